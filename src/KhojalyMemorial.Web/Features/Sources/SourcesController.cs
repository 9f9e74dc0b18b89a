using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Sources;

/// <summary>The sources: who says what stands in the museum.</summary>
/// <param name="museum">The edition that this request sees.</param>
[Route("/" + LanguageSegment + "/sources")]
public sealed class SourcesController(PublishedMuseum museum) : VisitorController(museum)
{
    /// <summary>All sources, or those of a kind.</summary>
    /// <param name="kind">The kind to show; all when empty.</param>
    /// <returns>The list; with status 404 and all sources where there is none of that kind.</returns>
    [HttpGet("")]
    [VisitorPage("kind")]
    public ViewResult Index(string? kind)
    {
        var list = new SourceList(Museum, Language);
        var chosen = string.IsNullOrEmpty(kind) || !list.Has(kind) ? null : kind;
        if (chosen is null && !string.IsNullOrEmpty(kind))
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        var title = Texts["Source.Title"];
        var head = HeadOf(chosen is null ? "/sources" : $"/sources?kind={chosen}", chosen is null ? title : $"{title}: {list.NameOf(chosen)}", Texts["Source.Description"]);
        return View(new SourcesPage(
            head with { Section = "sources", NoIndex = Request.QueryString.HasValue, Breadcrumb = Way(new Crumb(title, $"/{Language}/sources")) },
            list.Kinds(chosen),
            list.Lines(chosen)));
    }

    /// <summary>One source; in every language, because it has a title of its own.</summary>
    /// <param name="key">The source's key.</param>
    /// <returns>The record; 404 or 410 where there is none.</returns>
    [HttpGet("{key}")]
    [VisitorPage]
    public IActionResult Show(string key) =>
        Museum.Sources.TryGetValue(key, out var source) ? View(Page(source)) : Absent(Kind.Source, key);

    private SourcePage Page(Published<SourceData, SourceText> source)
    {
        var data = source.Data;
        var links = new ItemLinks(Museum, Language);
        var name = links.NameOf(source);
        var kind = new SourceList(Museum, Language).NameOf(data.Kind);
        var date = PrintedDate.Of(data.Date, Language);
        var head = HeadOf($"/sources/{source.Key}", name.Text, string.Join(Texts["List.Separator"], kind, (source.Writer(Language) ?? source.Issuer(Language) ?? data.OwnName).Name, date.Text));
        return new(
            head with
            {
                Section = "sources",
                ChangedUtc = source.ChangedUtc,
                Breadcrumb = Way(new Crumb(Texts["Source.Title"], $"/{Language}/sources"), new Crumb(name.Text, head.Path, name.InLanguage)),
            },
            new LabelledLink($"/{Language}/sources?kind={data.Kind}", kind),
            name,
            name.Text == data.Title ? null : data.OwnName)
        {
            Described = data.TitleLanguage is { } titled && titled != data.Language,
            Author = links.Of(source.Writer(Language)),
            IssuedBy = links.Of(source.Issuer(Language)),
            Issued = date,
            Language = LanguageNames.Of(data.Language, Language),
            Read = Texts["Source.Read." + TextKey.From(data.Read)],
            Url = data.Url,
            Archive = data.Archive,
            Note = source.In(Language)?.Note,
            Partisan = data.Partisan,
            Unverified = data.Read == "not-read",
            Collective = data.Collective,
            CitedOn = Mention.Of(Museum, source, Language),
        };
    }
}
