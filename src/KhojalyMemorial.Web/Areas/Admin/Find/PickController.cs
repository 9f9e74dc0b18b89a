using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Find;

/// <summary>What the pickers offer: items of a kind, and for figures each of their values.</summary>
/// <param name="drafts">The drafts.</param>
public sealed class PickController(DraftReader drafts) : AdminController
{
    private const int Offered = 12;

    /// <summary>The items that fit what was typed; the first ones where nothing was.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <param name="q">What was typed.</param>
    /// <param name="language">The language of the text that is written; the desk's where it is left out.</param>
    /// <returns>JSON.</returns>
    [HttpGet("admin/pick/{kind}")]
    public async Task<IActionResult> Index(string kind, string? q, string? language)
    {
        if (Kind.Find(kind) is not { } known)
        {
            return Missing();
        }

        var all = await drafts.ReadAsync(HttpContext.RequestAborted);
        var written = Language.TryParse(language, out var parsed) ? parsed : Language;
        var found = string.IsNullOrWhiteSpace(q)
            ? all.Of(known).OrderBy(item => item.LabelIn(Language).Name, Collation.Of(Language))
            : DraftSearch.Find(all.Of(known), q, Language).Select(hit => hit.Item);
        return Json(new { options = found.Take(Offered).SelectMany(item => Options(item, written)) });
    }

    private IEnumerable<PickOption> Options(DraftItem item, Language written)
    {
        var name = item.LabelIn(written);
        var option = new PickOption(item.Key, null, name.Name, name.Language, Details(item));
        return item.Data is FactData fact ? [option with { Details = fact.Values.Count == 0 ? item.Key : FactPrinter.Print(fact.FirstValue, TextOf(item, written), written) }, .. Values(item, fact, written)] : [option];
    }

    // A figure with one value has nothing to choose from.
    private static IEnumerable<PickOption> Values(DraftItem item, FactData fact, Language written) => fact.Values.Count < 2 ? [] : fact.Values.Select(value => new PickOption(
        item.Key, value.Key, FactPrinter.Print(value, TextOf(item, written), written), written.Code, TextOf(item, written)?.Labels.GetValueOrDefault(value.Key) ?? value.Key));

    private static FactText? TextOf(DraftItem item, Language written) =>
        item.TextIn(written) as FactText ?? Language.All.Select(item.TextIn).OfType<FactText>().FirstOrDefault();

    private string Details(DraftItem item) => item.Data switch
    {
        SourceData source => string.Join(Texts["List.Separator"], new[] { source.Author ?? source.IssuedBy, source.Date is { } date ? DatePrinter.Print(date, Language) : null, item.Key }.OfType<string>()),
        _ => item.State == DraftState.Published ? item.Key : $"{item.Key}, {Texts[$"Desk.Draft.{item.State}"]}",
    };
}

/// <summary>Something to pick.</summary>
/// <param name="Key">The item's key.</param>
/// <param name="Value">The key of a value of a figure; null for the item.</param>
/// <param name="Label">Its name.</param>
/// <param name="Lang">The language of the name.</param>
/// <param name="Details">What tells it from others.</param>
public sealed record PickOption(string Key, string? Value, string Label, string Lang, string Details);
