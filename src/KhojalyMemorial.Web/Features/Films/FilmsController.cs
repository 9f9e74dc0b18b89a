using System.Reflection;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Films;

/// <summary>Films, books, music and art about Khojaly.</summary>
/// <param name="museum">The edition that this request sees.</param>
[Route("/" + LanguageSegment + "/films")]
public sealed class FilmsController(PublishedMuseum museum) : VisitorController(museum)
{
    private static readonly IReadOnlyList<string> Kinds =
        typeof(WorkData).GetProperty(nameof(WorkData.WorkKind))!.GetCustomAttribute<OneOfAttribute>()!.Words;

    /// <summary>All works.</summary>
    /// <returns>The list by kind; within a kind by year, those without one last.</returns>
    [HttpGet("")]
    [VisitorPage]
    public ViewResult Index()
    {
        var title = Texts["Work.Title"];
        var works = Museum.Works.Values.ToLookup(work => work.Data.WorkKind, StringComparer.Ordinal);
        return View(new FilmsPage(
            HeadOf("/films", title, Texts["Work.Description"]) with { Section = "films", Breadcrumb = Way(new Crumb(title, $"/{Language}/films")) },
            [.. Kinds.Where(works.Contains).Select(kind => new WorkGroup(kind, Texts["Work.Kinds." + TextKey.From(kind)], Sorted(works[kind])))]));
    }

    private List<WorkItem> Sorted(IEnumerable<Published<WorkData, WorkText>> works)
    {
        var links = new ItemLinks(Museum, Language);
        return [.. works.OrderBy(work => work.Data.Year is null).ThenBy(work => work.Data.Year).Select(work => Item(work, links))];
    }

    private WorkItem Item(Published<WorkData, WorkText> work, ItemLinks links)
    {
        var (data, name) = (work.Data, links.NameOf(work));
        return new(work.Key, name, PrintedDate.Of(data.Year, Language), new SourceLine(Language, links.Sources(data.Sources)))
        {
            Original = name.Text == data.Title ? null : data.OwnName,
            Maker = links.Of(work.Maker(Language)),
            Language = data.Language is { } code && (code, data.WorkKind) is not ("zxx", "artwork") ? LanguageNames.Of(code, Language) : null,
            Note = work.In(Language)?.Note,
            Unverified = data.Unverified ? Texts["Fact.Unverified"] : null,
        };
    }
}
