using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk.Checks;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Checks;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Releases;

/// <summary>One part of a release with all that the gate needs to know of it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Language">Language code, or <see cref="Revision.Shared"/>.</param>
/// <param name="Revision">The revision; null for a withdrawal.</param>
/// <param name="Before">What visitors read now; null where they read nothing.</param>
/// <param name="Approval">The approval of just this revision.</param>
/// <param name="MovedTo">After a withdrawal, the item to which the address leads.</param>
public sealed record GatePart(ContentItem Item, string Language, Revision? Revision, PublishedRow? Before, Review? Approval, string? MovedTo);

/// <summary>A finding, with the item in which it was found.</summary>
/// <param name="Item">The item; null for the release as a whole.</param>
/// <param name="Finding">The finding.</param>
public sealed record GateFinding(ContentItem? Item, CheckFinding Finding);

/// <summary>What stands at the gate.</summary>
/// <param name="Parts">What would change.</param>
/// <param name="After">The museum as it would be.</param>
/// <param name="Findings">What the checks found, errors first.</param>
public sealed record GateReport(IReadOnlyList<GatePart> Parts, PublishedMuseum After, IReadOnlyList<GateFinding> Findings)
{
    /// <summary>Whether the release may go out.</summary>
    public bool IsOpen => Findings.All(one => one.Finding.Level != CheckLevel.Error);
}

/// <summary>Looks at a release as a whole before it goes to visitors.</summary>
/// <param name="database">The database.</param>
/// <param name="checks">The checks.</param>
/// <param name="drafts">What was written.</param>
public sealed class ReleaseGate(MuseumDbContext database, DeskChecks checks, DraftItems drafts)
{
    /// <summary>Looks at a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What stands at the gate.</returns>
    public async Task<GateReport> LookAsync(Release release, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(release);
        var items = await database.ReleaseParts.AsNoTracking().Where(part => part.ReleaseId == release.Id).Select(part => part.ItemId).ToListAsync(cancellation);
        var snapshot = await MuseumReader.LoadAsync(database, items.ToHashSet(), cancellation);
        var parts = await PartsAsync(release, snapshot, cancellation);
        var after = After(snapshot, parts);
        var rules = await checks.RulesAsync(cancellation);
        var found = Whole(release, parts);
        found.AddRange(await WholeMuseumAsync(after.Shown(), cancellation));
        var draftChecks = await checks.InAsync(after, cancellation);
        foreach (var group in parts.GroupBy(part => part.Item.Id))
        {
            var item = group.First().Item;
            found.AddRange(Approvals([.. group], rules, after).Select(finding => new GateFinding(item, finding)));
            found.AddRange((await StateAsync(item, [.. group], cancellation)).Select(finding => new GateFinding(item, finding)));
            if (after.Find(item.Kind, item.Key) is { } published && group.Any(part => part.Revision is not null))
            {
                var languages = group.Select(part => part.Language).ToHashSet(StringComparer.Ordinal);
                found.AddRange(draftChecks.Of(published).Where(finding => finding.Level == CheckLevel.Error || languages.Contains(finding.Language)).Select(finding => new GateFinding(item, finding)));
            }
        }

        return new(parts, after, [.. found.Distinct().OrderBy(one => one.Finding.Level)]);
    }

    // What would be wrong anywhere in the museum: said at the item in which it can be mended.
    private async Task<List<GateFinding>> WholeMuseumAsync(PublishedMuseum after, CancellationToken cancellation)
    {
        var problems = PublishChecks.Of(after, new HashSet<Guid>()).ToList();
        var ids = problems.Select(problem => problem.Coded?.ItemId).OfType<Guid>().ToHashSet();
        var items = ids.Count == 0 ? [] : await database.Items.AsNoTracking().Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellation);
        return problems.ConvertAll(problem => problem.Coded is { } coded
            ? new GateFinding(items.GetValueOrDefault(coded.ItemId), coded.Finding)
            : new GateFinding(null, new(CheckLevel.Error, CheckFinding.Sentence, Revision.Shared, null, problem.ToString())));
    }

    private static List<GateFinding> Whole(Release release, List<GatePart> parts)
    {
        var found = new List<GateFinding>();
        if (parts.Count == 0)
        {
            found.Add(new(null, new(CheckLevel.Error, "Empty", Revision.Shared, null)));
        }

        var reasons = ReleaseReasons.Of(release);
        if (release.IsCorrection && Language.All.Any(language => !reasons.ContainsKey(language.Code)))
        {
            found.Add(new(null, new(CheckLevel.Error, "NoReason", Revision.Shared, null)));
        }

        return found;
    }

    // For content that two people stand for: approved, just as it is, by somebody who did not write it.
    private static IEnumerable<CheckFinding> Approvals(List<GatePart> parts, CheckRules rules, PublishedMuseum after)
    {
        var item = parts[0].Item;
        if (!rules.AskForTwo(item.Kind, DraftItems.RoomOf(item, after.Find(item.Kind, item.Key)?.SharedData)))
        {
            return [];
        }

        return parts.Where(part => part.Revision is { } revision && (part.Approval is not { } approval || approval.DecidedById.ToString() == revision.Author))
            .Select(part => new CheckFinding(CheckLevel.Error, "NotApproved", part.Language, null));
    }

    private async Task<List<CheckFinding>> StateAsync(ContentItem item, List<GatePart> parts, CancellationToken cancellation)
    {
        var found = new List<CheckFinding>();
        if (item.TrashedUtc is not null && parts.Exists(part => part.Revision is not null))
        {
            found.Add(new(CheckLevel.Error, "InTrash", Revision.Shared, null));
        }

        var newest = await drafts.NewestAsync(item.Id, cancellation);
        found.AddRange(parts.Where(part => part.Revision is { } revision && newest[part.Language].Id != revision.Id)
            .Select(part => new CheckFinding(CheckLevel.Warning, "Newer", part.Language, null)));
        found.AddRange(DeskChecks.Behind(await drafts.SavesAsync(item.Id, cancellation), Revision.Shared).Where(_ => parts.Exists(part => part.Revision is not null)));
        var languages = parts.Where(part => part.Revision is not null).Select(part => part.Language).ToList();
        var remarked = await database.ReviewComments.Where(one => one.ItemId == item.Id && one.ResolvedUtc == null && languages.Contains(one.Language))
            .Select(one => one.Language).Distinct().ToListAsync(cancellation);
        found.AddRange(remarked.Select(language => new CheckFinding(CheckLevel.Warning, "OpenRemarks", language, null)));
        return found;
    }

    private async Task<List<GatePart>> PartsAsync(Release release, MuseumSnapshot snapshot, CancellationToken cancellation)
    {
        var rows = await (
            from part in database.ReleaseParts.AsNoTracking()
            where part.ReleaseId == release.Id
            join item in database.Items on part.ItemId equals item.Id
            join revision in database.Revisions on part.RevisionId equals revision.Id into revisions
            from revision in revisions.DefaultIfEmpty()
            select new { part, item, revision }).AsNoTracking().ToListAsync(cancellation);
        var ids = rows.Select(row => row.part.RevisionId).OfType<Guid>().ToList();
        var approvals = (await database.Reviews.AsNoTracking().Where(review => review.State == ReviewState.Approved && ids.Contains(review.RevisionId)).ToListAsync(cancellation))
            .OrderBy(review => review.DecidedUtc).ToLookup(review => review.RevisionId);
        return [.. rows.OrderBy(row => row.item.Kind, StringComparer.Ordinal).ThenBy(row => row.item.Key, StringComparer.Ordinal).ThenBy(row => row.part.Language, StringComparer.Ordinal)
            .Select(row => new GatePart(
                row.item, row.part.Language, row.revision,
                snapshot.Rows.FirstOrDefault(one => one.ItemId == row.item.Id && one.Language == row.part.Language && one.Until is null && one.Body.Length > 0),
                row.revision is null ? null : approvals[row.revision.Id].LastOrDefault(review => review.DecidedById.ToString() != row.revision.Author) ?? approvals[row.revision.Id].LastOrDefault(),
                row.part.MovedTo))];
    }

    private static PublishedMuseum After(MuseumSnapshot snapshot, List<GatePart> parts)
    {
        var edition = snapshot.Edition + 1;
        var now = snapshot.Editions.Count > 0 ? snapshot.Editions[^1].PublishedUtc : DateTime.UnixEpoch;
        var replaced = parts.Select(part => (part.Item.Id, part.Language)).ToHashSet();
        var withdrawn = parts.Where(part => part.Revision is null && part.Language == Revision.Shared).Select(part => part.Item.Id).ToHashSet();
        var rows = snapshot.Rows.Where(row => row.Until is not null || !replaced.Contains((row.ItemId, row.Language)) && !withdrawn.Contains(row.ItemId))
            .Concat(parts.Where(part => part.Revision is not null).Select(part => new PublishedRow(
                part.Item.Id, part.Item.Kind, part.Item.Key, part.Language, null, part.Revision!.Body, part.Revision.Number, edition, null, null, now, false, null)));
        return PublishedMuseum.Whole(new MuseumSnapshot([.. snapshot.Editions, new EditionRow(edition, now, "")], [.. rows]));
    }
}
