using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Lti;

/// <summary>Links with which an administrator lets one platform register itself. Only the hash of the secret is kept.</summary>
/// <param name="database">The database.</param>
/// <param name="audit">The audit.</param>
/// <param name="clock">The time.</param>
public sealed class RegistrationLinks(MuseumDbContext database, AuditLog audit, TimeProvider clock)
{
    /// <summary>How long a link holds: somebody at a school has to find the time.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <summary>Makes a link.</summary>
    /// <param name="name">For whom.</param>
    /// <param name="by">The account that makes it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The path of the link, to be shown once.</returns>
    public async Task<string> MakeAsync(string name, string by, CancellationToken cancellation)
    {
        var (secret, now) = (Secrets.New(), clock.GetUtcNow().UtcDateTime);
        var link = new RegistrationLink { SecretHash = Secrets.HashOf(secret), Name = name, CreatedBy = by, CreatedUtc = now, ExpiresUtc = now + Lasts };
        await audit.DoAsync(new AuditNote(by, "lti-link", link.Id), _ =>
        {
            database.RegistrationLinks.Add(link);
            return Task.FromResult(true);
        }, cancellation);
        return "/lti/register?link=" + secret;
    }

    /// <summary>The link of a secret.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where there is none, or none any more.</returns>
    public async Task<RegistrationLink?> FindAsync(string? secret, CancellationToken cancellation)
    {
        var (hash, now) = (Secrets.HashOf(secret ?? ""), clock.GetUtcNow().UtcDateTime);
        return await database.RegistrationLinks.AsNoTracking().SingleOrDefaultAsync(one => one.SecretHash == hash && one.ClosedUtc == null && one.ExpiresUtc > now, cancellation);
    }

    /// <summary>Takes a link, in the transaction that uses it.</summary>
    /// <param name="id">The link.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where another request has taken it.</returns>
    public async Task<bool> TakeAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await database.RegistrationLinks.Where(one => one.Id == id && one.ClosedUtc == null && one.ExpiresUtc > now)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedUtc, now), cancellation) == 1;
    }

    /// <summary>Takes a link back.</summary>
    /// <param name="id">The link.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where it was closed already.</returns>
    public Task<bool> WithdrawAsync(Guid id, string by, CancellationToken cancellation) =>
        audit.DoAsync(new AuditNote(by, "lti-link-withdrawn", id), stop => TakeAsync(id, stop), cancellation);
}
