using KhojalyMemorial.Areas.Admin.Items;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Forms;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Checks;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Writing;

/// <summary>The page of a draft exactly as visitors will see it, saved or as it is typed; the desk alone frames it.</summary>
/// <param name="drafts">The drafts.</param>
/// <param name="clock">The time.</param>
[Route("admin/items/{kind}/{key}/{language:regex(^(az|en|ru|shared)$)}/preview")]
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
        if (all.Find(kind, key) is not { IsTrashed: false } item)
        {
            return Missing();
        }

        var shown = LanguageOf(language, show);
        return item.TextIn(shown) is { } text && Addressed(all.Museum, item, shown, text) is var addressed && addressed != text
            ? PageOf(With(all.Museum, item, shown.Code, addressed), item, shown)
            : PageOf(all.Museum, item, shown);
    }

    /// <summary>The draft as it is typed.</summary>
    /// <param name="kind">The item's kind.</param>
    /// <param name="key">The item's key.</param>
    /// <param name="language">Language code, or <c>shared</c>.</param>
    /// <param name="show">For shared data: the language of the page to show.</param>
    /// <returns>The visitors' page, or why there is none.</returns>
    // The names of the form's fields are those of records, and some are called kind or language.
    [HttpPost("")]
    public async Task<IActionResult> Create([FromRoute] string kind, [FromRoute] string key, [FromRoute] string language, [FromQuery] string? show)
    {
        var all = await drafts.ReadAsync(HttpContext.RequestAborted);
        if (all.Find(kind, key) is not { IsTrashed: false } item)
        {
            return Missing();
        }

        var part = language == "shared" ? Revision.Shared : language;
        var typed = TypedRecord.Read(item, part, Request.Form);
        if (typed.Record is ItemData data && Said(data) is { Count: > 0 } problems)
        {
            return Refused(problems);
        }

        var record = typed.Record is ItemText text && Language.TryParse(language, out var written) ? Addressed(all.Museum, item, written, text) : typed.Record;
        return PageOf(With(all.Museum, item, part, record), item, LanguageOf(language, show));
    }

    private PublishedMuseum With(PublishedMuseum museum, DraftItem item, string part, object record)
    {
        var typed = DraftMuseum.With(museum, item, part, record, clock.GetUtcNow().UtcDateTime);
        UsedIn.Share(museum, typed);
        return typed;
    }

    // An address that is missing, or is another item's too, is for the form to report: the preview shows the page all the same.
    private static ItemText Addressed(PublishedMuseum museum, DraftItem item, Language language, ItemText text)
    {
        var ours = text.AddressSlug is null
            || (text.AddressSlug.Length > 0 && !museum.Items.Any(other => other.Kind == item.Kind && other.Key != item.Key && other.TextIn(language)?.AddressSlug == text.AddressSlug));
        return ours ? text : text switch
        {
            RoomText room => room with { Slug = item.Key },
            PageText page => page with { Slug = item.Key },
            _ => text,
        };
    }

    private IActionResult PageOf(PublishedMuseum museum, DraftItem item, Language language)
    {
        Response.Headers.ContentSecurityPolicy = DeskPolicy.Of(HttpContext, framed: true);
        if (museum.Find(item.Kind.Name, item.Key) is not { } shown)
        {
            return Refused(item.Data is null ? [Texts["Desk.Preview.NoData"]] : Said(item.Data));
        }

        if (!shown.Languages.ContainsKey(language) && shown.SharedData.OwnName is null)
        {
            return Refused([Texts.Format("Desk.Preview.NoText", language.NativeName)]);
        }

        return ItemPage.Of(museum, shown, language) is { } page ? new VisitorView(museum, page, language) : Refused([Texts["Desk.Preview.NoPage"]]);
    }

    private List<string> Said(ItemData data)
    {
        var fields = RecordFields.Of(data.GetType());
        return [.. RecordChecks.Of(data).Select(problem => FieldTexts.WithLabel(Texts, fields, FormChecks.Problem(problem)))];
    }

    private ViewResult Refused(IReadOnlyList<string> problems)
    {
        Response.Headers.ContentSecurityPolicy = DeskPolicy.Of(HttpContext, framed: true);
        return View("NoPreview", new NoPreview(Head(Texts["Desk.Preview.None"]), problems));
    }

    private Language LanguageOf(string language, string? show) =>
        Language.TryParse(language == "shared" ? show : language, out var known) ? known : Language;
}

/// <summary>Why a draft cannot be shown as a page.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="Problems">What is missing, in sentences.</param>
public sealed record NoPreview(DeskHead Head, IReadOnlyList<string> Problems) : DeskPage(Head);
