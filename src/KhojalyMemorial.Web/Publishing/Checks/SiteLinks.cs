using System.Runtime.CompilerServices;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Publishing.Checks;

/// <summary>Which addresses of the site itself answer: for links that a text writes out.</summary>
public sealed class SiteLinks
{
    private static readonly ConditionalWeakTable<PublishedMuseum, SiteLinks> Known = [];

    // The lists and services of the site, behind the language.
    private static readonly string[] Sections =
        ["exhibition", "timeline", "facts", "sources", "recognition", "films", "terms", "learn", "learn/teachers", "people", "places", "search", "names", "names/wall", "names/method", "names/tell-us", "remember", "corrections", "corrections.atom"];

    private readonly HashSet<string> _paths = new(StringComparer.Ordinal) { "/" };
    private readonly PublishedMuseum _museum;

    private SiteLinks(PublishedMuseum museum)
    {
        _museum = museum;
        var addresses = new Addresses(museum);
        foreach (var language in Language.All)
        {
            _paths.Add($"/{language}");
            _paths.UnionWith(Sections.Select(section => $"/{language}/{section}"));
        }

        foreach (var item in museum.Items)
        {
            _paths.UnionWith(addresses.All(item).Select(one => Bare(one.Path)));
        }
    }

    /// <summary>The addresses of an edition.</summary>
    /// <param name="museum">The edition.</param>
    /// <returns>The same for every asking.</returns>
    public static SiteLinks Of(PublishedMuseum museum) => Known.GetValue(museum, static one => new SiteLinks(one));

    /// <summary>Whether an address answers, if only by leading on.</summary>
    /// <param name="address">An address that begins with a slash.</param>
    /// <returns>False where a reader would meet an error page.</returns>
    public bool Answers(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var path = Bare(address);
        if (_paths.Contains(path) || _paths.Contains(path.TrimEnd('/')))
        {
            return true;
        }

        // Former address parts lead on; a room's short version stands below the room.
        return path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var code, "exhibition", var room] => Leads(Kind.Room, code, room),
            [var code, "exhibition", var room, "short"] => Leads(Kind.Room, code, room),
            [var code, "learn", var lesson] => Leads(Kind.Lesson, code, lesson),
            [var code, "learn", var lesson, "teacher"] => Leads(Kind.Lesson, code, lesson),
            [var code, "exhibition", _, var page] => Leads(Kind.Page, code, page),
            _ => false,
        };
    }

    private bool Leads(Kind kind, string code, string slug) =>
        Language.TryParse(code, out var language) && Slugs.Of(_museum).Find(kind, language, slug).Match is SlugMatch.Current or SlugMatch.Former;

    private static string Bare(string address) => Uri.UnescapeDataString(address.Split('?', '#')[0]);
}
