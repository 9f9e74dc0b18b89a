using KhojalyMemorial.Content;

namespace KhojalyMemorial.Publishing;

/// <summary>What became of items that were withdrawn.</summary>
public static class Withdrawn
{
    /// <summary>Whether an item, or its text in a language, was withdrawn and is not back.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="language">The language.</param>
    /// <returns>True where its address answers 410, or leads elsewhere.</returns>
    public static bool Is(PublishedMuseum museum, Guid itemId, Language language) => End(museum, itemId, language) is not null;

    /// <summary>The item to which the address of a withdrawn one leads.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="itemId">The withdrawn item.</param>
    /// <param name="language">The language of the address.</param>
    /// <returns>Null where none was chosen, or where that one is not published in the language either.</returns>
    public static PublishedItem? Successor(PublishedMuseum museum, Guid itemId, Language language)
    {
        ArgumentNullException.ThrowIfNull(museum);
        ArgumentNullException.ThrowIfNull(language);
        return End(museum, itemId, language)?.MovedTo?.Split('/') is [var kind, var key] && museum.Find(kind, key) is { } item && item.Languages.ContainsKey(language) ? item : null;
    }

    private static PublishedRow? End(PublishedMuseum museum, Guid itemId, Language language)
    {
        ArgumentNullException.ThrowIfNull(museum);
        ArgumentNullException.ThrowIfNull(language);
        return museum.Snapshot.Rows.Where(row => row.ItemId == itemId && (row.Language == language.Code || row.Language == Revision.Shared))
            .GroupBy(row => row.Language, StringComparer.Ordinal).Select(rows => rows.MaxBy(row => row.From)!)
            .OrderBy(row => row.Language == Revision.Shared).FirstOrDefault(row => row.EndedAs is PublicationEnd.Withdrawn or PublicationEnd.Erased);
    }
}
