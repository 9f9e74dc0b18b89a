using System.Text.Json.Nodes;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Features.Shared.JsonLd;

/// <summary>A page that is not an article: a room, a list, a page about the site.</summary>
public static class WebPageLd
{
    /// <summary>A page.</summary>
    /// <param name="type"><c>WebPage</c>, or a kind of it such as <c>CollectionPage</c>.</param>
    /// <param name="head">What the page says about itself.</param>
    /// <param name="parts">Titles and addresses of the pages below it.</param>
    /// <param name="address">Makes absolute addresses.</param>
    /// <returns>JSON-LD.</returns>
    public static string Of(string type, PageHead head, IEnumerable<(string Title, string Path)> parts, PublicUrl address)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(address);
        return LinkedData.Write(LinkedData.Thing(
            type,
            ("url", address.For(head.Path)),
            ("name", head.Title),
            ("description", head.Description),
            ("inLanguage", head.Language.Code),
            ("publisher", MuseumLd.Reference(head.Language, address)),
            ("hasPart", LinkedData.List(parts.Select(part => (JsonNode)LinkedData.Thing("WebPage", ("name", part.Title), ("url", address.For(part.Path))))))));
    }
}
