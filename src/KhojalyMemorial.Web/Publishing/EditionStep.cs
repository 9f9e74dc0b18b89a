using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing;

/// <summary>Makes the next edition out of a change that is no order to publish: an erasure, lines of remembrance. Change, audit and edition are stored together or not at all.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="clock">The time.</param>
public sealed class EditionStep(MuseumDbContext database, TimeProvider clock)
{
    // As in the Publisher: two nodes want the same number, the keys let one through, and the other does its work again.
    private const int Tries = 5;

    /// <summary>Makes the change and the edition.</summary>
    /// <param name="actor">Account id, or the name of a command.</param>
    /// <param name="change">
    /// The change, told the number of the edition. It reads what it needs itself, because it may run again on another state; it answers what goes into the
    /// audit, and nothing to undo everything.
    /// </param>
    /// <param name="cancellation">Stops the work; nothing is then changed.</param>
    /// <returns>The edition; null where the change undid itself.</returns>
    public async Task<int?> MakeAsync(string actor, Func<int, CancellationToken, Task<IReadOnlyList<AuditNote>>> change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var attempt = 1; ; attempt++)
        {
            await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
            try
            {
                var edition = await OnceAsync(actor, change, cancellation);
                if (edition is null)
                {
                    await transaction.RollbackAsync(cancellation);
                    database.ChangeTracker.Clear();
                    return null;
                }

                await transaction.CommitAsync(cancellation);
                return edition;
            }
            catch (DbUpdateException problem) when (problem is not DbUpdateConcurrencyException && attempt < Tries)
            {
                await transaction.RollbackAsync(cancellation);
                database.ChangeTracker.Clear();
            }
        }
    }

    private async Task<int?> OnceAsync(string actor, Func<int, CancellationToken, Task<IReadOnlyList<AuditNote>>> change, CancellationToken cancellation)
    {
        var last = await database.Audit.AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellation);
        var edition = (await database.Editions.MaxAsync(one => (int?)one.Number, cancellation) ?? 0) + 1;
        var notes = await change(edition, cancellation);
        if (notes.Count == 0)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var note in notes)
        {
            last = AuditEntry.After(last, now, note.Actor, note.Action, note.ItemId, note.Detail, edition);
            database.Audit.Add(last);
        }

        database.Editions.Add(new Edition { Number = edition, PublishedUtc = now, PublishedBy = actor, AuditHash = last!.Hash });
        await database.SaveChangesAsync(cancellation);
        return edition;
    }
}
