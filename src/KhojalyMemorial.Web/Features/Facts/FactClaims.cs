using System.Text.Json;
using System.Text.Json.Nodes;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Content;
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
        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray([.. claims]) }.ToJsonString(JsonSerializerOptions.Default);
    }

    private static JsonObject Claim(PublishedMuseum museum, FactValue value, FactText text, Language language)
    {
        var sources = value.Sources.Select(reference => museum.Sources.GetValueOrDefault(reference.Source)?.Data).OfType<SourceData>().ToList();
        var claim = new JsonObject
        {
            ["@type"] = "Claim",
            ["about"] = text.Question,
            ["text"] = $"{FactPrinter.WithUnit(value, text, language)}: {text.Labels.GetValueOrDefault(value.Key)}",
            ["inLanguage"] = language.Code,
            ["citation"] = new JsonArray([.. sources.Select(Citation)]),
        };
        if (sources is [var first, ..])
        {
            claim["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = first.ShortName };
        }

        if (value.AsOf?.IsoOrNull is { } iso)
        {
            claim["datePublished"] = iso;
        }

        return claim;
    }

    private static JsonNode Citation(SourceData source)
    {
        var work = new JsonObject { ["@type"] = "CreativeWork", ["name"] = source.Title };
        foreach (var (name, value) in new[] { ("author", source.Author), ("publisher", source.IssuedBy), ("datePublished", source.Date?.IsoOrNull), ("url", source.Url) })
        {
            if (value is not null)
            {
                work[name] = value;
            }
        }

        return work;
    }
}
