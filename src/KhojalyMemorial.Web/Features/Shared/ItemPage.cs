using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared;

/// <summary>Which visitor page shows an item: its controller and action, and what stands in its address. Previews render drafts by it, so that they cannot differ from the page.</summary>
/// <param name="Controller">The controller's name.</param>
/// <param name="Action">The action.</param>
/// <param name="Values">The parts of the address behind the language.</param>
/// <param name="Fragment">Where on the page the item stands; null where the page is the item's own.</param>
public sealed record ItemPage(string Controller, string Action, IReadOnlyDictionary<string, string> Values, string? Fragment = null)
{
    /// <summary>The page of an item.</summary>
    /// <param name="museum">The museum that holds it.</param>
    /// <param name="item">The item.</param>
    /// <param name="language">The language.</param>
    /// <returns>Null for kinds without a page, such as pictures.</returns>
    public static ItemPage? Of(PublishedMuseum museum, PublishedItem item, Language language)
    {
        ArgumentNullException.ThrowIfNull(museum);
        ArgumentNullException.ThrowIfNull(item);
        return item switch
        {
            Published<RoomData, RoomText> => new("Rooms", "Show", Parts(("room", SlugOf(item, language)))),
            Published<PageData, PageText> page when museum.Room(page) is { } room =>
                new("Pages", "Show", Parts(("room", SlugOf(room, language)), ("page", SlugOf(item, language)))),
            Published<SitePageData, SitePageText> => item.Key switch
            {
                "home" => new("Home", "Index", Parts()),
                "teachers" => new("SitePages", "Teachers", Parts()),
                _ => ByKey("SitePages", item),
            },
            Published<FactData, FactText> => ByKey("Facts", item),
            Published<SourceData, SourceText> => ByKey("Sources", item),
            Published<PlaceData, PlaceText> => ByKey("Places", item),
            Published<PublicPersonData, PublicPersonText> => ByKey("People", item),
            Published<PersonData, PersonText> => new("Names", "Show", Parts(("entry", item.Key + (item.TextIn(language) is PersonText { Slug.Length: > 0 } text ? "-" + text.Slug : "")))),
            Published<LessonData, LessonText> => new("Lessons", "Show", Parts(("lesson", SlugOf(item, language)))),
            Published<TimelineEventData, TimelineEventText> => InList("Timeline", item),
            Published<RecognitionData, RecognitionText> => InList("Recognition", item),
            Published<WorkData, WorkText> => InList("Films", item),
            Published<TermData, TermText> => InList("Terms", item),
            _ => null,
        };
    }

    private static string SlugOf(PublishedItem item, Language language) => item.TextIn(language)?.AddressSlug is { Length: > 0 } slug ? slug : item.Key;

    private static ItemPage ByKey(string controller, PublishedItem item) => new(controller, "Show", Parts(("key", item.Key)));

    private static ItemPage InList(string controller, PublishedItem item) => new(controller, "Index", Parts(), item.Key);

    private static Dictionary<string, string> Parts(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            all[name] = value;
        }

        return all;
    }
}
