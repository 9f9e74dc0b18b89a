using System.Text.Json.Nodes;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared.JsonLd;

/// <summary>The answers of a fact, each as the claim of those who make it: never a bare number, and none of them the museum's own verdict.</summary>
public static class ClaimLd
{
    /// <summary>The claims of a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="museum">The museum, for its sources.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="address">Makes absolute addresses.</param>
    /// <returns>JSON-LD for each value; nothing where the fact has no text in the language.</returns>
    public static IReadOnlyList<string> Of(Published<FactData, FactText> fact, PublishedMuseum museum, Language language, PublicUrl address)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(museum);
        ArgumentNullException.ThrowIfNull(address);
        return fact.In(language) is not { } text ? [] : [.. fact.Data.Values.Select(value => LinkedData.Write(Claim(fact, value, text, museum, language, address)))];
    }

    private static JsonObject Claim(
        Published<FactData, FactText> fact, FactValue value, FactText text, PublishedMuseum museum, Language language, PublicUrl address)
    {
        var sources = value.Sources.Select(one => museum.Sources.GetValueOrDefault(one.Source)).OfType<Published<SourceData, SourceText>>().ToList();
        return LinkedData.Thing(
            "Claim",
            ("@id", address.For($"/{language}/facts/{fact.Key}") + "#" + value.Key),
            ("name", text.Question),
            ("text", $"{FactPrinter.WithUnit(value, text, language)}: {text.Labels.GetValueOrDefault(value.Key)}"),
            ("inLanguage", language.Code),
            ("author", sources.Count == 0 ? null : SourceLd.Voice(sources[0].Data)),
            ("datePublished", value.AsOf?.IsoOrNull),
            ("citation", LinkedData.List(sources.Select(source => (JsonNode)SourceLd.Of(source, language, address)))));
    }
}
