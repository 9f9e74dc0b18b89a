using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Find;

/// <summary>Finds anything: every draft of every kind, by key, name and text in all languages.</summary>
/// <param name="drafts">The drafts.</param>
[Route("admin/find")]
public sealed class FindController(DraftReader drafts) : AdminController
{
    private const int Shown = 200;
    private const int Offered = 12;

    /// <summary>What was found.</summary>
    /// <param name="q">What was typed.</param>
    /// <returns>A page; JSON for the field that asks while somebody types.</returns>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? q)
    {
        var all = await drafts.ReadAsync(HttpContext.RequestAborted);
        var hits = DraftSearch.Find(all.Items, q, Language);
        if (Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal))
        {
            return Json(new { options = hits.Take(Offered).Select(OptionOf) });
        }

        var list = hits.ToList();
        return View("Find", new FindPage(Head(Texts["Desk.Find"], "find"), q ?? "", list.Count, [.. list.Take(Shown)]));
    }

    private FindOption OptionOf(DraftHit hit)
    {
        var name = hit.Item.LabelIn(Language);
        var address = hit.Item.Address(hit.Languages.Count > 0 ? hit.Languages[0] : null);
        return new(address, name.Name, name.Language, $"{Texts.Kinds(hit.Item.Kind)}, {hit.Item.Key}, {Texts[$"Desk.Draft.{hit.Item.State}"]}");
    }
}

/// <summary>Something found, as the field in the header shows it.</summary>
/// <param name="Href">Its form.</param>
/// <param name="Label">Its name.</param>
/// <param name="Lang">The language of the name.</param>
/// <param name="Details">Kind, key and state: names alone are not always different.</param>
public sealed record FindOption(string Href, string Label, string Lang, string Details);

/// <summary>What was found.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
/// <param name="Query">What was typed.</param>
/// <param name="Count">How much was found.</param>
/// <param name="Hits">What is shown of it.</param>
public sealed record FindPage(DeskHead Head, string Query, int Count, IReadOnlyList<DraftHit> Hits) : DeskPage(Head);
