using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing;

/// <summary>Checks the chain of the audit.</summary>
public static class AuditVerification
{
    /// <summary>Follows the chain from the first entry.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The number of the first entry that does not fit; null when all fit and the newest edition knows the last one.</returns>
    public static async Task<long?> FirstBrokenAsync(MuseumDbContext database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var hash = AuditEntry.Beginning;
        var number = 0L;
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var entry in database.Audit.AsNoTracking().OrderBy(entry => entry.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (entry.Number != number + 1 || entry.PreviousHash != hash || !entry.IsIntact())
            {
                return entry.Number;
            }

            (number, hash) = (entry.Number, entry.Hash);
            hashes.Add(hash);
        }

        // An entry that was cut off at the end breaks no link; the edition that it led to remembers it.
        var missing = (await database.Editions.AsNoTracking().Select(edition => edition.AuditHash).ToListAsync(cancellation)).Exists(known => !hashes.Contains(known));
        return missing ? number + 1 : null;
    }
}
