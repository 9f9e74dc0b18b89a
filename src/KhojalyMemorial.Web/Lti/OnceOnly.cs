using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Lti;

/// <summary>Lets each nonce through once, on however many nodes: the key of the table does it.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">The time.</param>
public sealed class OnceOnly(MuseumDbContext database, TimeProvider clock)
{
    /// <summary>Takes a nonce.</summary>
    /// <param name="nonce">The nonce.</param>
    /// <param name="expiresUtc">When nobody can come with it any more.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where it was taken before.</returns>
    public async Task<bool> TakeAsync(string nonce, DateTime expiresUtc, CancellationToken cancellation)
    {
        var (hash, now) = (Secrets.HashOf(nonce), clock.GetUtcNow().UtcDateTime);
        await database.UsedNonces.Where(one => one.ExpiresUtc < now).ExecuteDeleteAsync(cancellation);
        var entry = database.UsedNonces.Add(new UsedNonce { Hash = hash, ExpiresUtc = expiresUtc });
        try
        {
            await database.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            entry.State = EntityState.Detached;
            if (await database.UsedNonces.AsNoTracking().AnyAsync(one => one.Hash == hash, cancellation))
            {
                return false;
            }

            throw;
        }
    }
}
