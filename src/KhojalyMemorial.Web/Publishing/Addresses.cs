using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;

namespace KhojalyMemorial.Publishing;

/// <summary>Where visitors find each item: the one place that knows the addresses of content.</summary>
/// <param name="museum">The museum whose items are addressed.</param>
public sealed class Addresses(PublishedMuseum museum)
{
    /// <summary>What follows a room's address for its short version.</summary>
    public const string ShortPath = "/short";

    /// <summary>The address of an item in a language.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">The language of the page that links.</param>
    /// <returns>A path from the root. Where the item has no text in the language, the address is the one with its key, which answers with the languages that it has.</returns>
    public string Of(PublishedItem item, Language language)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(language);
        var slug = item.TextIn(language)?.AddressSlug ?? item.Key;
        return item switch
        {
            Published<RoomData, RoomText> => $"/{language}/exhibition/{slug}",
            Published<PageData, PageText> page => $"/{language}/exhibition/{RoomSlug(page, language)}/{slug}",
            Published<SitePageData, SitePageText> => item.Key switch
            {
                "home" => $"/{language}",
                "teachers" => $"/{language}/learn/teachers",
                var key => $"/{language}/{key}",
            },
            Published<FactData, FactText> => $"/{language}/facts/{item.Key}",
            Published<SourceData, SourceText> => $"/{language}/sources/{item.Key}",
            Published<PlaceData, PlaceText> => $"/{language}/places/{item.Key}",
            Published<PublicPersonData, PublicPersonText> => $"/{language}/people/{item.Key}",
            Published<TimelineEventData, TimelineEventText> => $"/{language}/timeline#{item.Key}",
            Published<RecognitionData, RecognitionText> => $"/{language}/recognition#{item.Key}",
            Published<WorkData, WorkText> => $"/{language}/films#{item.Key}",
            Published<TermData, TermText> => $"/{language}/terms#{item.Key}",
            Published<LessonData, LessonText> => $"/{language}/learn/{slug}",
            Published<MediaItemData, MediaItemText> media => $"/media/{media.Data.File}",
            Published<PersonData, PersonText> person => PersonAddress(person.Key, person.In(language)?.Slug, language),
            Published<RecordData, RecordText> record => record.Data.Person is { } key ? PersonAddress(key, null, language) : $"/{language}/names",
            _ => throw new ArgumentException($"A {item.Kind} has no address.", nameof(item)),
        };
    }

    /// <summary>The address of a room's short version.</summary>
    /// <param name="room">The room.</param>
    /// <param name="language">The language of the page that links.</param>
    /// <returns>A path from the root; null where the room has no short version in the language.</returns>
    public string? OfShort(Published<RoomData, RoomText> room, Language language)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.In(language)?.Short is { Length: > 0 } ? Of(room, language) + ShortPath : null;
    }

    /// <summary>The address of an item in each language in which visitors can read it.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Language and path, in the site's order.</returns>
    public IEnumerable<(Language Language, string Path)> All(PublishedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Language.All.Where(language => item.Languages.ContainsKey(language) || item.SharedData.OwnName is not null)
            .Select(language => (language, Of(item, language)));
    }

    /// <summary>The address of a person of the register.</summary>
    /// <param name="number">The person's number.</param>
    /// <param name="slug">The words behind it; null where none are known: the address then leads on.</param>
    /// <param name="language">The language of the page that links.</param>
    /// <returns>A path from the root.</returns>
    public static string PersonAddress(string number, string? slug, Language language) =>
        string.IsNullOrEmpty(slug) ? $"/{language}/names/{number}" : $"/{language}/names/{number}-{slug}";

    private string RoomSlug(Published<PageData, PageText> page, Language language) =>
        museum.Room(page)?.In(language)?.Slug ?? page.Data.Room;
}
