using KhojalyMemorial.Accounts;
using KhojalyMemorial.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.OwnAccount;

/// <summary>Where one is signed in.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="sessions">Sessions.</param>
/// <param name="database">The curators' database.</param>
/// <param name="clock">The time.</param>
[Route("admin/account/sessions")]
public sealed class SessionsController(UserManager<Account> accounts, CuratorSessions sessions, MuseumDbContext database, TimeProvider clock) : OwnAccountController(accounts, sessions)
{
    /// <summary>Signs out one session; it ends within a minute.</summary>
    /// <param name="id">The session.</param>
    /// <returns>The account.</returns>
    [HttpPost("{id:guid}/delete")]
    public async Task<IActionResult> Delete(Guid id)
    {
        var (own, now) = (User.AccountId(), clock.GetUtcNow().UtcDateTime);
        await database.Sessions.Where(session => session.Id == id && session.AccountId == own && session.EndedUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedUtc, now));
        Say("Account.Session.Ended");
        return LocalRedirect("/admin/account");
    }

    /// <summary>Signs out everywhere, here as well.</summary>
    /// <returns>The sign-in page.</returns>
    [HttpPost("delete")]
    public async Task<IActionResult> DeleteAll()
    {
        await Accounts.UpdateSecurityStampAsync(await OwnAsync());
        await Sessions.EndOthersAsync();
        await Sessions.EndAsync();
        return LocalRedirect("/admin/sign-in");
    }
}
