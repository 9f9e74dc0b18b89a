using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.JsonLd;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Site;

/// <summary>The pages about the site and the museum, each under its key.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions.</param>
/// <param name="address">Makes absolute addresses.</param>
/// <param name="site">Gives the museum's mail address.</param>
public sealed class SitePagesController(PublishedMuseum museum, OldEditions editions, PublicUrl address, SiteOptions site) : EditionController(museum, editions)
{
    private const string HomeKey = "home";
    private const string TeachersKey = "teachers";

    /// <summary>A page.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="v">An edition: the page as it was then.</param>
    /// <returns>The page.</returns>
    [HttpGet("/" + LanguageSegment + "/{key}")]
    [VisitorPage(Permalink.Parameter)]
    public IActionResult Show(string key, string? v) => key switch
    {
        HomeKey => MovedTo($"/{Language}"),
        TeachersKey => MovedTo($"/{Language}/learn/{TeachersKey}"),
        _ => Page(key, v),
    };

    /// <summary>The page for teachers, which stands among the lessons.</summary>
    /// <param name="v">An edition: the page as it was then.</param>
    /// <returns>The page.</returns>
    [HttpGet("/" + LanguageSegment + "/learn/" + TeachersKey)]
    [VisitorPage(Permalink.Parameter)]
    public IActionResult Teachers(string? v) => Page(TeachersKey, v);

    private IActionResult Page(string key, string? v)
    {
        if (Museum.SitePages.GetValueOrDefault(key) is not { } item)
        {
            return Absent(Kind.SitePage, key);
        }

        if (item.In(Language) is null)
        {
            return OnlyElsewhere(item);
        }

        return AsOf(v, then => then.SitePages.GetValueOrDefault(key)?.In(Language) is { } text
            ? View("SitePage", SitePage.Of(then, item, text, HeadOf(item, then, text), site))
            : null);
    }

    private PageHead HeadOf(Published<SitePageData, SitePageText> item, PublishedMuseum then, SitePageText text)
    {
        var head = HeadOf(item, then, text.Title, text.Lede ?? text.Title);
        return head with
        {
            Section = item.Key == TeachersKey ? "learn" : item.Key,
            Breadcrumb = item.Key == TeachersKey ? Way(new Crumb(Texts["Nav.Learn"], $"/{Language}/learn"), new Crumb(text.Title, head.Path)) : Way(new Crumb(text.Title, head.Path)),
            JsonLd = [WebPageLd.Of(item.Key == "about" ? "AboutPage" : "WebPage", head, [], address)],
        };
    }
}
