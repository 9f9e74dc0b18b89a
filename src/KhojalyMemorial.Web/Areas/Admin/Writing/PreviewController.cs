using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Checks;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Writing;

/// <summary>The page of a draft exactly as visitors will see it, saved or as it is typed; the desk alone frames it.</summary>
/// <param name="drafts">The drafts.</param>
/// <param name="clock">The time.</param>
[Route("admin/items/{kind}/{key}/{language}/preview")]
public sealed class PreviewController(DraftReader drafts, TimeProvider clock) : AdminController
{
    /// <summary>The draft as it was saved.</summary>
    /// <param name="kind">The item's kind.</param>
    /// <param name="key">The item's key.</param>
    /// <param name="language">Language code, or <c>shared</c>.</param>
    /// <param name="show">For shared data: the language of the page to show.</param>
    /// <returns>The visitors' page, or why there is none.</returns>
    [HttpGet("")]
    public async Task<IActionResult> Show(string kind, string key, string language, string? show)
    {
        var all = await drafts.ReadAsync(HttpContext.RequestAborted);
        return all.Find(kind, key) is { IsTrashed: false } item ? PageOf(all.Museum, item, LanguageOf(language, show)) : Missing();
    }

    /// <summary>The draft as it is typed.</summary>
    /// <param name="kind">The item's kind.</param>
    /// <param name="key">The item's key.</param>
    /// <param name="language">Language code, or <c>shared</c>.</param>
    /// <param name="show">For shared data: the language of the page to show.</param>
    /// <returns>The visitors' page, or why there is none.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Create(string kind, string key, string language, string? show)
    {
        var all = await drafts.ReadAsync(HttpContext.RequestAborted);
        if (all.Find(kind, key) is not { IsTrashed: false } item)
        {
            return Missing();
        }

        var part = language == "shared" ? Revision.Shared : language;
        if (TypedRecord.Read(item, part, Request.Form) is not { } typed)
        {
            return Refused([Texts["Desk.Preview.Unreadable"]]);
        }

        var problems = typed is ItemData data ? RecordChecks.Of(data).Select(problem => problem.Sentence).ToList() : [];
        if (problems.Count > 0)
        {
            return Refused(problems);
        }

        var museum = DraftMuseum.With(all.Museum, item, part, typed, clock.GetUtcNow().UtcDateTime);
        return PageOf(museum, item, LanguageOf(language, show));
    }

    private IActionResult PageOf(PublishedMuseum museum, DraftItem item, Language language)
    {
        Response.Headers.ContentSecurityPolicy = DeskPolicy.Of(HttpContext, framed: true);
        if (museum.Find(item.Kind.Name, item.Key) is not { } shown)
        {
            return Refused(item.Data is null ? [Texts["Desk.Preview.NoData"]] : [.. RecordChecks.Of(item.Data).Select(problem => problem.Sentence)]);
        }

        if (!shown.Languages.ContainsKey(language) && shown.SharedData.OwnName is null)
        {
            return Refused([Texts.Format("Desk.Preview.NoText", language.NativeName)]);
        }

        return ItemPage.Of(museum, shown, language) is { } page ? new VisitorView(museum, page, language) : Refused([Texts["Desk.Preview.NoPage"]]);
    }

    private ViewResult Refused(IReadOnlyList<string> problems)
    {
        Response.Headers.ContentSecurityPolicy = DeskPolicy.Of(HttpContext, framed: true);
        return View("NoPreview", new NoPreview(Head(Texts["Desk.Preview.None"]), problems));
    }

    private Language LanguageOf(string language, string? show) =>
        Content.Language.TryParse(language == "shared" ? show : language, out var known) ? known : Language;
}

/// <summary>Why a draft cannot be shown as a page.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="Problems">What is missing, in sentences.</param>
public sealed record NoPreview(DeskHead Head, IReadOnlyList<string> Problems) : DeskPage(Head);
