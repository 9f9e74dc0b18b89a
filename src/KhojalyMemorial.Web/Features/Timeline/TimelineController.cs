using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Timeline;

/// <summary>What happened, in order.</summary>
/// <param name="museum">The edition that this request sees.</param>
[Route("/" + LanguageSegment + "/timeline")]
public sealed class TimelineController(PublishedMuseum museum) : VisitorController(museum)
{
    /// <summary>The timeline, or a part of it.</summary>
    /// <param name="period">The period to show; all when empty.</param>
    /// <param name="place">The place to show; all when empty.</param>
    /// <returns>The list; with status 404 and everything where there is no such period or place.</returns>
    [HttpGet("")]
    [VisitorPage("period", "place")]
    public ViewResult Index(string? period, string? place)
    {
        var list = new TimelineList(Museum, Language);
        var inPeriod = Period.Find(period);
        var atPlace = list.Places(place).FirstOrDefault(one => one is { Chosen: true, Value.Length: > 0 })?.Value;
        if ((inPeriod is null && !string.IsNullOrEmpty(period)) || (atPlace is null && !string.IsNullOrEmpty(place)))
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            (inPeriod, atPlace) = (null, null);
        }

        var groups = list.Groups(inPeriod, atPlace);
        var head = HeadOf("/timeline" + QueryString.Create(Parameters(inPeriod, atPlace)), Texts["Timeline.Title"], Texts["Timeline.Description"]);
        return View(new TimelinePage(
            head with { Section = "timeline", NoIndex = Request.QueryString.HasValue, Breadcrumb = Way(new Crumb(Texts["Timeline.Title"], $"/{Language}/timeline")) },
            list.Periods(inPeriod),
            list.Places(atPlace),
            groups)
        {
            Count = Texts.Count("Timeline.Count", groups.Sum(group => group.Entries.Count)),
            IsFiltered = inPeriod is not null || atPlace is not null,
        });
    }

    private static IEnumerable<KeyValuePair<string, string?>> Parameters(Period? period, string? place) =>
        new[] { KeyValuePair.Create("period", period?.Key), KeyValuePair.Create("place", place) }.Where(one => one.Value is not null);
}
