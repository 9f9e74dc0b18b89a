using System.Buffers.Text;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.OwnAccount;

/// <summary>One's own passkeys.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="sessions">Sessions.</param>
/// <param name="passkeys">Makes passkeys.</param>
/// <param name="audit">The audit.</param>
[Route("admin/account/passkeys")]
public sealed class PasskeysController(UserManager<Account> accounts, CuratorSessions sessions, NewPasskeys passkeys, AuditLog audit) : OwnAccountController(accounts, sessions)
{
    private const int LongestName = 60;

    /// <summary>What the browser needs to make a passkey.</summary>
    /// <returns>JSON for the browser.</returns>
    [HttpPost("options")]
    public async Task<IActionResult> Options()
    {
        var account = await OwnAsync();
        return await MayChangeFactorsAsync(account) ? Content(await passkeys.OptionsAsync(account.Id, account.Email!, account.DisplayName), "application/json") : Forbid();
    }

    /// <summary>Adds a passkey.</summary>
    /// <param name="credential">The browser's answer.</param>
    /// <param name="name">What its owner calls it.</param>
    /// <param name="then">Where to go afterwards, from the page that asks for a second factor.</param>
    /// <returns>The account; the first time the recovery codes.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Create(string? credential, string? name, string? then)
    {
        var account = await OwnAsync();
        if (!await MayChangeFactorsAsync(account))
        {
            return Forbid();
        }

        if (await passkeys.ReadAsync(credential ?? "") is not { } made || made.AccountId != account.Id)
        {
            Say("Account.Passkey.Wrong");
            return LocalRedirect("/admin/account");
        }

        made.Passkey.Name = Short(name);
        await Accounts.AddOrUpdatePasskeyAsync(account, made.Passkey);
        await audit.AppendAsync(new AuditNote(account.Id.ToString(), "factor-added", account.Id, "passkey"));
        await Sessions.RenewAsync(account, secondFactor: true);
        if (await Accounts.CountRecoveryCodesAsync(account) > 0)
        {
            Say("Account.Passkey.Added");
            return LocalRedirect(then is null ? "/admin/account" : Then.Safe(then));
        }

        var codes = await Accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodesController.Number);
        return View("RecoveryCodes", new RecoveryCodesPage(Head(Texts["Recovery.Title"], "account"), then is null ? "/admin/account" : Then.Safe(then), [.. codes!]));
    }

    /// <summary>Names a passkey.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">What its owner calls it.</param>
    /// <returns>The account.</returns>
    [HttpPost("name")]
    public async Task<IActionResult> Update(string? id, string? name)
    {
        var account = await OwnAsync();
        if (await FindAsync(account, id) is not { } passkey)
        {
            return Missing();
        }

        passkey.Name = Short(name);
        await Accounts.AddOrUpdatePasskeyAsync(account, passkey);
        Say("Account.Saved");
        return LocalRedirect("/admin/account");
    }

    /// <summary>Removes a passkey.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The account.</returns>
    [HttpPost("delete")]
    public async Task<IActionResult> Delete(string? id)
    {
        var account = await OwnAsync();
        if (await FindAsync(account, id) is not { } passkey)
        {
            return Missing();
        }

        if (!await MayChangeFactorsAsync(account))
        {
            return Forbid();
        }

        if (account.PasswordHash is null && (await Accounts.GetPasskeysAsync(account)).Count == 1)
        {
            Say("Account.Passkey.Last");
            return LocalRedirect("/admin/account");
        }

        await Accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        await audit.AppendAsync(new AuditNote(account.Id.ToString(), "factor-removed", account.Id, "passkey"));
        await RenewAsync(account, User.HasSecondFactor());
        Say("Account.Passkey.Removed");
        return LocalRedirect("/admin/account");
    }

    private static string? Short(string? name) => name?.Trim() is { Length: > 0 } given ? given[..Math.Min(given.Length, LongestName)] : null;

    private async Task<UserPasskeyInfo?> FindAsync(Account account, string? id) => Base64Url.IsValid(id ?? "") ? await Accounts.GetPasskeyAsync(account, Base64Url.DecodeFromChars(id)) : null;
}
