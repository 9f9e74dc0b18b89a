using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk;

/// <summary>Reads items as curators have written them, which visitors may never do.</summary>
/// <param name="database">The database.</param>
public sealed class DraftItems(MuseumDbContext database)
{
    /// <summary>Finds an item.</summary>
    /// <param name="kind">Its kind's name.</param>
    /// <param name="key">Its key.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where there is none, or it was erased.</returns>
    public Task<ContentItem?> FindAsync(string kind, string key, CancellationToken cancellation = default) =>
        database.Items.SingleOrDefaultAsync(item => item.Kind == kind && item.Key == key && item.ErasedUtc == null, cancellation);

    /// <summary>The newest revision of each language of an item, and of its data.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>By language code.</returns>
    public async Task<Dictionary<string, Revision>> NewestAsync(Guid itemId, CancellationToken cancellation = default) =>
        (await database.Revisions.AsNoTracking()
            .Where(revision => revision.ItemId == itemId && !database.Revisions.Any(later =>
                later.ItemId == itemId && later.Language == revision.Language && later.Number > revision.Number))
            .ToListAsync(cancellation)).ToDictionary(revision => revision.Language, StringComparer.Ordinal);

    /// <summary>The saves by which an item's languages follow one another: those of texts that did more than mend a slip.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The saves, for <see cref="Following"/>.</returns>
    public Task<List<SavedText>> SavesAsync(Guid itemId, CancellationToken cancellation = default) => database.Revisions.AsNoTracking()
        .Where(one => one.ItemId == itemId && one.Language != Revision.Shared && !one.IsSmall)
        .Select(one => new SavedText(one.Language, one.Number, one.SavedUtc)).ToListAsync(cancellation);

    /// <summary>An item as it would be published.</summary>
    /// <param name="item">The item.</param>
    /// <param name="revisions">Its data and its texts.</param>
    /// <returns>Null while it has no data.</returns>
    public static PublishedItem? Read(ContentItem item, IEnumerable<Revision> revisions)
    {
        ArgumentNullException.ThrowIfNull(item);
        var rows = revisions.Select(revision => new PublishedRow(
            item.Id, item.Kind, item.Key, revision.Language, null, revision.Body, revision.Number, 0, null, null, revision.SavedUtc, false, null));
        return PublishedItemReader.Read(rows).GetValueOrDefault((item.Kind, item.Key));
    }

    /// <summary>The room that an item stands in.</summary>
    /// <param name="item">The item.</param>
    /// <param name="data">Its data; null while it has none.</param>
    /// <returns>The room's key; null for what belongs to no room.</returns>
    public static string? RoomOf(ContentItem item, ItemData? data)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Kind == Kind.Room.Name ? item.Key : (data as PageData)?.Room;
    }

    /// <summary>The room that an item stands in, by its newest data.</summary>
    /// <param name="item">The item.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The room's key; null for what belongs to no room.</returns>
    public async Task<string?> RoomOfAsync(ContentItem item, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Kind != Kind.Page.Name)
        {
            return RoomOf(item, null);
        }

        var body = await database.Revisions.Where(one => one.ItemId == item.Id && one.Language == Revision.Shared).OrderByDescending(one => one.Number)
            .Select(one => one.Body).FirstOrDefaultAsync(cancellation);
        return body is null ? null : ((PageData)ContentJson.Read(body, typeof(PageData))).Room;
    }

    /// <summary>What an item is called.</summary>
    /// <param name="item">The item.</param>
    /// <param name="revisions">Its newest revisions, by language.</param>
    /// <param name="language">The language of the one who reads.</param>
    /// <returns>A title, else the key.</returns>
    public static string TitleOf(ContentItem item, IReadOnlyDictionary<string, Revision> revisions, Language language)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(revisions);
        ArgumentNullException.ThrowIfNull(language);
        return Read(item, revisions.Values)?.LabelIn(language).Name ?? item.Key;
    }
}

/// <summary>The languages of items as addresses of the desk write them.</summary>
public static class DeskLanguage
{
    /// <summary>What addresses call the data that all languages share.</summary>
    public const string SharedSegment = "shared";

    /// <summary>Reads the segment of an address.</summary>
    /// <param name="segment">A code, or <c>shared</c>.</param>
    /// <returns>Language code, or <see cref="Revision.Shared"/>; null for anything else.</returns>
    public static string? Parse(string segment) => segment == SharedSegment ? Revision.Shared : Language.TryParse(segment, out var language) ? language.Code : null;

    /// <summary>The segment of an address.</summary>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <returns>A code, or <c>shared</c>.</returns>
    public static string Segment(string language) => language == Revision.Shared ? SharedSegment : language;
}
