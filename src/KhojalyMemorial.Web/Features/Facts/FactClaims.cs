using System.Text.Json.Nodes;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared.JsonLd;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Facts;

/// <summary>Tells machines that a figure is disputed: one <c>Claim</c> for each answer, with who makes it. Never a bare number.</summary>
public static class FactClaims
{
    /// <summary>The claims of a figure.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="fact">The figure.</param>
    /// <param name="text">The figure in the page's language.</param>
    /// <param name="language">The language.</param>
    /// <returns>JSON-LD without angle brackets; null where there is only one answer.</returns>
    public static string? JsonLd(PublishedMuseum museum, FactData fact, FactText text, Language language)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(museum);
        if (!fact.HasAlternatives)
        {
            return null;
        }

        var claims = fact.Values.Where(value => value.Role == "alternative").Select(value => (JsonNode)Claim(museum, value, text, language));
        return LinkedData.Write(new JsonObject { ["@graph"] = LinkedData.List(claims) });
    }

    private static JsonObject Claim(PublishedMuseum museum, FactValue value, FactText text, Language language)
    {
        var sources = value.Sources.Select(reference => museum.Sources.GetValueOrDefault(reference.Source)?.Data).OfType<SourceData>().ToList();
        return LinkedData.Thing(
            "Claim",
            ("about", text.Question),
            ("text", $"{FactPrinter.WithUnit(value, text, language)}: {text.Labels.GetValueOrDefault(value.Key)}"),
            ("inLanguage", language.Code),
            ("author", sources is [var first, ..] ? LinkedData.Thing("Organization", ("name", first.ShortName)) : null),
            ("datePublished", value.AsOf?.IsoOrNull),
            ("citation", LinkedData.List(sources.Select(source => (JsonNode)Citation(source)))));
    }

    private static JsonObject Citation(SourceData source) => LinkedData.Thing(
        "CreativeWork",
        ("name", source.Title),
        ("author", source.Author),
        ("publisher", source.IssuedBy),
        ("datePublished", source.Date?.IsoOrNull),
        ("inLanguage", source.Language),
        ("url", source.Url));
}
