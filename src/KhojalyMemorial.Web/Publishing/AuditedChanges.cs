using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing;

/// <summary>Stores what a context holds together with its entry in the chained audit, in one step; a writer who was faster costs the entry another try and nothing else.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">The time.</param>
public sealed class AuditedChanges(MuseumDbContext database, TimeProvider clock)
{
    // Two writers at the same moment both want to follow the same entry; the unique keys let one through, and the other follows that one.
    private const int Tries = 8;

    /// <summary>Stores an entry and all pending changes.</summary>
    /// <param name="actor">Account id, or the name of a command.</param>
    /// <param name="action">What was done, in one word or two.</param>
    /// <param name="itemId">To which item.</param>
    /// <param name="detail">Languages, revision numbers, ids: no personal data.</param>
    /// <param name="cancellation">Stops the work; nothing is then stored.</param>
    /// <returns>When it is stored.</returns>
    public async Task SaveAsync(string actor, string action, Guid? itemId = null, string? detail = null, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var last = await database.Audit.AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellation);
            var next = AuditEntry.After(last, clock.GetUtcNow().UtcDateTime, actor, action, itemId, detail, edition: null);
            database.Audit.Add(next);
            try
            {
                await database.SaveChangesAsync(cancellation);
                return;
            }
            catch (DbUpdateException problem) when (problem is not DbUpdateConcurrencyException && attempt < Tries && database.Database.CurrentTransaction is null)
            {
                database.Entry(next).State = EntityState.Detached;
            }
        }
    }
}
