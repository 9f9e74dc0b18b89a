using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Desk;

/// <summary>Makes a museum of drafts, so that previews are rendered by the very code that renders visitors' pages.</summary>
public static class DraftMuseum
{
    /// <summary>The museum as it would be with every draft published. What lacks what its kind demands is left out, as it would be.</summary>
    /// <param name="items">All items.</param>
    /// <param name="published">What visitors read.</param>
    /// <param name="now">The time.</param>
    /// <returns>A museum of the next edition.</returns>
    public static PublishedMuseum Of(IReadOnlyList<DraftItem> items, MuseumSnapshot published, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(published);
        var rooms = items.Where(item => item.Kind == Kind.Room && IsShown(item)).Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        var edition = published.Edition + 1;
        var rows = items.Where(item => IsShown(item) && (item.Data is not PageData page || rooms.Contains(page.Room))).SelectMany(item => RowsOf(item, edition));
        return PublishedMuseum.Whole(new MuseumSnapshot([new EditionRow(edition, now, published.AuditHash)], [.. rows]));
    }

    /// <summary>The same museum with one record in another state, such as the one that somebody is typing.</summary>
    /// <param name="museum">A museum of drafts.</param>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <param name="record">The data or the text as it is typed.</param>
    /// <param name="now">The time.</param>
    /// <returns>A museum that shares everything else with the one before.</returns>
    public static PublishedMuseum With(PublishedMuseum museum, DraftItem item, string language, object record, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(museum);
        ArgumentNullException.ThrowIfNull(item);
        var part = new DraftPart(Guid.Empty, 0, ContentJson.BodyOf(record), record, "", now, Published: null, Withdrawn: false);
        var typed = item with { Parts = item.Parts.Where(one => one.Key != language).Append(new(language, part)).ToDictionary(StringComparer.Ordinal) };
        return museum.With([.. RowsOf(typed, museum.Edition)]);
    }

    private static bool IsShown(DraftItem item) => !item.IsTrashed && item.IsWhole;

    private static IEnumerable<PublishedRow> RowsOf(DraftItem item, int edition) =>
        from part in item.Parts
        where part.Value.Record is not null
        select new PublishedRow(
            item.Item.Id, item.Kind.Name, item.Key, part.Key, (part.Value.Record as ItemText)?.AddressSlug, part.Value.Body, part.Value.Number,
            edition, Until: null, EndedAs: null, part.Value.SavedUtc, IsCorrection: false, Reasons: null);
}
