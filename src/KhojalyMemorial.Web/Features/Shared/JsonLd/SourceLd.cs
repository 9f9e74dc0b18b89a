using System.Text.Json.Nodes;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared.JsonLd;

/// <summary>A source as something that is cited.</summary>
public static class SourceLd
{
    /// <summary>A source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="address">Makes absolute addresses.</param>
    /// <returns>The object, without its context.</returns>
    public static JsonObject Of(Published<SourceData, SourceText> source, Language language, PublicUrl address)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(address);
        return LinkedData.Thing(
            "CreativeWork",
            ("@id", address.For($"/{language}/sources/{source.Key}")),
            ("name", source.Data.Title),
            ("author", source.Data.Author is null ? null : Voice(source.Data)),
            ("publisher", source.Data.IssuedBy is { } issuer ? LinkedData.Thing("Organization", ("name", issuer)) : null),
            ("datePublished", source.Data.Date?.IsoOrNull),
            ("inLanguage", source.Data.Language),
            ("url", source.Data.Url));
    }

    /// <summary>Who speaks in a source: a person where one is named in press, scholarship or testimony, otherwise a body.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The object, without its context.</returns>
    public static JsonObject Voice(SourceData source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var isPerson = source.Author is not null && source.Kind is "press" or "press-of-the-time" or "scholarship" or "testimony" or "letter";
        return LinkedData.Thing(isPerson ? "Person" : "Organization", ("name", source.ShortName));
    }
}
