using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk;

/// <summary>Reads the drafts of a request, from the memory of the process where nothing was saved since.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="shelf">The drafts as they were read last.</param>
/// <param name="museum">What visitors read.</param>
/// <param name="clock">The time.</param>
public sealed class DraftReader(MuseumDbContext database, DraftShelf shelf, Museum museum, TimeProvider clock)
{
    /// <summary>The drafts as they are now.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The same for every asking while nothing is saved, published or put in the trash.</returns>
    public async Task<AllDrafts> ReadAsync(CancellationToken cancellation = default)
    {
        var stamp = await StampAsync(cancellation);
        if (shelf.Known is { } known && known.Stamp == stamp)
        {
            return known.AllDrafts;
        }

        // Erasure makes an edition: bodies that were read before it are not used again.
        var drafts = await LoadAsync(shelf.Known is { } last && last.Stamp.Edition == stamp.Edition ? last.AllDrafts : null, cancellation);
        shelf.Known = new(stamp, drafts);
        return drafts;
    }

    // Revisions are only ever added, publications end with an edition: counts tell every change but the erasure of a body, which is an edition too.
    private async Task<DraftStamp> StampAsync(CancellationToken cancellation) => new(
        await database.Revisions.CountAsync(cancellation),
        await database.Editions.MaxAsync(edition => (int?)edition.Number, cancellation) ?? 0,
        await database.Items.CountAsync(cancellation),
        await database.Items.CountAsync(item => item.TrashedUtc != null, cancellation),
        await database.Items.MaxAsync(item => item.TrashedUtc, cancellation));

    private async Task<AllDrafts> LoadAsync(AllDrafts? before, CancellationToken cancellation)
    {
        var items = await database.Items.AsNoTracking().Where(item => item.ErasedUtc == null).ToListAsync(cancellation);
        var newest = await database.Revisions.AsNoTracking()
            .Where(one => one.Body != "" && !database.Revisions.Any(other => other.ItemId == one.ItemId && other.Language == one.Language && other.Number > one.Number))
            .Select(one => new Newest(one.Id, one.ItemId, one.Language, one.Number, one.Author, one.SavedUtc)).ToListAsync(cancellation);
        var read = await (
            from publication in database.Publications.AsNoTracking()
            join revision in database.Revisions on publication.RevisionId equals revision.Id
            select new { publication.ItemId, publication.Language, publication.UntilEdition, publication.EndedAs, revision.Number }).ToListAsync(cancellation);
        var current = read.Where(one => one.UntilEdition is null).ToDictionary(one => (one.ItemId, one.Language), one => one.Number);
        var ended = read.Where(one => one.EndedAs == PublicationEnd.Withdrawn).Select(one => (one.ItemId, one.Language)).ToHashSet();
        var bodies = await BodiesAsync(newest, before, cancellation);
        var behind = await BehindAsync(newest, cancellation);
        var parts = newest.ToLookup(one => one.ItemId);
        return new(
            [.. from item in items
                let kind = Kind.Find(item.Kind)
                where kind is not null
                select new DraftItem(item, kind, parts[item.Id].ToDictionary(
                    one => one.Language,
                    one => new DraftPart(
                        one.Id, one.Number, bodies[one.Id].Body, bodies[one.Id].Record ?? DraftItem.Read(kind, one.Language, bodies[one.Id].Body), one.Author, one.SavedUtc,
                        current.TryGetValue((item.Id, one.Language), out var number) ? number : null, ended.Contains((item.Id, one.Language)),
                        behind.GetValueOrDefault((item.Id, one.Language))),
                    StringComparer.Ordinal))],
            museum.Current.Snapshot,
            clock.GetUtcNow().UtcDateTime);
    }

    // Only what was saved since is read again, the first time everything at once.
    private async Task<Dictionary<Guid, (string Body, object? Record)>> BodiesAsync(List<Newest> newest, AllDrafts? before, CancellationToken cancellation)
    {
        var bodies = (before?.All ?? []).SelectMany(item => item.Parts.Values).ToDictionary(part => part.RevisionId, part => (part.Body, part.Record));
        var missing = newest.Where(one => !bodies.ContainsKey(one.Id)).Select(one => one.Id).ToList();
        if (missing.Count > newest.Count / 4)
        {
            var all = await database.Revisions.AsNoTracking()
                .Where(one => !database.Revisions.Any(other => other.ItemId == one.ItemId && other.Language == one.Language && other.Number > one.Number))
                .Select(one => new { one.Id, one.Body }).ToListAsync(cancellation);
            all.ForEach(one => bodies[one.Id] = (one.Body, null));
        }

        foreach (var portion in missing.Where(id => !bodies.ContainsKey(id)).Chunk(500))
        {
            var some = await database.Revisions.AsNoTracking().Where(one => portion.Contains(one.Id)).Select(one => new { one.Id, one.Body }).ToListAsync(cancellation);
            some.ForEach(one => bodies[one.Id] = (one.Body, null));
        }

        return bodies;
    }

    private async Task<Dictionary<(Guid Item, string Language), int>> BehindAsync(List<Newest> newest, CancellationToken cancellation)
    {
        // What was saved once in each language cannot be behind.
        if (!newest.Exists(one => one.Language != Revision.Shared && one.Number > 1))
        {
            return [];
        }

        var saves = await (
            from one in database.Revisions.AsNoTracking()
            where one.Language != Revision.Shared && !one.IsSmall && database.Revisions.Any(other => other.ItemId == one.ItemId && other.Language != Revision.Shared && other.Number > 1)
            select new { one.ItemId, one.Language, one.Number, one.SavedUtc }).ToListAsync(cancellation);
        return (
            from item in saves.GroupBy(one => one.ItemId)
            from language in Following.Behind(item.Select(one => new SavedText(one.Language, one.Number, one.SavedUtc)))
            select (Item: item.Key, language.Key, language.Value)).ToDictionary(one => (one.Item, one.Key), one => one.Value);
    }

    private sealed record Newest(Guid Id, Guid ItemId, string Language, int Number, string Author, DateTime SavedUtc);
}

/// <summary>Keeps the drafts as they were read last.</summary>
public sealed class DraftShelf
{
    private volatile KnownDrafts? _known;

    /// <summary>The drafts with what tells whether they still hold.</summary>
    public KnownDrafts? Known
    {
        get => _known;
        set => _known = value;
    }
}

/// <summary>Drafts with what tells whether they still hold.</summary>
/// <param name="Stamp">What the database had counted.</param>
/// <param name="AllDrafts">The drafts.</param>
public sealed record KnownDrafts(DraftStamp Stamp, AllDrafts AllDrafts);

/// <summary>What the database counts: as long as it is the same, nothing was saved.</summary>
/// <param name="Revisions">Revisions.</param>
/// <param name="Edition">The newest edition.</param>
/// <param name="Items">Items.</param>
/// <param name="Trashed">Items in the trash.</param>
/// <param name="TrashedUtc">When the last of them was put there.</param>
public sealed record DraftStamp(int Revisions, int Edition, int Items, int Trashed, DateTime? TrashedUtc);
