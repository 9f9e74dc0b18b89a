using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared;

/// <summary>What became of a text since it was first published.</summary>
/// <param name="First">The day of the first publication.</param>
/// <param name="Changes">What changed after it, the newest first.</param>
public sealed record History(DateOnly First, IReadOnlyList<Change> Changes)
{
    /// <summary>Reads the publications of an item's text.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="item">The item.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="path">The item's address.</param>
    /// <returns>Its history.</returns>
    public static History Of(PublishedMuseum museum, PublishedItem item, Language language, string path)
    {
        ArgumentNullException.ThrowIfNull(museum);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(language);
        var rows = museum.Snapshot.Rows.Where(row => row.ItemId == item.Id && row.Language == language.Code).OrderBy(row => row.From).ToList();
        var changes = rows.Zip(rows.Skip(1), (before, after) => new Change(
            Baku.DayOf(after.PublishedUtc), PublicReason.Of([after], language),
            before.Body.Length == 0 ? null : new(Permalink.Of(path, after.From - 1), before.From, after.From - 1)));
        return new(Baku.DayOf(rows[0].PublishedUtc), [.. changes.Reverse()]);
    }
}

/// <summary>One change of a text.</summary>
/// <param name="Day">When, by the day in Baku.</param>
/// <param name="Reason">Why; null where nothing was said.</param>
/// <param name="Before">The text before it; null where it was withdrawn.</param>
public sealed record Change(DateOnly Day, PublicReason? Reason, FormerText? Before);

/// <summary>A former text.</summary>
/// <param name="Href">Its address.</param>
/// <param name="From">The first edition that held it.</param>
/// <param name="To">The last one.</param>
public sealed record FormerText(string Href, int From, int To);
