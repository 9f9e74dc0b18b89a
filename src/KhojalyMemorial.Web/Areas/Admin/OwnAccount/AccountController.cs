using System.Buffers.Text;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.OwnAccount;

/// <summary>One's own account.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="sessions">Sessions.</param>
/// <param name="database">The curators' database.</param>
[Route("admin/account")]
public sealed class AccountController(UserManager<Account> accounts, CuratorSessions sessions, MuseumDbContext database) : OwnAccountController(accounts, sessions)
{
    /// <summary>The page.</summary>
    /// <returns>The page.</returns>
    [HttpGet("")]
    public async Task<IActionResult> Show() => await PageAsync(await OwnAsync(), null);

    /// <summary>Changes name and language.</summary>
    /// <param name="name">The name that colleagues see.</param>
    /// <param name="deskLanguage">The language of the desk.</param>
    /// <returns>The page.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Update(string? name, string? deskLanguage)
    {
        var account = await OwnAsync();
        if (string.IsNullOrWhiteSpace(name) || name.Length > 100)
        {
            ModelState.AddModelError("Name", Texts["Account.Name.Missing"]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await PageAsync(account, name);
        }

        account.DisplayName = name.Trim();
        account.DeskLanguage = Language.TryParse(deskLanguage, out var language) ? language.Code : account.DeskLanguage;
        await Accounts.UpdateAsync(account);
        await Sessions.RenewAsync(account, User.HasSecondFactor());
        Say("Account.Saved");
        return LocalRedirect("/admin/account");
    }

    /// <summary>Leads to the second factor before anything else opens.</summary>
    /// <param name="then">Where to go afterwards.</param>
    /// <returns>The page; the way on for who has shown it.</returns>
    [HttpGet("second-factor")]
    public async Task<IActionResult> SecondFactor(string? then)
    {
        if (User.HasSecondFactor() || User.CuratorRole() is not { AsksForSecondFactor: true })
        {
            return LocalRedirect(Then.Safe(then));
        }

        if (await MayChangeFactorsAsync(await OwnAsync()))
        {
            return View("SecondFactor", new SecondFactorPage(Head(Texts["Factor.Title"]), Then.Safe(then)));
        }

        // A factor was set up elsewhere meanwhile: it is shown by signing in with it.
        await Sessions.EndAsync();
        return LocalRedirect("/admin/sign-in?then=" + Uri.EscapeDataString(Then.Safe(then)));
    }

    private async Task<ViewResult> PageAsync(Account account, string? name)
    {
        var passkeys = (await Accounts.GetPasskeysAsync(account)).OrderBy(passkey => passkey.CreatedAt)
            .Select(passkey => new PasskeyRow(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "", passkey.CreatedAt.UtcDateTime)).ToList();
        var open = await database.Sessions.AsNoTracking().Where(session => session.AccountId == account.Id && session.EndedUtc == null)
            .OrderByDescending(session => session.SeenUtc).Take(50).ToListAsync();
        var factors = new Factors(account.PasswordHash is not null, account.TwoFactorEnabled, passkeys, await Accounts.CountRecoveryCodesAsync(account));
        return View("Show", new AccountPage(Head(Texts["Account.Title"], "account"), account, name ?? account.DisplayName, factors, open, User.SessionId()));
    }
}
