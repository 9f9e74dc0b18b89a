using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Facts;

/// <summary>The values of a figure side by side, for its record and wherever else all of them are shown.</summary>
/// <param name="museum">The museum.</param>
/// <param name="language">The language of the page.</param>
public sealed class FactRecord(PublishedMuseum museum, Language language)
{
    private static readonly string[] Roles = ["alternative", "part", "series"];
    private readonly ItemLinks _links = new(museum, language);
    private readonly Texts _texts = Strings.For(language);

    /// <summary>Every value: the first first, then other answers, then parts, then series, each in the curators' order.</summary>
    /// <param name="fact">The figure.</param>
    /// <param name="text">Its text in the language of the page, or in the one in which it is shown.</param>
    /// <returns>The rows of the table.</returns>
    public IReadOnlyList<FactValueRow> Rows(FactData fact, FactText text)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(text);
        var first = fact.FirstValue;
        return [.. fact.Values.OrderBy(value => value == first ? -1 : Array.IndexOf(Roles, value.Role)).Select(value => new FactValueRow(
            value.Key,
            FactPrinter.WithUnit(value, text, language),
            text.Labels.GetValueOrDefault(value.Key) ?? "",
            _texts["Fact.Role" + TextKey.From(value.Role)],
            value == first && fact.HasAlternatives,
            PrintedDate.Of(value.AsOf, language),
            _links.Sources(value.Sources)))];
    }
}
