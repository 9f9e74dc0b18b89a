using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared;

/// <summary>A part of the site that menu and footer lead to.</summary>
/// <param name="Path">Its address behind the language, without the slash.</param>
/// <param name="Words">The key of what it is called.</param>
/// <param name="IsThere">Whether there is anything in it, in a language.</param>
public sealed record SiteSection(string Path, string Words, Func<PublishedMuseum, Language, bool> IsThere);

/// <summary>The parts of the site, in the order in which menu and footer list them.</summary>
public static class SiteSections
{
    /// <summary>The main menu.</summary>
    public static readonly IReadOnlyList<SiteSection> Menu =
    [
        new("exhibition", "Nav.Exhibition", (museum, _) => museum.Rooms.Count > 0),
        new("names", "Nav.Names", (_, _) => true),
        new("timeline", "Nav.Timeline", (museum, _) => museum.Timeline.Count > 0),
        new("facts", "Nav.Facts", (museum, _) => museum.Facts.Count > 0),
        new("recognition", "Nav.Recognition", (museum, _) => museum.Recognitions.Count > 0),
        new("films", "Nav.Films", (museum, _) => museum.Works.Count > 0),
        new("terms", "Nav.Terms", (museum, _) => museum.Terms.Count > 0),
        new("learn", "Nav.Learn", (museum, _) => museum.Lessons.Count > 0),
        SitePage("visit", "Nav.Visit"),
    ];

    /// <summary>What stands in the footer beside the menu.</summary>
    public static readonly IReadOnlyList<SiteSection> Footer =
    [
        SitePage("about", "Footer.About"),
        new("sources", "Nav.Sources", (museum, _) => museum.Sources.Count > 0),
        new("places", "Nav.Places", (museum, _) => museum.Places.Count > 0),
        new("people", "Nav.People", (museum, _) => museum.People.Count > 0),
        SitePage("accessibility", "Footer.Accessibility"),
        SitePage("privacy", "Footer.Privacy"),
        SitePage("editorial-policy", "Footer.EditorialPolicy"),
        new("corrections", "Footer.Corrections", (_, _) => true),
        new("corrections#report", "Footer.ReportError", (_, _) => true),
    ];

    /// <summary>The lists of items, all languages of which have the same path.</summary>
    public static readonly IReadOnlyList<SiteSection> Lists =
    [
        .. Menu.Where(one => one.Path != "visit"),
        new("sources", "Nav.Sources", (museum, _) => museum.Sources.Count > 0),
        new("places", "Nav.Places", (museum, _) => museum.Places.Count > 0),
        new("people", "Nav.People", (museum, _) => museum.People.Count > 0),
        new("remember", "Remember.Title", (_, _) => true),
        new("corrections", "Footer.Corrections", (_, _) => true),
    ];

    private static SiteSection SitePage(string key, string words) =>
        new(key, words, (museum, language) => museum.SitePages.GetValueOrDefault(key)?.In(language) is not null);
}
