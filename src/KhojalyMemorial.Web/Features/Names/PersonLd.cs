using System.Text.Json.Nodes;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared.JsonLd;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;

namespace KhojalyMemorial.Features.Names;

/// <summary>A person of the register as linked data; only for those of whom programs may read.</summary>
public static class PersonLd
{
    /// <summary>The person as a text for the page.</summary>
    /// <param name="museum">The museum, for the home.</param>
    /// <param name="person">The person.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="address">Makes absolute addresses.</param>
    /// <returns>JSON on one line.</returns>
    public static string Write(PublishedMuseum museum, RegisterPerson person, Language language, PublicUrl address) => LinkedData.Write(Of(museum, person, language, address));

    /// <summary>The person.</summary>
    /// <param name="museum">The museum, for the home.</param>
    /// <param name="person">The person.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="address">Makes absolute addresses.</param>
    /// <returns>The object, without its context.</returns>
    public static JsonObject Of(PublishedMuseum museum, RegisterPerson person, Language language, PublicUrl address)
    {
        ArgumentNullException.ThrowIfNull(museum);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(address);
        var (text, told) = person.In(language);
        var path = address.For(Addresses.PersonAddress(person.Key, text.Slug, told));
        return LinkedData.Thing(
            "Person",
            ("@id", path),
            ("url", path),
            ("identifier", person.Key),
            ("name", text.Name),
            ("alternateName", LinkedData.List(person.Names.Select(name => name.Name).Where(name => name != text.Name).Distinct(StringComparer.Ordinal).Select(name => (JsonNode)JsonValue.Create(name)))),
            ("gender", person.Sex is { } sex ? $"https://schema.org/{(sex == "female" ? "Female" : "Male")}" : null),
            ("birthDate", person.Birth?.IsoOrNull),
            ("deathDate", person.Death?.IsoOrNull),
            ("homeLocation", person.Home is { } home && museum.Places.GetValueOrDefault(home) is { } place ? LinkedData.Thing("Place", ("name", place.LabelIn(language).Name)) : null),
            ("subjectOf", LinkedData.List(person.Records.Select(record => museum.Sources.GetValueOrDefault(record.Source.Source)).OfType<Published<Content.Kinds.SourceData, Content.Kinds.SourceText>>()
                .DistinctBy(source => source.Key).Select(source => (JsonNode)SourceLd.Of(source, language, address)))));
    }
}
