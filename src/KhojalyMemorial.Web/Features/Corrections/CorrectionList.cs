using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Facts;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Corrections;

/// <summary>Reads the corrections from the publications that were marked as such.</summary>
/// <param name="museum">The museum.</param>
/// <param name="language">The language of the page.</param>
public sealed class CorrectionList(PublishedMuseum museum, Language language)
{
    private readonly ItemLinks _links = new(museum, language);
    private readonly Texts _texts = Strings.For(language);

    /// <summary>All corrections.</summary>
    /// <returns>One for each item and edition, the newest first.</returns>
    public IReadOnlyList<Correction> All() =>
        [.. museum.Snapshot.Rows.Where(row => row.IsCorrection && row.From <= museum.Edition)
            .GroupBy(row => (row.From, row.Kind, row.Key))
            .OrderByDescending(group => group.Key.From).ThenBy(group => group.Key.Kind, StringComparer.Ordinal).ThenBy(group => group.Key.Key, StringComparer.Ordinal)
            .Select(group => Correction(group.Key.From, group.Key.Kind, group.Key.Key, [.. group]))];

    private Correction Correction(int edition, string kind, string key, IReadOnlyList<PublishedRow> rows)
    {
        var item = museum.Find(kind, key) is { } found && ItemLinks.HasName(found) ? found : null;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"correction-{edition}-{kind}-{key}"),
            _texts["Search.Facet." + TextKey.From(kind)],
            item is null ? null : _links.To(item),
            rows[0].PublishedUtc,
            PrintedDate.OfDay(rows[0].PublishedUtc, language),
            PublicReason.Of(rows, language),
            item is not null && kind == Kind.Fact.Name ? new FactHistory(museum, language).At(key, edition) : []);
    }
}
