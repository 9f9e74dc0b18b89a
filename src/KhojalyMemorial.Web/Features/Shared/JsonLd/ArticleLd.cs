using System.Globalization;
using System.Text.Json.Nodes;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared.JsonLd;

/// <summary>A page that is a text of the museum, with what it cites.</summary>
public static class ArticleLd
{
    private const string Licence = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>A page of the exhibition.</summary>
    /// <param name="head">What the page says about itself.</param>
    /// <param name="changed">The day on which its text was last published.</param>
    /// <param name="published">The day on which it was first published.</param>
    /// <param name="sources">What it cites.</param>
    /// <param name="address">Makes absolute addresses.</param>
    /// <returns>JSON-LD.</returns>
    public static string Of(
        PageHead head, DateOnly changed, DateOnly published, IEnumerable<Published<SourceData, SourceText>> sources, PublicUrl address)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(address);
        var url = address.For(head.Path);
        return LinkedData.Write(LinkedData.Thing(
            "Article",
            ("@id", url + "#article"),
            ("url", url),
            ("headline", head.Title),
            ("description", head.Description),
            ("inLanguage", head.Language.Code),
            ("datePublished", Iso(published)),
            ("dateModified", Iso(changed)),
            ("version", head.Edition.ToString(CultureInfo.InvariantCulture)),
            ("image", address.For(PreviewPicture.Path)),
            ("license", Licence),
            ("isAccessibleForFree", true),
            ("author", MuseumLd.Reference(head.Language, address)),
            ("publisher", MuseumLd.Reference(head.Language, address)),
            ("citation", LinkedData.List(sources.Select(source => (JsonNode)SourceLd.Of(source, head.Language, address))))));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
