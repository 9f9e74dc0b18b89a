using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing.Checks;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing.Erasing;

/// <summary>
/// Erases items for good: every revision becomes a tombstone that keeps the hash of what it said, publications end as erased in every edition, and all that
/// curators wrote beside it goes. That two people decided so is for the one who asks to make sure of.
/// </summary>
/// <param name="database">The curators' database.</param>
/// <param name="step">Makes the edition.</param>
/// <param name="ledger">The list that outlives backups.</param>
/// <param name="traces">What lies beside the database.</param>
/// <param name="clock">The time.</param>
public sealed class Eraser(MuseumDbContext database, EditionStep step, ErasureLedger ledger, ErasedTraces traces, TimeProvider clock)
{
    /// <summary>What an item takes with it: a person of the register the records that say something of it.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The item and what goes with it; nothing where there is none, or it is erased already.</returns>
    public async Task<IReadOnlyList<ContentItem>> WithAsync(Guid itemId, CancellationToken cancellation = default)
    {
        if (await database.Items.AsNoTracking().SingleOrDefaultAsync(one => one.Id == itemId && one.ErasedUtc == null, cancellation) is not { } item)
        {
            return [];
        }

        if (item.Kind != Kind.Person.Name)
        {
            return [item];
        }

        var records = await (
            from reference in database.References.AsNoTracking()
            where reference.TargetKind == Kind.Person.Name && reference.TargetKey == item.Key
            join record in database.Items on reference.ItemId equals record.Id
            where record.Kind == Kind.Record.Name && record.ErasedUtc == null
            select record).Distinct().ToListAsync(cancellation);
        return [item, .. records];
    }

    /// <summary>Erases items, each with what goes with it.</summary>
    /// <param name="itemIds">The items.</param>
    /// <param name="actor">Account id, or the name of a command.</param>
    /// <param name="detail">What the audit says beside the item: ids only.</param>
    /// <param name="beside">What else is stored with it, in the same step; null for nothing.</param>
    /// <param name="cancellation">Stops the work; nothing is then erased.</param>
    /// <returns>The edition, or why it cannot be done: what else of the museum refers to it.</returns>
    public async Task<PublishResult> EraseAsync(
        IReadOnlyCollection<Guid> itemIds, string actor, string? detail, Func<int, CancellationToken, Task>? beside = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(itemIds);
        IReadOnlyList<ContentProblem> problems = [];
        List<ContentItem> items = [];
        List<string> files = [];
        await ErasedTraces.PrepareAsync(database, cancellation);
        var edition = await step.MakeAsync(actor, async (next, stop) =>
        {
            (items, files, problems) = ([], [], []);
            foreach (var id in itemIds)
            {
                items.AddRange((await WithAsync(id, stop)).ExceptBy(items.Select(one => one.Id), one => one.Id));
            }

            var ids = items.ConvertAll(one => one.Id);
            files.AddRange(await FilesAsync(items, stop));
            await BuryAsync(ids, next, stop);
            await ForgetAsync(ids, stop);
            database.Erasures.AddRange(items.Select(one => new Erasure { Thing = ErasedThing.Item, ThingId = one.Id, AtUtc = Now(), Edition = next }));
            await (beside?.Invoke(next, stop) ?? Task.CompletedTask);
            await database.SaveChangesAsync(stop);
            problems = await LeftBehindAsync(ids.ToHashSet(), stop);
            return problems.Count > 0 ? [] : items.ConvertAll(one => new AuditNote(actor, "erase", one.Id, detail));
        }, cancellation);
        if (edition is null)
        {
            return new(null, problems);
        }

        ledger.Add(await database.Erasures.AsNoTracking().Where(one => one.Edition == edition).ToListAsync(cancellation));
        await traces.SweepAsync(database, files, cancellation);
        return new(edition, []);
    }

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;

    // The revision stays with its number, author, time and hash: whoever has a copy can still show what it was, and nobody can read it here.
    private async Task BuryAsync(List<Guid> ids, int edition, CancellationToken cancellation)
    {
        var now = Now();
        await database.Revisions.Where(one => ids.Contains(one.ItemId)).ExecuteUpdateAsync(set => set.SetProperty(one => one.Body, "").SetProperty(one => one.Note, (string?)null), cancellation);
        await database.Publications.Where(one => ids.Contains(one.ItemId) && one.UntilEdition == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.UntilEdition, edition), cancellation);
        await database.Publications.Where(one => ids.Contains(one.ItemId)).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.EndedAs, PublicationEnd.Erased).SetProperty(one => one.MovedTo, (string?)null).SetProperty(one => one.Reasons, (string?)null), cancellation);

        // Elsewhere the words of an address are needed to answer that what was there is gone; people of the register are found by their number.
        string[] register = [.. Kind.Registered];
        await database.Publications.Where(one => ids.Contains(one.ItemId) && database.Items.Any(item => item.Id == one.ItemId && register.Contains(item.Kind)))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Slug, (string?)null), cancellation);
        await database.Items.Where(one => ids.Contains(one.Id)).ExecuteUpdateAsync(set => set.SetProperty(one => one.TrashedUtc, now).SetProperty(one => one.ErasedUtc, now), cancellation);
    }

    private async Task ForgetAsync(List<Guid> ids, CancellationToken cancellation)
    {
        await database.References.Where(one => ids.Contains(one.ItemId)).ExecuteDeleteAsync(cancellation);
        await database.WorkingCopies.Where(one => ids.Contains(one.ItemId)).ExecuteDeleteAsync(cancellation);
        await database.Presences.Where(one => ids.Contains(one.ItemId)).ExecuteDeleteAsync(cancellation);
        await database.ReviewComments.Where(one => ids.Contains(one.ItemId)).ExecuteDeleteAsync(cancellation);
        await database.ReviewLinks.Where(one => ids.Contains(one.ItemId)).ExecuteDeleteAsync(cancellation);
        await database.Reviews.Where(one => ids.Contains(one.ItemId)).ExecuteDeleteAsync(cancellation);

        // A release is named after what it holds, and its reasons may name a person.
        await database.Releases.Where(release => database.ReleaseParts.Any(part => part.ReleaseId == release.Id && ids.Contains(part.ItemId))).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.Name, "–").SetProperty(one => one.Reasons, (string?)null).SetProperty(one => one.Problem, (string?)null).SetProperty(one => one.Version, one => one.Version + 1), cancellation);
        await database.ReleaseParts.Where(one => ids.Contains(one.ItemId)).ExecuteDeleteAsync(cancellation);
    }

    private async Task<List<string>> FilesAsync(List<ContentItem> items, CancellationToken cancellation)
    {
        var files = new List<string>();
        foreach (var id in items.Where(one => one.Kind == Kind.MediaItem.Name).Select(one => one.Id))
        {
            var bodies = await database.Revisions.AsNoTracking().Where(one => one.ItemId == id && one.Language == Revision.Shared && one.Body != "").Select(one => one.Body).ToListAsync(cancellation);
            files.AddRange(bodies.Select(body => ((MediaItemData)ContentJson.Read(body, typeof(MediaItemData))).File));
        }

        return files;
    }

    private async Task<IReadOnlyList<ContentProblem>> LeftBehindAsync(HashSet<Guid> ids, CancellationToken cancellation)
    {
        var after = new PublishedMuseum(await MuseumReader.LoadAsync(database, ids, cancellation));
        return [.. PublishChecks.Of(after, ids), .. await RegisterChecks.LeftBehindAsync(database, after, ids, cancellation)];
    }
}
