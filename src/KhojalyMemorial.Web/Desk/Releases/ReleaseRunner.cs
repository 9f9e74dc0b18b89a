using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Checks;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Releases;

/// <summary>
/// Does what was ordered, once, although several nodes run: a node claims the row, and publishes and marks it done in one transaction that the
/// claim must survive. The claim of a killed node is taken over after a while.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="gate">The checks.</param>
/// <param name="publisher">The door to visitors.</param>
/// <param name="audit">The audit.</param>
/// <param name="watcher">Shows the new edition on this node at once.</param>
/// <param name="clock">The time.</param>
public sealed class ReleaseRunner(MuseumDbContext database, ReleaseGate gate, Publisher publisher, AuditedChanges audit, EditionWatcher watcher, TimeProvider clock)
{
    /// <summary>How long a claim holds.</summary>
    public static readonly TimeSpan ClaimHolds = TimeSpan.FromMinutes(5);

    private const int Tries = 5;
    private const int LongestProblem = 4000;

    /// <summary>The releases whose time has come and which no living node has taken.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Their ids, the longest due first.</returns>
    public async Task<List<Guid>> DueAsync(CancellationToken cancellation = default)
    {
        var now = Now;
        var old = now - ClaimHolds;
        return await database.Releases.AsNoTracking()
            .Where(one => one.State == ReleaseState.Scheduled && one.DueUtc <= now && (one.ClaimedBy == null || one.ClaimedUtc < old))
            .OrderBy(one => one.DueUtc).Select(one => one.Id).ToListAsync(cancellation);
    }

    /// <summary>Does a release, unless another node does.</summary>
    /// <param name="id">The release.</param>
    /// <param name="node">The name of this node.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether this node brought it to an end, well or not.</returns>
    public async Task<bool> RunAsync(Guid id, Guid node, CancellationToken cancellation = default)
    {
        if (await ClaimAsync(id, node, cancellation) is not { } version)
        {
            return false;
        }

        for (var attempt = 1; ; attempt++)
        {
            database.ChangeTracker.Clear();
            await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
            try
            {
                var release = await database.Releases.SingleAsync(one => one.Id == id, cancellation);
                if (release.Version != version)
                {
                    return false;
                }

                var problem = await DoAsync(release, cancellation);
                if (problem is null)
                {
                    await transaction.CommitAsync(cancellation);
                    await watcher.LookAsync(cancellation);
                    return true;
                }

                await transaction.RollbackAsync(cancellation);
                return await FailAsync(id, version, problem, cancellation);
            }
            catch (DbUpdateConcurrencyException)
            {
                return false; // Another node took the claim over.
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Somebody else made the edition or the audit entry that this one wanted: again, on what is there now.
            }
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<int?> ClaimAsync(Guid id, Guid node, CancellationToken cancellation)
    {
        database.ChangeTracker.Clear();
        var now = Now;
        if (await database.Releases.SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { State: ReleaseState.Scheduled } release
            || release.DueUtc > now || release.ClaimedBy is not null && release.ClaimedUtc >= now - ClaimHolds)
        {
            return null;
        }

        (release.ClaimedBy, release.ClaimedUtc) = (node, now);
        release.Version++;
        try
        {
            await database.SaveChangesAsync(cancellation);
            return release.Version;
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
    }

    private async Task<string?> DoAsync(Release release, CancellationToken cancellation)
    {
        var report = await gate.LookAsync(release, cancellation);
        if (!report.IsOpen)
        {
            return Sentences(report);
        }

        var actor = (release.OrderedById ?? release.CreatedById).ToString();
        var result = await publisher.PublishAsync(
            new PublishOrder(actor, [.. report.Parts.Where(part => part.Revision is not null)
                .Select(part => new PublishPart(part.Item.Id, part.Language, part.Revision!.Id) { ApprovedBy = part.Approval?.DecidedById?.ToString() })])
            {
                Withdraw = [.. report.Parts.Where(part => part.Revision is null).Select(part => new WithdrawPart(part.Item.Id, part.Language) { MovedTo = part.MovedTo })],
                Note = release.Name,
                IsCorrection = release.IsCorrection,
                Reasons = ReleaseReasons.Of(release),
            },
            cancellation);
        if (result.Problems.Count > 0)
        {
            return string.Join('\n', result.Problems);
        }

        (release.State, release.DoneUtc, release.Edition, release.Problem) = (ReleaseState.Done, Now, result.Edition, null);
        release.Version++;
        await audit.SaveAsync(actor, "release", null, release.Id.ToString(), cancellation);
        return null;
    }

    private async Task<bool> FailAsync(Guid id, int version, string problem, CancellationToken cancellation)
    {
        database.ChangeTracker.Clear();
        var release = await database.Releases.SingleAsync(one => one.Id == id, cancellation);
        if (release.Version != version)
        {
            return false;
        }

        (release.State, release.DoneUtc, release.Problem) = (ReleaseState.Failed, Now, problem.Length <= LongestProblem ? problem : problem[..LongestProblem]);
        (release.ClaimedBy, release.ClaimedUtc) = (null, null);
        release.Version++;
        await audit.SaveAsync((release.OrderedById ?? release.CreatedById).ToString(), "release-fail", null, id.ToString(), cancellation);
        return true;
    }

    // Kept as codes, and said in the reader's language when they are shown.
    private static string Sentences(GateReport report) => string.Join('\n', report.Findings.Where(one => one.Finding.Level == CheckLevel.Error)
        .Select(one => string.Join('\t', [one.Item is null ? "" : $"{one.Item.Kind}/{one.Item.Key}", one.Finding.Code, one.Finding.Language, .. one.Finding.Args])));
}
