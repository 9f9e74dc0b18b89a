using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Facts;

/// <summary>Puts the values of a figure side by side.</summary>
/// <param name="museum">The museum.</param>
/// <param name="language">The language of the page.</param>
public sealed class FactRecord(PublishedMuseum museum, Language language)
{
    private static readonly string[] Roles = ["alternative", "part", "series"];
    private readonly ItemLinks _links = new(museum, language);
    private readonly Texts _texts = Strings.For(language);

    /// <summary>Every value: answers, then parts, then series, each in the curators' order, but with the first and its group first.</summary>
    /// <param name="fact">The figure.</param>
    /// <returns>The table; in another language, which it names, where the figure lacks the page's; null where it has none.</returns>
    public FactValues? Values(Published<FactData, FactText> fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var readIn = _links.ReadIn(fact);
        if (fact.In(readIn) is not { } text)
        {
            return null;
        }

        var first = fact.Data.FirstValue;
        var groups = fact.Data.Values.GroupBy(value => value.Role, StringComparer.Ordinal).ToList();
        return new(language, text.Question, [.. groups.OrderBy(group => group.Contains(first) ? -1 : Array.IndexOf(Roles, group.Key)).Select(group => new FactValueGroup(
            groups is [{ Key: "alternative" }] ? null : _texts["Fact.Roles." + TextKey.From(group.Key)],
            [.. group.OrderByDescending(value => value == first).Select(value => Row(value, text, value == first && fact.Data.HasAlternatives))]))])
        {
            InLanguage = _links.Foreign(readIn.Code),
        };
    }

    private FactValueRow Row(FactValue value, FactText text, bool isFirst) => new(
        value.Key,
        FactPrinter.WithUnit(value, text, language),
        text.Labels.GetValueOrDefault(value.Key) ?? "",
        PrintedDate.Of(value.AsOf, language),
        _links.Sources(value.Sources))
    {
        IsFirst = isFirst,
        IsWords = value.IsWords,
    };
}
