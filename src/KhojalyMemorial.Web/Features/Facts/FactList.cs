using System.Reflection;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Search;

namespace KhojalyMemorial.Features.Facts;

/// <summary>Groups the figures by topic, in the order in which the format names the topics.</summary>
/// <param name="museum">The museum.</param>
/// <param name="language">The language of the page.</param>
public sealed class FactList(PublishedMuseum museum, Language language)
{
    private readonly ItemLinks _links = new(museum, language);
    private readonly Texts _texts = Strings.For(language);

    /// <summary>All topics there can be.</summary>
    public static IReadOnlyList<string> Topics { get; } =
        typeof(FactData).GetProperty(nameof(FactData.Topic))!.GetCustomAttribute<OneOfAttribute>()!.Words;

    /// <summary>The topics that have figures, with them.</summary>
    /// <returns>In the order of the format.</returns>
    public IReadOnlyList<FactGroup> Groups()
    {
        var byTopic = museum.Facts.Values.Where(ItemLinks.HasName).ToLookup(fact => fact.Data.Topic, StringComparer.Ordinal);
        return [.. Topics.Where(byTopic.Contains).Select(topic =>
            new FactGroup(topic, NameOf(topic), [.. byTopic[topic].Select(Line).OrderBy(line => line.Name.Text, Collation.Of(language))]))];
    }

    /// <summary>The choice of topics beside the list.</summary>
    /// <param name="groups">The topics with their figures.</param>
    /// <param name="chosen">The topic that is shown; null for all.</param>
    /// <returns>The choices, all first.</returns>
    public Facets Choices(IReadOnlyList<FactGroup> groups, string? chosen)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return new(_texts["Facts.Topics"],
        [
            new(_texts["Facts.AllTopics"], $"/{language}/facts", _texts.Print(groups.Sum(group => group.Lines.Count)), chosen is null),
            .. groups.Select(group => new Facet(group.Name, $"/{language}/facts?topic={group.Key}", _texts.Print(group.Lines.Count), group.Key == chosen)),
        ]);
    }

    /// <summary>A topic in words.</summary>
    /// <param name="topic">The topic.</param>
    /// <returns>Its name.</returns>
    public string NameOf(string topic) => _texts["Topic." + TextKey.From(topic)];

    private FactLine Line(Published<FactData, FactText> fact)
    {
        var value = fact.Data.FirstValue;
        var readIn = _links.ReadIn(fact);
        var name = _links.NameOf(fact);
        var several = _texts.Count("Fact.Values", fact.Data.Values.Count);
        string?[] marks =
        [
            fact.Data.HasAlternatives ? several : null,
            fact.Data.Unverified ? _texts["Fact.Unverified"] : null,
            name.OnlyIn,
        ];
        var line = new FactLine(name, _links.PathOf(fact), [.. marks.OfType<string>()]);
        return IsNoAnswerAlone(fact.Data) ? line with { Figure = several, Marks = [.. line.Marks.Where(mark => mark != several)] } : line with
        {
            Figure = FactPrinter.WithUnit(value, fact.In(readIn), language),
            FigureLanguage = value.IsWords ? _links.Foreign(readIn.Code) : null,
            GivenBy = _links.Sources(value.Sources) is [var source, ..] ? source : null,
        };
    }

    // One part of several is no answer to a question about all of them, and one side's sentence none to a question that others answer differently.
    private static bool IsNoAnswerAlone(FactData data) =>
        data.Values.Count > 1 && (data.FirstValue.Role is "part" or "series" || (data.FirstValue.IsWords && data.HasAlternatives));
}
