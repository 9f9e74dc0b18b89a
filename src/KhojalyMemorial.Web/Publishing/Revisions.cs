using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing.Checks;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing;

/// <summary>Saves what curators write. Every save is a new revision; nothing is overwritten.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="clock">The time.</param>
public sealed class Revisions(MuseumDbContext database, TimeProvider clock)
{
    /// <summary>Finds an item, or makes it.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="key">Its key.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The item; a new one is stored with the next save.</returns>
    public async Task<ContentItem> ItemAsync(Kind kind, string key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var item = await database.Items.SingleOrDefaultAsync(one => one.Kind == kind.Name && one.Key == key, cancellation);
        if (item is null)
        {
            item = new ContentItem { Kind = kind.Name, Key = key, CreatedUtc = clock.GetUtcNow().UtcDateTime };
            database.Items.Add(item);
        }

        return item;
    }

    /// <summary>Saves a record as the next revision of an item, unless it says the same as the newest one.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/> for data.</param>
    /// <param name="record">The data or the text.</param>
    /// <param name="author">Who saves.</param>
    /// <param name="basedOn">The revision that the author had before them; null for the first.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The saved revision, or a conflict with a newer one of somebody else.</returns>
    public async Task<SaveResult> SaveAsync(ContentItem item, string language, object record, string author, Guid? basedOn, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        var newest = await database.Revisions.AsNoTracking()
            .Where(revision => revision.ItemId == item.Id && revision.Language == language)
            .OrderByDescending(revision => revision.Number).FirstOrDefaultAsync(cancellation);
        var body = ContentJson.BodyOf(record);
        if (newest is not null && string.Equals(newest.BodyHash, Revision.HashOf(body), StringComparison.Ordinal))
        {
            return new(newest, Conflict: null);
        }

        if (newest?.Id != basedOn)
        {
            return new(null, newest);
        }

        var saved = Add(item, language, record, body, author, newest);
        await database.References.Where(reference => reference.ItemId == item.Id && reference.Language == language).ExecuteDeleteAsync(cancellation);
        await database.SaveChangesAsync(cancellation);
        return new(saved, Conflict: null);
    }

    /// <summary>Adds the first or next revision to the context without storing it: for imports, which store thousands at once.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <param name="record">The data or the text.</param>
    /// <param name="body">The record as JSON.</param>
    /// <param name="author">Who saves.</param>
    /// <param name="before">The newest revision so far.</param>
    /// <returns>The revision.</returns>
    internal Revision Add(ContentItem item, string language, object record, string body, string author, Revision? before)
    {
        var revision = new Revision
        {
            ItemId = item.Id,
            Language = language,
            Number = (before?.Number ?? 0) + 1,
            Body = body,
            BodyHash = Revision.HashOf(body),
            Author = author,
            SavedUtc = clock.GetUtcNow().UtcDateTime,
            BasedOnId = before?.Id,
        };
        database.Revisions.Add(revision);
        database.References.AddRange(ItemReferences.Of(record).DistinctBy(found => (found.Kind, found.Key)).Select(found => new ItemReference
        {
            ItemId = item.Id,
            Language = language,
            TargetKind = found.Kind,
            TargetKey = found.Key,
        }));
        return revision;
    }
}

/// <summary>How a save went.</summary>
/// <param name="Saved">The revision; null on conflict.</param>
/// <param name="Conflict">The newer revision that the author had not seen.</param>
public sealed record SaveResult(Revision? Saved, Revision? Conflict);
