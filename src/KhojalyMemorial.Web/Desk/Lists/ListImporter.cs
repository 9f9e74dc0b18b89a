using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Lists;

/// <summary>
/// Brings lists in, as drafts and never to visitors. A node claims an import and works through it in portions; each portion is in the database wholly or not at all,
/// together with how far the import is. What was stopped or killed goes on where it was, and a list that comes again finds its rows by their ids.
/// </summary>
/// <param name="database">The curators' database.</param>
/// <param name="revisions">Makes revisions.</param>
/// <param name="check">Looks at lists.</param>
/// <param name="audit">The audit.</param>
/// <param name="clock">The time.</param>
public sealed class ListImporter(MuseumDbContext database, Revisions revisions, ListCheck check, AuditLog audit, TimeProvider clock)
{
    /// <summary>How many rows are stored together.</summary>
    public const int Portion = 500;

    /// <summary>How long a claim holds after the last portion.</summary>
    public static readonly TimeSpan ClaimHolds = TimeSpan.FromMinutes(5);

    private const int Tries = 4;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The imports that shall be done and which no living node has taken.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Their ids, the oldest first.</returns>
    public Task<List<Guid>> DueAsync(CancellationToken cancellation = default)
    {
        var old = Now - ClaimHolds;
        return database.ListImports.AsNoTracking().Where(one => one.State == ListState.Waiting || (one.State == ListState.Running && one.ClaimedUtc < old))
            .OrderBy(one => one.CreatedUtc).Select(one => one.Id).ToListAsync(cancellation);
    }

    /// <summary>Does an import, unless another node does.</summary>
    /// <param name="id">The import.</param>
    /// <param name="node">The name of this node.</param>
    /// <param name="foreground">Whether a person waits for it: then it need not have been told to begin, and is left stopped when the work is cancelled, where a node that shuts down leaves it waiting.</param>
    /// <param name="tell">Told after each portion.</param>
    /// <param name="cancellation">Stops the work after the portion at hand.</param>
    /// <returns>Whether this node worked on it; its row says how it ended.</returns>
    public async Task<bool> RunAsync(Guid id, Guid node, bool foreground = false, Func<ListImport, Task>? tell = null, CancellationToken cancellation = default)
    {
        if (!await ClaimAsync(id, node, foreground, cancellation))
        {
            return false;
        }

        var import = await database.ListImports.AsNoTracking().SingleAsync(one => one.Id == id, cancellation);
        try
        {
            var upload = await database.ListUploads.AsNoTracking().SingleAsync(one => one.ImportId == id, cancellation);
            var list = await check.RunAsync(ListFiles.Read(upload.Bytes), ListColumns.Parse(import.Columns), import.List, cancellation);
            if (list.Problems.Count > 0 && !import.CleanRowsOnly)
            {
                await EndAsync(import, node, ListState.Failed, "NotClean");
                return true;
            }

            // Where rows became clean or bad in between, places have moved: from the beginning, then, which doubles nothing.
            if (import.Rows != list.Rows.Count)
            {
                (import.Rows, import.Done, import.Saved, import.Same, import.Held) = (list.Rows.Count, 0, 0, 0, 0);
            }

            import.Bad = list.Bad;
            await WorkAsync(import, node, list.Rows, tell, cancellation);
        }
        catch (ListFileException problem)
        {
            await EndAsync(import, node, ListState.Failed, problem.Code);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await EndAsync(import, node, foreground ? ListState.Stopped : ListState.Waiting, problem: null);
        }

        return true;
    }

    private async Task<bool> ClaimAsync(Guid id, Guid node, bool foreground, CancellationToken cancellation)
    {
        var (now, old) = (Now, Now - ClaimHolds);
        return await database.ListImports.Where(one => one.Id == id && (one.State == ListState.Waiting || (foreground && one.State == ListState.Uploaded) || (one.State == ListState.Running && one.ClaimedUtc < old)))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, ListState.Running).SetProperty(one => one.ClaimedBy, node).SetProperty(one => one.ClaimedUtc, now)
                .SetProperty(one => one.StopAsked, false).SetProperty(one => one.Problem, (string?)null), cancellation) == 1;
    }

    private async Task WorkAsync(ListImport import, Guid node, IReadOnlyList<ListRow> rows, Func<ListImport, Task>? tell, CancellationToken cancellation)
    {
        var writer = new ListWriter(database, revisions, clock, import.List, import.By);
        database.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            while (import.Done < rows.Count)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!await PortionAsync(import, node, writer, [.. rows.Skip(import.Done).Take(Portion)], cancellation))
                {
                    return; // Another node took the claim over.
                }

                await (tell?.Invoke(import) ?? Task.CompletedTask);
                if (import.Done < rows.Count && await database.ListImports.AsNoTracking().Where(one => one.Id == import.Id).Select(one => one.StopAsked).SingleAsync(cancellation))
                {
                    await EndAsync(import, node, ListState.Stopped, problem: null);
                    return;
                }
            }
        }
        finally
        {
            database.ChangeTracker.Clear();
            database.ChangeTracker.AutoDetectChangesEnabled = true;
        }

        await EndAsync(import, node, ListState.Done, problem: null);
    }

    private async Task<bool> PortionAsync(ListImport import, Guid node, ListWriter writer, List<ListRow> rows, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            database.ChangeTracker.Clear();
            await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
            try
            {
                var written = await writer.WriteAsync(rows, cancellation);
                var (done, saved, same, held, now) = (import.Done + rows.Count, import.Saved + written.Saved, import.Same + written.Same, import.Held + written.Held, Now);
                if (await database.ListImports.Where(one => one.Id == import.Id && one.ClaimedBy == node && one.State == ListState.Running)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.Done, done).SetProperty(one => one.Saved, saved).SetProperty(one => one.Same, same).SetProperty(one => one.Held, held)
                        .SetProperty(one => one.Rows, import.Rows).SetProperty(one => one.Bad, import.Bad).SetProperty(one => one.ClaimedUtc, now), cancellation) == 0)
                {
                    return false;
                }

                await transaction.CommitAsync(cancellation);
                (import.Done, import.Saved, import.Same, import.Held) = (done, saved, same, held);
                return true;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Somebody made the same record, or drew the same number, between our look and our save.
                writer.ForgetNumbers();
            }
        }
    }

    // The last word is written even when the work was cancelled, and the audit knows it. The file goes with the import that is done.
    private Task<bool> EndAsync(ListImport import, Guid node, string state, string? problem)
    {
        (import.State, import.Problem, import.DoneUtc) = (state, problem, Now);
        var detail = FormattableString.Invariant($"{import.Id} {state} rows:{import.Rows} bad:{import.Bad} saved:{import.Saved} same:{import.Same} held:{import.Held}");
        return audit.DoAsync(new(import.By, "list-import", null, detail), async cancellation =>
        {
            if (state == ListState.Done)
            {
                await database.ListUploads.Where(one => one.ImportId == import.Id).ExecuteDeleteAsync(cancellation);
            }

            return await database.ListImports.Where(one => one.Id == import.Id && one.ClaimedBy == node)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, state).SetProperty(one => one.Problem, problem).SetProperty(one => one.DoneUtc, import.DoneUtc)
                    .SetProperty(one => one.Rows, import.Rows).SetProperty(one => one.Bad, import.Bad).SetProperty(one => one.ClaimedBy, (Guid?)null), cancellation) == 1;
        }, CancellationToken.None);
    }
}
