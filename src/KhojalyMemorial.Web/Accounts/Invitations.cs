using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Accounts;

/// <summary>Links that let somebody in once. Only the hash of the secret is kept.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="audit">The audit.</param>
/// <param name="clock">The time.</param>
public sealed class Invitations(MuseumDbContext database, AuditLog audit, TimeProvider clock)
{
    /// <summary>How long an invitation holds.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <summary>How long a way back and the first link of all hold.</summary>
    public static readonly TimeSpan LastsForReturn = TimeSpan.FromDays(1);

    /// <summary>The link of the first administrator.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The path of the link; null where there is an account already.</returns>
    public async Task<string?> FirstAsync(CancellationToken cancellation = default)
    {
        if (await database.Accounts.AnyAsync(cancellation))
        {
            return null;
        }

        var path = Add(null, Role.Administrator, null, "start", LastsForReturn);
        await database.SaveChangesAsync(cancellation);
        return path;
    }

    /// <summary>Invites somebody.</summary>
    /// <param name="email">Their e-mail address.</param>
    /// <param name="role">What they will be.</param>
    /// <param name="by">Who invites: account id, or the name of a command.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The path of the link.</returns>
    public Task<string> InviteAsync(string email, Role role, string by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(role);
        return MakeAsync(email, role, null, by, "invite", Lasts, cancellation);
    }

    /// <summary>Makes a way back into an account: whoever opens it chooses a new password or passkey, and every factor so far is gone.</summary>
    /// <param name="account">The account.</param>
    /// <param name="by">Who makes it: account id, or the name of a command.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The path of the link.</returns>
    public Task<string> ReturnAsync(Account account, string by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        return MakeAsync(account.Email, Role.Find(account.Role) ?? Role.Author, account.Id, by, "reset-link", LastsForReturn, cancellation);
    }

    /// <summary>The invitation of a secret.</summary>
    /// <param name="secret">The end of the link.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where there is none, or none any more.</returns>
    public async Task<Invitation?> FindAsync(string secret, CancellationToken cancellation = default)
    {
        var (hash, now) = (HashOf(secret), clock.GetUtcNow().UtcDateTime);
        var found = await database.Invitations.AsNoTracking().SingleOrDefaultAsync(one => one.SecretHash == hash && one.ClosedUtc == null && one.ExpiresUtc > now, cancellation);
        return found is { Email: null, AccountId: null } && await database.Accounts.AnyAsync(cancellation) ? null : found;
    }

    /// <summary>Takes an invitation, in the transaction that uses it. Of the links for the first administrator all are taken at once.</summary>
    /// <param name="invitation">The invitation.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where another request has taken it.</returns>
    public async Task<bool> TakeAsync(Invitation invitation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        var (id, now, first) = (invitation.Id, clock.GetUtcNow().UtcDateTime, invitation is { Email: null, AccountId: null });
        var taken = await database.Invitations.Where(one => one.Id == id && one.ClosedUtc == null && one.ExpiresUtc > now)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedUtc, now), cancellation) == 1;
        if (taken && first)
        {
            await database.Invitations.Where(one => one.Email == null && one.AccountId == null && one.ClosedUtc == null)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedUtc, now), cancellation);
            return !await database.Accounts.AnyAsync(cancellation);
        }

        return taken;
    }

    /// <summary>Takes an invitation back.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where it was closed already.</returns>
    public Task<bool> WithdrawAsync(Guid id, string by, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return audit.DoAsync(new AuditNote(by, "invite-withdrawn", id), async stop => await database.Invitations.Where(one => one.Id == id && one.ClosedUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedUtc, now), stop) == 1, cancellation);
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private async Task<string> MakeAsync(string? email, Role role, Guid? account, string by, string action, TimeSpan lasts, CancellationToken cancellation)
    {
        var path = "";
        await audit.DoAsync(new AuditNote(by, action, account, role.Name), stop =>
        {
            path = Add(email, role, account, by, lasts);
            return Task.FromResult(true);
        }, cancellation);
        return path;
    }

    private string Add(string? email, Role role, Guid? account, string by, TimeSpan lasts)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow().UtcDateTime;
        database.Invitations.Add(new Invitation
        {
            SecretHash = HashOf(secret), Email = email, Role = role.Name, AccountId = account, CreatedBy = by, CreatedUtc = now, ExpiresUtc = now + lasts,
        });
        return $"{AccountsSetup.DeskPath}/welcome/{secret}";
    }
}
