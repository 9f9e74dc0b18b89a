using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing.Checks;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing.Portable;

/// <summary>Takes a folder of the portable format into the database: all of it, published as one edition, or nothing.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="revisions">Saves what is new.</param>
/// <param name="publisher">The door to visitors.</param>
/// <param name="media">Where originals go.</param>
public sealed class Importer(MuseumDbContext database, Revisions revisions, Publisher publisher, MediaFiles media)
{
    /// <summary>Imports a folder.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="actor">Who imports: <c>import</c> or <c>seed</c> for the commands, an account's id at the desk.</param>
    /// <param name="cancellation">Stops the work; nothing is then imported.</param>
    /// <returns>What came of it; with problems, nothing was changed.</returns>
    public Task<ImportResult> RunAsync(string folder, string actor, CancellationToken cancellation = default) => RunAsync(folder, actor, publish: true, basedOn: null, cancellation);

    /// <summary>Imports a folder.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="publish">Whether visitors shall read it at once; otherwise it comes in as drafts, which go the way of all drafts.</param>
    /// <param name="basedOn">The <see cref="ImportPlan.Basis"/> that somebody saw: where something was saved since, nothing is imported. Null to take what is there.</param>
    /// <param name="cancellation">Stops the work; nothing is then imported.</param>
    /// <returns>What came of it; with problems, nothing was changed.</returns>
    public async Task<ImportResult> RunAsync(string folder, string actor, bool publish, string? basedOn, CancellationToken cancellation = default)
    {
        var (items, all) = await CheckAsync(folder, cancellation);
        if (all.Count > 0)
        {
            return new(items.Count, 0, null, all);
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var parts = await SaveAsync(items, actor, cancellation);
        if (basedOn is not null && basedOn != BasisOf(parts.Where(part => part.IsNew).Select(part => part.Replaces)))
        {
            await transaction.RollbackAsync(cancellation);
            database.ChangeTracker.Clear();
            return new(items.Count, 0, null, []) { IsStale = true };
        }

        await database.SaveChangesAsync(cancellation);
        var published = publish
            ? await publisher.PublishAsync(new PublishOrder(actor, [.. parts.Where(part => part.Publish).Select(part => part.Part)]), cancellation)
            : new PublishResult(null, []);
        if (published.Problems.Count > 0)
        {
            await transaction.RollbackAsync(cancellation);
            database.ChangeTracker.Clear();
            return new(items.Count, 0, null, published.Problems);
        }

        media.CopyFrom(folder, items);
        await transaction.CommitAsync(cancellation);
        return new(items.Count, parts.Count(part => part.IsNew), published.Edition, []);
    }

    /// <summary>Says what an import would change, and changes nothing.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What would be new or changed, or why nothing could be imported.</returns>
    public async Task<ImportPlan> PlanAsync(string folder, CancellationToken cancellation = default)
    {
        var (items, problems) = await CheckAsync(folder, cancellation);
        var known = (await database.Items.AsNoTracking().ToListAsync(cancellation)).ToDictionary(item => (item.Kind, item.Key), item => item.Id);
        var newest = await NewestAsync(cancellation);
        var changes = items.Select(item => new ImportChange(item.Kind, item.Key, !known.TryGetValue((item.Kind.Name, item.Key), out var id), Changed(item, id, newest), Rooms(item, newest.GetValueOrDefault((id, Revision.Shared))))).ToList();
        var replaced = changes.SelectMany(change => change.Languages, (change, language) => new Replaced(
            change.Kind, change.Key, language, known.TryGetValue((change.Kind.Name, change.Key), out var id) ? newest.GetValueOrDefault((id, language))?.Id : null));
        return new([.. changes.Where(change => change.Languages.Count > 0)], changes.Count(change => change.Languages.Count == 0), problems) { Basis = BasisOf(replaced) };
    }

    private static string BasisOf(IEnumerable<Replaced> replaced) => Revision.HashOf(string.Join(
        '\n', replaced.Select(one => $"{one.Kind} {one.Key} {one.Language} {one.RevisionId}").Order(StringComparer.Ordinal)));

    // Where it stands, and where it would stand.
    private static List<string> Rooms(PortableItem item, Revision? before) =>
        [.. new[] { Room(item.Kind, item.Key, item.Data), before is null ? null : Room(item.Kind, item.Key, ContentJson.Read(before.Body, item.Kind.Data)) }
            .OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? Room(Kind kind, string key, object data) => kind == Kind.Room ? key : (data as PageData)?.Room;

    private static List<string> Changed(PortableItem item, Guid id, Dictionary<(Guid ItemId, string Language), Revision> newest)
    {
        var changed = new List<string>();
        Compare(Revision.Shared, item.Data);
        foreach (var (language, text) in item.Texts)
        {
            Compare(language.Code, text);
        }

        return changed;

        void Compare(string language, object record)
        {
            if (newest.GetValueOrDefault((id, language))?.Says(ContentJson.BodyOf(record)) != true)
            {
                changed.Add(language);
            }
        }
    }

    private async Task<(IReadOnlyList<PortableItem> Items, List<ContentProblem> Problems)> CheckAsync(string folder, CancellationToken cancellation)
    {
        var (items, problems) = PortableReader.Read(folder);
        var museum = new PublishedMuseum(await MuseumReader.LoadAsync(database, cancellation));
        var erased = (await database.Items.AsNoTracking().Where(item => item.ErasedUtc != null).Select(item => new { item.Kind, item.Key }).ToListAsync(cancellation)).ToHashSet();
        var back = items.Where(item => erased.Contains(new { Kind = item.Kind.Name, item.Key }))
            .Select(item => new ContentProblem($"{item.Kind.Name} {item.Key}", null, "It was erased at a family's or the law's demand, and does not come back by an import."));
        return (items, [.. problems, .. ImportChecks.Of(items, museum), .. media.Missing(folder, items), .. back]);
    }

    private async Task<Dictionary<(Guid ItemId, string Language), Revision>> NewestAsync(CancellationToken cancellation) =>
        (await database.Revisions.AsNoTracking()
            .Where(revision => !database.Revisions.Any(later =>
                later.ItemId == revision.ItemId && later.Language == revision.Language && later.Number > revision.Number))
            .ToListAsync(cancellation))
        .ToDictionary(revision => (revision.ItemId, revision.Language));

    private async Task<List<SavedPart>> SaveAsync(IReadOnlyList<PortableItem> items, string actor, CancellationToken cancellation)
    {
        var known = (await database.Items.ToListAsync(cancellation)).ToDictionary(item => (item.Kind, item.Key));
        var newest = await NewestAsync(cancellation);
        var parts = new List<SavedPart>();
        foreach (var item in items)
        {
            var stored = known.GetValueOrDefault((item.Kind.Name, item.Key)) ?? await revisions.ItemAsync(item.Kind, item.Key, cancellation);
            parts.Add(await PartAsync(stored, Revision.Shared, item.Data, !item.Draft));
            foreach (var (language, text) in item.Texts)
            {
                parts.Add(await PartAsync(stored, language.Code, text, item.Publishes(language)));
            }
        }

        return parts;

        async Task<SavedPart> PartAsync(ContentItem item, string language, object record, bool publish)
        {
            var before = newest.GetValueOrDefault((item.Id, language));
            var body = ContentJson.BodyOf(record);
            var replaced = new Replaced(Kind.Find(item.Kind)!, item.Key, language, before?.Id);
            if (before?.Says(body) == true)
            {
                return new(new(item.Id, language, before.Id), publish, IsNew: false, replaced);
            }

            if (before is not null)
            {
                await database.References.Where(reference => reference.ItemId == item.Id && reference.Language == language).ExecuteDeleteAsync(cancellation);
            }

            var saved = revisions.Add(item, language, record, body, actor, before);
            return new(new(item.Id, language, saved.Id), publish, IsNew: true, replaced);
        }
    }

    private sealed record SavedPart(PublishPart Part, bool Publish, bool IsNew, Replaced Replaces);

    private sealed record Replaced(Kind Kind, string Key, string Language, Guid? RevisionId);
}

/// <summary>What came of an import.</summary>
/// <param name="Items">Items in the folder.</param>
/// <param name="Saved">New revisions.</param>
/// <param name="Edition">The new edition; null when nothing that visitors read has changed.</param>
/// <param name="Problems">Why nothing was imported.</param>
public sealed record ImportResult(int Items, int Saved, int? Edition, IReadOnlyList<ContentProblem> Problems)
{
    /// <summary>Whether nothing was imported because somebody saved what it would have replaced.</summary>
    public bool IsStale { get; init; }
}

/// <summary>What an import would do.</summary>
/// <param name="Changes">Items that would be new or changed.</param>
/// <param name="Same">How many items would stay as they are.</param>
/// <param name="Problems">Why nothing could be imported.</param>
public sealed record ImportPlan(IReadOnlyList<ImportChange> Changes, int Same, IReadOnlyList<ContentProblem> Problems)
{
    /// <summary>A hash of the revisions that it would replace.</summary>
    public required string Basis { get; init; }
}

/// <summary>What an import would do to one item.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Its key.</param>
/// <param name="IsNew">Whether it does not exist yet.</param>
/// <param name="Languages">The languages that would change, the shared data among them.</param>
/// <param name="Rooms">Keys of the rooms in which it stands and would stand; none for what belongs to no room.</param>
public sealed record ImportChange(Kind Kind, string Key, bool IsNew, IReadOnlyList<string> Languages, IReadOnlyList<string> Rooms);
