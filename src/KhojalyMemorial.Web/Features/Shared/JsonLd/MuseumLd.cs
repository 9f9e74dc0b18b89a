using System.Text.Json.Nodes;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Features.Shared.JsonLd;

/// <summary>The museum itself.</summary>
public static class MuseumLd
{
    /// <summary>The museum, for the home page.</summary>
    /// <param name="language">The language of the page.</param>
    /// <param name="address">Makes absolute addresses.</param>
    /// <returns>JSON-LD.</returns>
    public static string Of(Language language, PublicUrl address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var texts = Strings.For(language);
        return LinkedData.Write(LinkedData.Thing(
            "Museum",
            ("@id", Id(address)),
            ("name", texts["Site.Name"]),
            ("alternateName", LinkedData.List(Language.All.Where(one => one != language).Select(one => (JsonNode)Strings.For(one)["Site.Name"]))),
            ("description", texts["Site.Description"]),
            ("url", address.For($"/{language}")),
            ("image", address.For(PreviewPicture.Path)),
            ("address", LinkedData.Thing("PostalAddress", ("addressLocality", texts["Site.Locality"]), ("addressCountry", "AZ")))));
    }

    /// <summary>The museum as author and publisher of its pages.</summary>
    /// <param name="language">The language of the page.</param>
    /// <param name="address">Makes absolute addresses.</param>
    /// <returns>A reference to it.</returns>
    public static JsonObject Reference(Language language, PublicUrl address) =>
        LinkedData.Thing("Museum", ("@id", Id(address)), ("name", Strings.For(language)["Site.Name"]), ("url", address.For($"/{language}")));

    private static string Id(PublicUrl address) => address.Origin + "/#museum";
}
