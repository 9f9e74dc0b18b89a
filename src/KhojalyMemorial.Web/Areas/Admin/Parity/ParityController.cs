using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Areas.Admin.Tree;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Parity;

/// <summary>The languages of the whole site side by side.</summary>
/// <param name="drafts">The drafts.</param>
public sealed class ParityController(DraftReader drafts) : AdminController
{
    /// <summary>What is missing, behind, unread or different.</summary>
    /// <param name="kind">A kind's name; all when empty.</param>
    /// <param name="what"><c>missing</c>, <c>behind</c>, <c>unread</c> or <c>differs</c>; all when empty.</param>
    /// <param name="language">A language code; any when empty.</param>
    /// <param name="page">The page of the board, from 1.</param>
    /// <returns>The board.</returns>
    [HttpGet("admin/parity")]
    public async Task<IActionResult> Index(string? kind, string? what, string? language, int page = 1)
    {
        var all = ParityBoard.Of(await drafts.ReadAsync(HttpContext.RequestAborted));
        var asked = Language.TryParse(language, out var known) ? known : null;
        var rows = all.Where(row => (string.IsNullOrEmpty(kind) || row.Item.Kind.Name == kind) && row.Has(what, asked)).ToList();
        return View("Parity", new ParityPage(
            Head(Texts["Desk.Parity"], "parity"), kind, what, asked, rows.Count,
            [.. rows.Skip((Math.Max(1, page) - 1) * ItemFilter.PageSize).Take(ItemFilter.PageSize)])
        {
            Page = Math.Max(1, page),
            Counts = [.. ParityPage.Whats.Select(one => (one, all.Count(row => row.Has(one, null))))],
        });
    }
}

/// <summary>The board of languages.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
/// <param name="Kind">The kind asked for.</param>
/// <param name="What">What is asked for.</param>
/// <param name="Asked">The language asked for.</param>
/// <param name="Count">How many items there are on all pages of the board.</param>
/// <param name="Rows">The items of this page.</param>
public sealed record ParityPage(DeskHead Head, string? Kind, string? What, Language? Asked, int Count, IReadOnlyList<ParityRow> Rows) : DeskPage(Head)
{
    /// <summary>What can be asked for.</summary>
    public static readonly IReadOnlyList<string> Whats = ["missing", "behind", "differs", "unread"];

    /// <summary>The page of the board.</summary>
    public required int Page { get; init; }

    /// <summary>How many items there are of each, in the whole museum.</summary>
    public required IReadOnlyList<(string What, int Count)> Counts { get; init; }

    /// <summary>How many pages the board has.</summary>
    public int Pages => Math.Max(1, (Count + ItemFilter.PageSize - 1) / ItemFilter.PageSize);
}
