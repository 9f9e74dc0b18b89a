using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.JsonLd;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Learn;

/// <summary>The list of lessons, and its feed.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="address">Makes absolute addresses.</param>
public sealed class LearnController(PublishedMuseum museum, PublicUrl address) : VisitorController(museum)
{
    /// <summary>The lessons, or some of them.</summary>
    /// <param name="subject">A school subject.</param>
    /// <param name="age">An age in years.</param>
    /// <param name="minutes">The most minutes.</param>
    /// <param name="in">A language that the lesson exists in.</param>
    /// <param name="without">A content warning that it does not need.</param>
    /// <returns>The list; with status 404 and everything where there is no such choice.</returns>
    [HttpGet("/" + LanguageSegment + "/learn")]
    [VisitorPage("subject", "age", "minutes", "in", "without")]
    public ViewResult Index(string? subject, string? age, string? minutes, string? @in, string? without)
    {
        if (!LearnFilter.TryParse(subject, age, minutes, @in, without, out var filter))
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        var list = new LearnList(Museum, Language);
        var series = list.Series(filter);
        var (title, lessons) = (Texts["Learn.Title"], series.SelectMany(one => one.Lessons).ToList());
        var head = HeadOf("/learn" + QueryString.Create(filter.Parameters), title, Texts["Learn.Description"]) with
        {
            Section = "learn",
            NoIndex = Request.QueryString.HasValue,
            Feed = $"/{Language}/learn.atom",
            FeedTitle = Texts["Learn.Feed"],
            Breadcrumb = Way(new Crumb(title, $"/{Language}/learn")),
        };
        return View(new LearnPage(
            head.NoIndex ? head : head with { JsonLd = [WebPageLd.Of("CollectionPage", head, lessons.Select(one => (one.Link.Label, one.Link.Path)), address)] },
            list.Choices(filter), series)
        {
            Count = Texts.Count("Learn.Count", lessons.Count),
            IsFiltered = filter.IsSet,
            ForTeachers = Museum.SitePages.GetValueOrDefault("teachers") is { } page && page.In(Language) is not null ? new ItemLinks(Museum, Language).To(page) : null,
        });
    }

    /// <summary>The lessons as an Atom feed.</summary>
    /// <returns>The feed.</returns>
    [HttpGet("/" + LanguageSegment + "/learn.atom")]
    [VisitorPage]
    public FileContentResult Feed() => File(new LessonFeed(Museum, Language, address).Write(), "application/atom+xml; charset=utf-8");
}
