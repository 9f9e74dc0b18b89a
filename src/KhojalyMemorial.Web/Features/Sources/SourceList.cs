using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Sources;

/// <summary>Lists the sources, all or those of a kind.</summary>
/// <param name="museum">The museum.</param>
/// <param name="language">The language of the page.</param>
public sealed class SourceList(PublishedMuseum museum, Language language)
{
    private readonly ItemLinks _links = new(museum, language);
    private readonly Texts _texts = Strings.For(language);

    /// <summary>The kinds beside the list; those without a source are left out.</summary>
    /// <param name="chosen">The kind that is shown; null for all.</param>
    /// <returns>The choices, all first, then in the order of the alphabet.</returns>
    public Facets Kinds(string? chosen)
    {
        var kinds = museum.Sources.Values.CountBy(source => source.Data.Kind, StringComparer.Ordinal)
            .Select(kind => new Facet(NameOf(kind.Key), $"/{language}/sources?kind={kind.Key}", _texts.Print(kind.Value), kind.Key == chosen))
            .OrderBy(facet => facet.Name, Collation.Of(language));
        return new(_texts["Source.Kind"], [new(_texts["Filter.All"], $"/{language}/sources", _texts.Print(museum.Sources.Count), chosen is null), .. kinds]);
    }

    /// <summary>The sources.</summary>
    /// <param name="kind">Only those of a kind; null for all.</param>
    /// <returns>In the order of the alphabet of the page.</returns>
    public IReadOnlyList<SourceItem> Lines(string? kind) =>
        [.. museum.Sources.Values.Where(source => kind is null || source.Data.Kind == kind).Select(Line).OrderBy(line => line.Name.Text, Collation.Of(language))];

    /// <summary>Whether a source of a kind is published.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True when there is one.</returns>
    public bool Has(string kind) => museum.Sources.Values.Any(source => source.Data.Kind == kind);

    /// <summary>A kind in words.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Its name.</returns>
    public string NameOf(string kind) => _texts["Source.Kind." + TextKey.From(kind)];

    private SourceItem Line(Published<SourceData, SourceText> source) => new(
        _links.NameOf(source),
        _links.PathOf(source),
        _links.Of(source.Writer(language) ?? source.Issuer(language)),
        PrintedDate.Of(source.Data.Date, language),
        NameOf(source.Data.Kind),
        source.Data.Partisan ? _texts["Source.Partisan"] : null);
}
