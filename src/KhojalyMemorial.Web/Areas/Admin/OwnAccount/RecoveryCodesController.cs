using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.OwnAccount;

/// <summary>Codes on paper, for the day on which telephone and passkey are lost.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="sessions">Sessions.</param>
/// <param name="audit">The audit.</param>
[Route("admin/account/recovery-codes")]
public sealed class RecoveryCodesController(UserManager<Account> accounts, CuratorSessions sessions, AuditLog audit) : OwnAccountController(accounts, sessions)
{
    /// <summary>How many are made at once.</summary>
    public const int Number = 10;

    /// <summary>Makes new codes; the old ones end.</summary>
    /// <returns>The codes, shown once.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Create()
    {
        var account = await OwnAsync();
        if (!User.HasSecondFactor() || !await Accounts.HasFactorsAsync(account))
        {
            return Forbid();
        }

        var codes = await Accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, Number);
        await audit.AppendAsync(new AuditNote(account.Id.ToString(), "recovery-codes", account.Id));
        return View("RecoveryCodes", new RecoveryCodesPage(Head(Texts["Recovery.Title"], "account"), "/admin/account", [.. codes!]));
    }
}
