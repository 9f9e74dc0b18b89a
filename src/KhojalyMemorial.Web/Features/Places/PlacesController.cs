using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Embedding;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Publishing.Search;
using Microsoft.AspNetCore.Mvc;
using Place = KhojalyMemorial.Publishing.Published<KhojalyMemorial.Content.Kinds.PlaceData, KhojalyMemorial.Content.Kinds.PlaceText>;

namespace KhojalyMemorial.Features.Places;

/// <summary>The places of the story, with the names that they had.</summary>
/// <param name="museum">The edition that this request sees.</param>
[Route("/" + LanguageSegment + "/places")]
public sealed class PlacesController(PublishedMuseum museum) : VisitorController(museum)
{
    private const int LongestDescription = 300;

    private ItemLinks Links => new(Museum, Language);

    /// <summary>All places.</summary>
    /// <returns>The list.</returns>
    [HttpGet("")]
    [VisitorPage]
    public ViewResult Index()
    {
        var title = Texts["Nav.Places"];
        return View(new PlacesPage(
            HeadOf("/places", title, Texts["Place.Description"]) with { Breadcrumb = Way(new Crumb(title, $"/{Language}/places")) },
            [.. Museum.Places.Values.Where(ItemLinks.HasName)
                .Select(place => new PlaceItem(Links.NameOf(place), Links.PathOf(place), KindOf(place.Data)))
                .OrderBy(place => place.Name.Text, Collation.Of(Language))]));
    }

    /// <summary>One place.</summary>
    /// <param name="key">The place's key.</param>
    /// <returns>The page; 404 or 410 where there is none.</returns>
    [HttpGet("{key}")]
    [VisitorPage]
    public IActionResult Show(string key) =>
        !Museum.Places.TryGetValue(key, out var place) ? Absent(Kind.Place, key)
        : place.In(Language) is { } text ? View(Page(place, text))
        : OnlyElsewhere(place);

    private PlacePage Page(Place place, PlaceText text)
    {
        var data = place.Data;
        var head = HeadOf($"/places/{place.Key}", text.Name, text.Description is { } known ? Beginning(known) : KindOf(data));
        return new(
            head with
            {
                Alternates = [.. Addresses.All(place).Select(one => new Alternate(one.Language, one.Path))],
                ChangedUtc = place.ChangedUtc,
                Share = SharedItem.Of(Museum, place, Language),
                Breadcrumb = Way(new Crumb(Texts["Nav.Places"], $"/{Language}/places"), new Crumb(text.Name, head.Path)),
            },
            KindOf(data),
            Links.Sources(data.Sources))
        {
            Spoken = data.Names.FirstOrDefault(form => form.Pronunciation is not null),
            Coordinates = Coordinates(data),
            Description = text.Description,
            Unverified = data.Unverified,
            Names = data.Names.Count > 0 ? new NameTable(Language, Texts["Place.Names"], NameRow.Of(data.Names, Language, Links)) : null,
            Events = [.. Museum.Timeline.Where(one => one.Data.Place == place.Key && one.Languages.Count > 0)
                .Select(one => new PlaceEvent(PrintedDate.Of(one.Data.Date, Language, one.Data.Time), Links.To(one)))],
            MentionedOn = Mention.Of(Museum, place, Language, except: Kind.TimelineEvent),
        };
    }

    // For search engines and link previews, which cut what is longer anyway.
    private static string Beginning(string description) =>
        TextWindow.Around(description, 0, LongestDescription) is (_, var end) && end < description.Length ? description[..end] + " …" : description;

    // Curators may name a kind of place that the interface has no word for yet.
    private string KindOf(PlaceData place) =>
        "Place.Kind." + TextKey.From(place.PlaceKind.Replace(' ', '-')) is var key && Texts.Has(key) ? Texts[key] : place.PlaceKind;

    // Degrees with a point in every language, as maps and instruments take them.
    private string? Coordinates(PlaceData place) => place is { Latitude: { } latitude, Longitude: { } longitude }
        ? Texts.Format("Place.Wgs84", latitude.ToString("0.#####", CultureInfo.InvariantCulture), longitude.ToString("0.#####", CultureInfo.InvariantCulture))
        : null;
}
