using System.Text.Json.Nodes;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared.JsonLd;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;
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
    /// <param name="address">Makes absolute addresses.</param>
    /// <returns>JSON-LD without angle brackets; null where there is only one answer.</returns>
    public static string? JsonLd(PublishedMuseum museum, FactData fact, FactText text, Language language, PublicUrl address)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(museum);
        if (!fact.HasAlternatives)
        {
            return null;
        }

        return LinkedData.Write(new JsonObject { ["@graph"] = LinkedData.List(fact.Values.Where(value => value.Role == "alternative").Select(Claim)) });

        JsonNode Claim(FactValue value)
        {
            var sources = value.Sources.Select(reference => museum.Sources.GetValueOrDefault(reference.Source)).OfType<Published<SourceData, SourceText>>().ToList();
            return LinkedData.Thing(
                "Claim",
                ("about", text.Question),
                ("text", $"{FactPrinter.WithUnit(value, text, language)}: {text.Labels.GetValueOrDefault(value.Key)}"),
                ("inLanguage", language.Code),
                ("author", sources is [var first, ..] ? SourceLd.Voice(first.Data) : null),
                ("datePublished", value.AsOf?.IsoOrNull),
                ("citation", LinkedData.List(sources.Select(source => (JsonNode)SourceLd.Of(source, language, address)))));
        }
    }
}
