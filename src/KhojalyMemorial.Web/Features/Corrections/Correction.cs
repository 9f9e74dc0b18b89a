using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Facts;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Corrections;

/// <summary>One correction of what visitors read.</summary>
/// <param name="Edition">The edition that brought it.</param>
/// <param name="PublishedUtc">When.</param>
/// <param name="ItemId">The item that was corrected.</param>
/// <param name="Item">The item as it is now; its name alone where it is gone.</param>
/// <param name="Reason">Why.</param>
/// <param name="Values">The values that read differently since.</param>
public sealed record Correction(
    int Edition, DateTime PublishedUtc, Guid ItemId, LabelledLink Item, PublicReason? Reason, IReadOnlyList<ValueChange> Values)
{
    /// <summary>All corrections of a museum.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>The newest first.</returns>
    public static IReadOnlyList<Correction> All(PublishedMuseum museum, Language language)
    {
        ArgumentNullException.ThrowIfNull(museum);
        var links = new ItemLinks(museum, language);
        var history = new FactHistory(museum, language);
        return [.. museum.Snapshot.Rows
            .Where(row => row.IsCorrection && row.From <= museum.Edition)
            .GroupBy(row => (row.From, row.Kind, row.Key))
            .Where(group => museum.Find(group.Key.Kind, group.Key.Key) is not null)
            .Select(group => new Correction(
                group.Key.From,
                group.First().PublishedUtc,
                group.First().ItemId,
                links.To(museum.Find(group.Key.Kind, group.Key.Key)!),
                PublicReason.Of(group, language),
                group.Key.Kind == Kind.Fact.Name ? history.At(group.Key.Key, group.Key.From) : []))
            .OrderByDescending(one => one.Edition).ThenBy(one => one.Item.Label, StringComparer.Ordinal)];
    }
}

/// <summary>The public list of corrections.</summary>
/// <param name="Head">The frame.</param>
/// <param name="List">The corrections, the newest first.</param>
/// <param name="Mail">Where errors are reported; null where no address is set.</param>
public sealed record CorrectionsPage(PageHead Head, IReadOnlyList<Correction> List, string? Mail) : VisitorPage(Head);
