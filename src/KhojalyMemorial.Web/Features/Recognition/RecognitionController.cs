using KhojalyMemorial.Features.Facts;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Recognition;

/// <summary>The acts of states, parliaments and organisations.</summary>
/// <param name="museum">The edition that this request sees.</param>
[Route("/" + LanguageSegment + "/recognition")]
public sealed class RecognitionController(PublishedMuseum museum) : VisitorController(museum)
{
    private const string StatesFact = "recognising-states";

    /// <summary>The table of acts.</summary>
    /// <param name="sort">What to sort by: <c>date</c>, <c>country</c> or <c>level</c>.</param>
    /// <param name="dir"><c>asc</c> or <c>desc</c>.</param>
    /// <returns>The table; with status 404 and by date where there is no such order.</returns>
    [HttpGet("")]
    [VisitorPage("sort", "dir")]
    public ViewResult Index(string? sort, string? dir)
    {
        if (!RecognitionOrder.TryParse(sort, dir, out var order))
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            order = RecognitionOrder.Default;
        }

        var list = new RecognitionList(Museum, Language);
        var columns = list.Columns(order);
        var sorted = columns.First(column => column.Sorted is not null);
        var states = Museum.Facts.GetValueOrDefault(StatesFact);
        var title = Texts["Recognition.Title"];
        var head = HeadOf("/recognition" + order.Query(), title, Texts["Recognition.Description"]);
        return View(new RecognitionPage(
            head with { Section = "recognition", NoIndex = Request.QueryString.HasValue, Breadcrumb = Way(new Crumb(title, $"/{Language}/recognition")) },
            columns,
            list.Rows(order))
        {
            Levels = list.Levels(),
            Order = Texts.Format("Recognition.SortedBy", sorted.Name, Texts[order.Descends ? "Sort.Descending" : "Sort.Ascending"]),
            States = states is null ? null : new FactRecord(Museum, Language).Values(states),
            StatesRecord = states is null ? null : new ItemLinks(Museum, Language).To(states),
        });
    }
}
