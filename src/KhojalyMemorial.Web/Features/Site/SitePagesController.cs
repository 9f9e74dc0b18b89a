using KhojalyMemorial.Content;
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
public sealed class SitePagesController(PublishedMuseum museum, OldEditions editions, PublicUrl address, SiteOptions site) : VisitorController(museum)
{
    private const string HomeKey = "home";

    /// <summary>A page.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="v">An edition: the page as it was then.</param>
    /// <returns>The page.</returns>
    [HttpGet("/" + LanguageSegment + "/{key}")]
    [VisitorPage(Permalink.Parameter)]
    public IActionResult Show(string key, string? v)
    {
        if (key == HomeKey)
        {
            return MovedTo($"/{Language}");
        }

        if (Museum.SitePages.GetValueOrDefault(key) is not { } item)
        {
            return Absent(Kind.SitePage, key);
        }

        if (item.In(Language) is null)
        {
            return OnlyElsewhere(item);
        }

        var asked = editions.Ask(Museum, v);
        return asked.Museum is not { } then ? Failed(asked.Status)
            : then.SitePages.GetValueOrDefault(key)?.In(Language) is { } text
                ? View("SitePage", SitePage.Of(then, item, text, HeadOf(item, then, text.Title, text.Lede, v is not null), site))
                : Missing();
    }

    private PageHead HeadOf(PublishedItem item, PublishedMuseum then, string title, string? lede, bool dated)
    {
        var head = HeadOf("/" + item.Key, title, lede ?? title) with
        {
            Alternates = [.. Addresses.All(item).Where(one => then.Find(item.Kind.Name, item.Key)!.Languages.ContainsKey(one.Language))
                .Select(one => new Alternate(one.Language, dated ? Permalink.Of(one.Path, then.Edition) : one.Path))],
            Edition = then.Edition,
            ChangedUtc = item.ChangedUtc,
            Section = item.Key,
            NoIndex = dated,
            Breadcrumb = Way(new Crumb(title, $"/{Language}/{item.Key}")),
        };
        return head with { JsonLd = [WebPageLd.Of(item.Key == "about" ? "AboutPage" : "WebPage", head, [], address)] };
    }
}
