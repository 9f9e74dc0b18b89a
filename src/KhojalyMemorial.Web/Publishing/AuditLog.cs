using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing;

/// <summary>Writes what was done into the chained audit, together with the change itself: both are there, or neither.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="clock">The time.</param>
public sealed class AuditLog(MuseumDbContext database, TimeProvider clock)
{
    // Two nodes that write at the same moment both want to follow the same entry; the unique key lets one through, and the other does its work again.
    private const int Tries = 5;

    /// <summary>Makes a change and its entry in one transaction, again from the start where another writer was faster.</summary>
    /// <param name="entry">What to write.</param>
    /// <param name="change">
    /// The change; it reads what it needs itself, because it may run again on another state. What it answers false to is undone and not entered.
    /// The last entry is read before it runs: so two changes that could only be wrong together never both pass.
    /// </param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether it was done.</returns>
    public async Task<bool> DoAsync(AuditNote entry, Func<CancellationToken, Task<bool>> change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(change);
        if (database.Database.CurrentTransaction is not null)
        {
            return await OnceAsync(entry, change, cancellation);
        }

        for (var attempt = 1; ; attempt++)
        {
            await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
            try
            {
                var done = await OnceAsync(entry, change, cancellation);
                if (done)
                {
                    await transaction.CommitAsync(cancellation);
                }
                else
                {
                    database.ChangeTracker.Clear();
                }

                return done;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                await transaction.RollbackAsync(cancellation);
                database.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Writes an entry alone, or beside the changes of the transaction that is open.</summary>
    /// <param name="entry">What to write.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When it is stored.</returns>
    public Task AppendAsync(AuditNote entry, CancellationToken cancellation = default) => DoAsync(entry, _ => Task.FromResult(true), cancellation);

    private async Task<bool> OnceAsync(AuditNote entry, Func<CancellationToken, Task<bool>> change, CancellationToken cancellation)
    {
        var last = await database.Audit.AsNoTracking().OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellation);
        if (!await change(cancellation))
        {
            return false;
        }

        database.Audit.Add(AuditEntry.After(last, clock.GetUtcNow().UtcDateTime, entry.Actor, entry.Action, entry.ItemId, entry.Detail, entry.Edition));
        await database.SaveChangesAsync(cancellation);
        return true;
    }
}

/// <summary>What an entry of the audit says: ids and words of the program, no personal data.</summary>
/// <param name="Actor">Account id, or the name of a command.</param>
/// <param name="Action">What was done, at most 40 letters.</param>
/// <param name="ItemId">The item or account that it was done to.</param>
/// <param name="Detail">Languages, revision numbers, roles: at most 400 letters.</param>
/// <param name="Edition">The edition that came of it.</param>
public sealed record AuditNote(string Actor, string Action, Guid? ItemId = null, string? Detail = null, int? Edition = null);
