using KhojalyMemorial.Content;
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
    /// <param name="actor">Who imports: <c>import</c> or <c>seed</c> for the commands.</param>
    /// <param name="cancellation">Stops the work; nothing is then imported.</param>
    /// <returns>What came of it; with problems, nothing was changed.</returns>
    public async Task<ImportResult> RunAsync(string folder, string actor, CancellationToken cancellation = default)
    {
        var (items, problems) = PortableReader.Read(folder);
        var museum = new PublishedMuseum(await MuseumReader.LoadAsync(database, cancellation));
        var all = problems.Concat(ImportChecks.Of(items, museum)).Concat(media.Missing(folder, items)).ToList();
        if (all.Count > 0)
        {
            return new(items.Count, 0, null, all);
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var parts = await SaveAsync(items, actor, cancellation);
        await database.SaveChangesAsync(cancellation);
        var published = await publisher.PublishAsync(new PublishOrder(actor, [.. parts.Where(part => part.Publish).Select(part => part.Part)]), cancellation);
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

    private async Task<List<SavedPart>> SaveAsync(IReadOnlyList<PortableItem> items, string actor, CancellationToken cancellation)
    {
        var known = (await database.Items.ToListAsync(cancellation)).ToDictionary(item => (item.Kind, item.Key));
        var newest = (await database.Revisions.AsNoTracking()
                .Where(revision => !database.Revisions.Any(later =>
                    later.ItemId == revision.ItemId && later.Language == revision.Language && later.Number > revision.Number))
                .ToListAsync(cancellation))
            .ToDictionary(revision => (revision.ItemId, revision.Language));
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
            if (before?.Says(body) == true)
            {
                return new(new(item.Id, language, before.Id), publish, IsNew: false);
            }

            if (before is not null)
            {
                await database.References.Where(reference => reference.ItemId == item.Id && reference.Language == language).ExecuteDeleteAsync(cancellation);
            }

            var saved = revisions.Add(item, language, record, body, actor, before);
            return new(new(item.Id, language, saved.Id), publish, IsNew: true);
        }
    }

    private sealed record SavedPart(PublishPart Part, bool Publish, bool IsNew);
}

/// <summary>What came of an import.</summary>
/// <param name="Items">Items in the folder.</param>
/// <param name="Saved">New revisions.</param>
/// <param name="Edition">The new edition; null when nothing that visitors read has changed.</param>
/// <param name="Problems">Why nothing was imported.</param>
public sealed record ImportResult(int Items, int Saved, int? Edition, IReadOnlyList<ContentProblem> Problems);
