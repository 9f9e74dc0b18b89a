using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Search;
using KhojalyMemorial.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KhojalyMemorial.Features.Search;

/// <summary>The search of the site. Its pages are not kept: what people look for stays with them.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="search">The index.</param>
[Route("/" + LanguageSegment + "/search")]
[EnableRateLimiting(RateLimits.Search)]
public sealed class SearchController(PublishedMuseum museum, SiteSearch search) : VisitorController(museum)
{
    /// <summary>The longest question that is answered, in characters; the field takes no more.</summary>
    public const int LongestQuestion = 200;

    /// <summary>Searches all that is published.</summary>
    /// <param name="q">The words; none for the empty form.</param>
    /// <param name="kind">Only items of a kind.</param>
    /// <param name="page">The page of results, from 1.</param>
    /// <returns>The page; 400 for what cannot be meant.</returns>
    [HttpGet("")]
    public IActionResult Index(string? q, string? kind, string? page)
    {
        var number = 1;
        if ((!string.IsNullOrEmpty(page) && (!int.TryParse(page, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number) || number < 1))
            || (!string.IsNullOrEmpty(kind) && KhojalyMemorial.Content.Kind.Find(kind) is null))
        {
            return Failed(StatusCodes.Status400BadRequest);
        }

        var words = (q ?? "").Trim();
        if (words.Length > LongestQuestion)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(Form(words[..LongestQuestion], Texts["Search.TooLong"]));
        }

        var query = SearchQuery.Parse(words);
        if (query.IsEmpty || query.IsTooShort)
        {
            return View(Form(words, words.Length == 0 ? null : Texts["Search.TooShort"]));
        }

        var chosen = string.IsNullOrEmpty(kind) ? null : kind;
        var results = search.For(Museum).Search(query, Language, chosen, number);
        return View(new SearchResults(Language, words, chosen).Page(Head(words), results));
    }

    private SearchPage Form(string words, string? message) => new(Head(words), words, message);

    private PageHead Head(string words)
    {
        var title = Texts["Search.Title"];
        return HeadOf("/search", words.Length == 0 ? title : Texts.Format("Search.TitleFor", words), Texts["Search.Description"]) with
        {
            Section = "search",
            NoIndex = true,
            Breadcrumb = Way(new Crumb(title, $"/{Language}/search")),
        };
    }
}
