using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Sitemaps;

/// <summary>Lists the pages of a language that search engines may show: each once, under its one address.</summary>
/// <param name="museum">The museum.</param>
public sealed class Sitemap(PublishedMuseum museum)
{
    private readonly Addresses _addresses = new(museum);

    /// <summary>The pages of a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The pages, in the order of the site.</returns>
    public IReadOnlyList<SitemapPage> Of(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return [.. Lists(language), .. Exhibition(language), .. Lessons(language), .. Records(language)];
    }

    /// <summary>When anything in a language last changed.</summary>
    /// <returns>The time of the edition.</returns>
    public DateTime ChangedUtc => museum.PublishedUtc;

    // What gathers many items changes with the newest of them.
    private IEnumerable<SitemapPage> Lists(Language language)
    {
        yield return Everywhere("", language, museum.PublishedUtc);
        foreach (var section in SiteSections.Lists.Where(section => section.IsThere(museum, language)))
        {
            yield return Everywhere("/" + section.Path, language, museum.PublishedUtc);
        }
    }

    private IEnumerable<SitemapPage> Exhibition(Language language)
    {
        foreach (var room in museum.Rooms)
        {
            if (room.In(language) is { } text)
            {
                yield return PageOf(room, language);
                if (text.Short is { Length: > 0 })
                {
                    var shorts = _addresses.All(room).Where(one => room.In(one.Language)?.Short is { Length: > 0 });
                    yield return new(_addresses.Of(room, language) + "/short", room.ChangedUtc, [.. shorts.Select(one => new Alternate(one.Language, one.Path + "/short"))]);
                }
            }

            foreach (var page in museum.PagesOf(room).Where(page => page.Languages.ContainsKey(language)))
            {
                yield return PageOf(page, language);
            }
        }
    }

    private IEnumerable<SitemapPage> Lessons(Language language) =>
        from lesson in museum.Lessons
        where lesson.Languages.ContainsKey(language)
        from page in new[] { PageOf(lesson, language), Below(lesson, language, "/teacher") }
        select page;

    private SitemapPage Below(PublishedItem item, Language language, string path) =>
        new(_addresses.Of(item, language) + path, item.ChangedUtc, [.. _addresses.All(item).Select(one => new Alternate(one.Language, one.Path + path))]);

    private IEnumerable<SitemapPage> Records(Language language) => museum.Items
        .Where(item => item is Published<SitePageData, SitePageText> { Key: not ("home" or "names") } or Published<FactData, FactText> or Published<SourceData, SourceText>
            or Published<PlaceData, PlaceText> or Published<PublicPersonData, PublicPersonText>)
        .Where(item => _addresses.All(item).Any(one => one.Language == language))
        .OrderBy(item => item.Kind.Name, StringComparer.Ordinal).ThenBy(item => item.Key, StringComparer.Ordinal)
        .Select(item => PageOf(item, language));

    private SitemapPage PageOf(PublishedItem item, Language language) =>
        new(_addresses.Of(item, language), item.ChangedUtc, [.. _addresses.All(item).Select(one => new Alternate(one.Language, one.Path))]);

    private static SitemapPage Everywhere(string path, Language language, DateTime changed) =>
        new($"/{language}{path}", changed, [.. Language.All.Select(one => new Alternate(one, $"/{one}{path}"))]);
}

/// <summary>A page in the sitemap.</summary>
/// <param name="Path">Its address, from the root.</param>
/// <param name="ChangedUtc">When it last changed.</param>
/// <param name="Alternates">The page in each of its languages, this one included.</param>
public sealed record SitemapPage(string Path, DateTime ChangedUtc, IReadOnlyList<Alternate> Alternates);
