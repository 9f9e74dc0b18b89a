using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Accounts;

/// <summary>What somebody who follows a link chooses.</summary>
/// <param name="AccountId">The id of the account, chosen before because a passkey holds it.</param>
/// <param name="Name">The name that colleagues see.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Language">The language of the desk.</param>
/// <param name="Password">The password; null where a passkey is used.</param>
/// <param name="Passkey">The passkey; null where a password is used.</param>
public sealed record Arrival(Guid AccountId, string Name, string Email, string Language, string? Password, UserPasskeyInfo? Passkey);

/// <summary>Lets somebody in by a link, once.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="accounts">The accounts.</param>
/// <param name="invitations">The links.</param>
/// <param name="audit">The audit.</param>
/// <param name="clock">The time.</param>
public sealed class Arrivals(MuseumDbContext database, UserManager<Account> accounts, Invitations invitations, AuditLog audit, TimeProvider clock)
{
    /// <summary>Makes the account, or opens the way back into it.</summary>
    /// <param name="invitation">The link.</param>
    /// <param name="arrival">What was chosen.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The account; null where the link was used meanwhile, or the account could not be made.</returns>
    public async Task<Account?> ArriveAsync(Invitation invitation, Arrival arrival, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        ArgumentNullException.ThrowIfNull(arrival);
        Account? arrived = null;
        var id = invitation.AccountId ?? arrival.AccountId;
        var note = new AuditNote(id.ToString(), invitation.AccountId is null ? "account-made" : "account-reset", id, invitation.Role);
        var done = await audit.DoAsync(note, async stop =>
        {
            arrived = null;
            if (await invitations.TakeAsync(invitation, stop))
            {
                arrived = invitation.AccountId is null ? await NewAsync(invitation, arrival) : await AgainAsync(id, arrival, stop);
            }

            return arrived is not null;
        }, cancellation);
        return done ? arrived : null;
    }

    private async Task<Account?> NewAsync(Invitation invitation, Arrival arrival)
    {
        var account = new Account
        {
            Id = arrival.AccountId, UserName = arrival.Email, Email = arrival.Email, EmailConfirmed = invitation.Email is not null, DisplayName = arrival.Name,
            DeskLanguage = arrival.Language, Role = invitation.Role, LockoutEnabled = true, CreatedUtc = clock.GetUtcNow().UtcDateTime,
        };
        var made = arrival.Password is { } password ? await accounts.CreateAsync(account, password) : await accounts.CreateAsync(account);
        return made.Succeeded && await AddPasskeyAsync(account, arrival) ? account : null;
    }

    private async Task<Account?> AgainAsync(Guid id, Arrival arrival, CancellationToken cancellation)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { ClosedUtc: null } account)
        {
            return null;
        }

        await database.UserTokens.Where(token => token.UserId == id).ExecuteDeleteAsync(cancellation);
        await database.Set<IdentityUserPasskey<Guid>>().Where(passkey => passkey.UserId == id).ExecuteDeleteAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        await database.Sessions.Where(session => session.AccountId == id && session.EndedUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedUtc, now), cancellation);
        (account.TwoFactorEnabled, account.PasswordHash, account.LockoutEnd, account.AccessFailedCount) = (false, null, null, 0);
        var changed = arrival.Password is { } password ? await accounts.AddPasswordAsync(account, password) : await accounts.UpdateSecurityStampAsync(account);
        return changed.Succeeded && await AddPasskeyAsync(account, arrival) ? account : null;
    }

    private async Task<bool> AddPasskeyAsync(Account account, Arrival arrival) =>
        arrival.Passkey is null || (await accounts.AddOrUpdatePasskeyAsync(account, arrival.Passkey)).Succeeded;
}
