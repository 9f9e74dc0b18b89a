using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Home;

/// <summary>What waits for the curator.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="drafts">The drafts.</param>
/// <param name="clock">The time.</param>
[Route("admin")]
public sealed class HomeController(MuseumDbContext database, DraftReader drafts, TimeProvider clock) : AdminController
{
    /// <summary>The first page of the desk.</summary>
    /// <returns>The page.</returns>
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var all = await drafts.ReadAsync(HttpContext.RequestAborted);
        var waiting = new Waiting(database, all, User, Language, clock.GetUtcNow().UtcDateTime);
        return View(new HomePage(Head(Texts["Desk.Menu.Home"], "home"), await waiting.ReadAsync(HttpContext.RequestAborted)));
    }
}

/// <summary>The first page of the desk.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
/// <param name="Groups">What waits, by what it is; only groups that hold something.</param>
public sealed record HomePage(DeskHead Head, IReadOnlyList<WaitingGroup> Groups) : DeskPage(Head);

/// <summary>Things of one sort that wait.</summary>
/// <param name="Text">The key of the heading.</param>
/// <param name="Entries">The things, the most urgent first.</param>
public sealed record WaitingGroup(string Text, IReadOnlyList<WaitingEntry> Entries);

/// <summary>Something that waits.</summary>
/// <param name="Href">Where it is done.</param>
/// <param name="Label">What it is called.</param>
/// <param name="InLanguage">BCP 47 code of the label where it is not in the desk's language.</param>
/// <param name="Details">The text's language and whatever tells more; empty for nothing.</param>
/// <param name="AtUtc">Since when it waits, or when it is due.</param>
public sealed record WaitingEntry(string Href, string Label, string? InLanguage, string Details, DateTime AtUtc);
