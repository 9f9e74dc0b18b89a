using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.OwnAccount;

/// <summary>Codes of a telephone (TOTP).</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="sessions">Sessions.</param>
/// <param name="audit">The audit.</param>
[Route("admin/account/authenticator")]
public sealed class AuthenticatorController(UserManager<Account> accounts, CuratorSessions sessions, AuditLog audit) : OwnAccountController(accounts, sessions)
{
    /// <summary>Shows the secret to a telephone. A secret that holds already is never shown again.</summary>
    /// <param name="then">Where to go afterwards.</param>
    /// <returns>The page.</returns>
    [HttpGet("")]
    public async Task<IActionResult> New(string? then)
    {
        var account = await OwnAsync();
        if (account.TwoFactorEnabled)
        {
            return LocalRedirect("/admin/account");
        }

        return await MayChangeFactorsAsync(account) ? await PageAsync(account, then) : Forbid();
    }

    /// <summary>Sets the codes up, once the telephone has made a right one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="then">Where to go afterwards.</param>
    /// <returns>The recovery codes.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Create(string? code, string? then)
    {
        var account = await OwnAsync();
        if (account.TwoFactorEnabled || !await MayChangeFactorsAsync(account))
        {
            return Forbid();
        }

        var typed = new string([.. (code ?? "").Where(char.IsAsciiDigit)]);
        if (!await Accounts.VerifyTwoFactorTokenAsync(account, Accounts.Options.Tokens.AuthenticatorTokenProvider, typed))
        {
            ModelState.AddModelError("Code", Texts["SignIn.Code.Wrong"]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await PageAsync(account, then);
        }

        await Accounts.SetTwoFactorEnabledAsync(account, true);
        var codes = await Accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodesController.Number);
        await audit.AppendAsync(new AuditNote(account.Id.ToString(), "factor-added", account.Id, "codes"));
        await Sessions.RenewAsync(account, secondFactor: true);
        return View("RecoveryCodes", new RecoveryCodesPage(Head(Texts["Recovery.Title"], "account"), then is null ? "/admin/account" : Then.Safe(then), [.. codes!]));
    }

    /// <summary>Removes the codes.</summary>
    /// <returns>The account.</returns>
    [HttpPost("delete")]
    public async Task<IActionResult> Delete()
    {
        var account = await OwnAsync();
        if (!await MayChangeFactorsAsync(account))
        {
            return Forbid();
        }

        await Accounts.SetTwoFactorEnabledAsync(account, false);
        await Accounts.ResetAuthenticatorKeyAsync(account);
        await audit.AppendAsync(new AuditNote(account.Id.ToString(), "factor-removed", account.Id, "codes"));
        await RenewAsync(account, User.HasSecondFactor());
        Say("Account.Codes.Removed");
        return LocalRedirect("/admin/account");
    }

    private async Task<ViewResult> PageAsync(Account account, string? then)
    {
        var secret = await Accounts.GetAuthenticatorKeyAsync(account);
        if (secret is null)
        {
            secret = Accounts.GenerateNewAuthenticatorKey();

            // Written as a token: Identity's own way would end every session although nothing holds yet.
            await Accounts.SetAuthenticationTokenAsync(account, AccountStore.Owner, AccountStore.TelephoneSecret, secret);
        }

        var name = Uri.EscapeDataString(Texts["Desk.Name"]);
        var address = $"otpauth://totp/{name}:{Uri.EscapeDataString(account.Email!)}?secret={secret}&issuer={name}&digits=6";
        var groups = string.Join(' ', secret.Chunk(4).Select(group => new string(group)));
        return View("Authenticator", new AuthenticatorPage(Head(Texts["Authenticator.Title"], "account"), then is null ? "" : Then.Safe(then), groups, QrPicture.Of(address)));
    }
}
