using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.OwnAccount;

/// <summary>One's own password.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="sessions">Sessions.</param>
/// <param name="signIns">Asks for the password again.</param>
[Route("admin/account/password")]
public sealed class PasswordController(UserManager<Account> accounts, CuratorSessions sessions, SignIns signIns) : OwnAccountController(accounts, sessions)
{
    /// <summary>The page.</summary>
    /// <returns>The page.</returns>
    [HttpGet("")]
    public async Task<IActionResult> Edit() => Page(await OwnAsync());

    /// <summary>Changes the password and ends the other sessions.</summary>
    /// <param name="current">The password so far.</param>
    /// <param name="password">The new one.</param>
    /// <param name="cancellation">Ends the wait of somebody who has left.</param>
    /// <returns>The account, or the page again.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Update(string? current, string? password, CancellationToken cancellation)
    {
        var account = await OwnAsync();
        if (account.PasswordHash is not null && !await signIns.ConfirmAsync(account, current, cancellation))
        {
            ModelState.AddModelError("Current", Texts["Account.Password.Current.Wrong"]);
        }
        else if (!await MayChangeFactorsAsync(account))
        {
            return Forbid();
        }

        if (Passwords.Problem(password, account.DisplayName, account.Email) is { } problem)
        {
            ModelState.AddModelError("Password", Texts[problem]);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page(account);
        }

        account.PasswordHash = Accounts.PasswordHasher.HashPassword(account, Passwords.Normal(password));
        await Accounts.UpdateSecurityStampAsync(account);
        await Sessions.EndOthersAsync();
        await Sessions.RenewAsync(account, User.HasSecondFactor());
        Say("Account.Password.Changed");
        return LocalRedirect("/admin/account");
    }

    private ViewResult Page(Account account) => View("Password", new PasswordPage(Head(Texts["Account.Password.Title"], "account"), account.PasswordHash is not null));
}
