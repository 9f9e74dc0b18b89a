using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Search;
using KhojalyMemorial.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KhojalyMemorial.Features.Search;

/// <summary>The search of the site. What was typed is not logged; of a search without result single words are kept (see the privacy page).</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="search">The search.</param>
/// <param name="misses">Words without result.</param>
[Route("/" + LanguageSegment + "/search")]
[EnableRateLimiting(RateLimits.Search)]
public sealed class SearchController(PublishedMuseum museum, SiteSearch search, SearchMisses misses) : VisitorController(museum)
{
    private const int LongestQuery = 200;

    /// <summary>The form, and what was found.</summary>
    /// <param name="q">What was typed.</param>
    /// <param name="kind">The kind to keep to.</param>
    /// <param name="page">The page of results, from 1.</param>
    /// <returns>The page; 400 for too long a query and for a kind or a page number that is none, 404 behind the last page.</returns>
    [HttpGet("")]
    public IActionResult Index(string? q, string? kind, string? page)
    {
        Response.Headers.CacheControl = "no-cache";
        if (q?.Length > LongestQuery)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(Form(new(Language, "", Kind: null)) with { Status = Texts["Search.TooLong"] });
        }

        var keepTo = string.IsNullOrEmpty(kind) ? null : Kind.Find(kind);
        var isNumber = int.TryParse(string.IsNullOrEmpty(page) ? "1" : page, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || number < 1 || (keepTo is null && !string.IsNullOrEmpty(kind)))
        {
            return Failed(StatusCodes.Status400BadRequest);
        }

        var address = new SearchAddress(Language, (q ?? "").Trim(), keepTo?.Name);
        var query = SearchQuery.Parse(address.Query);
        return address.Query.Length == 0 ? View(Form(address))
            : query.IsEmpty || query.IsTooShort ? View(Form(address) with { Status = Texts["Search.TooShort"] })
            : Answer(Found(query, keepTo, number), address, number);
    }

    private SiteResults Found(SearchQuery query, Kind? keepTo, int page)
    {
        var results = search.For(Museum).Search(query, Language, keepTo?.Name, page);
        if (results.Total == 0 && keepTo is null)
        {
            misses.Note(query);
        }

        return results;
    }

    private IActionResult Answer(SiteResults results, SearchAddress address, int page)
    {
        if (page > Math.Max(1, results.Pages))
        {
            return Missing();
        }

        var answer = new SearchAnswer(results, address);
        return View(Form(address, page) with
        {
            Status = answer.Status(),
            Advice = results.Total == 0 ? Texts["Search.NoResultAdvice"] : null,
            Kinds = results.Kinds.Count > 0 ? answer.Kinds() : null,
            Lines = answer.Lines(),
            Start = answer.First,
            Pages = answer.Pages(),
        });
    }

    private SearchPage Form(SearchAddress address, int page = 1)
    {
        var isEmpty = address.Query.Length == 0;
        var head = HeadOf("/search" + address.Parameters(page), isEmpty ? Texts["Search.Title"] : Texts.Format("Search.TitleFor", address.Query), Texts["Search.Description"]);
        return new(
            head with { Section = "search", NoIndex = Request.QueryString.HasValue, Breadcrumb = Way(new Crumb(Texts["Search.Title"], $"/{Language}/search")) },
            address.Query)
        {
            Kind = address.Kind,
        };
    }
}
