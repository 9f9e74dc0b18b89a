using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Cases;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk.Tributes;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Tributes;

/// <summary>Candles and lines of words: read before they appear, and taken down when something is wrong with one.</summary>
/// <param name="database">The database.</param>
/// <param name="desk">Decides.</param>
/// <param name="watcher">Shows what changed.</param>
[Authorize(Policy = Policies.Review)]
public sealed class TributesController(MuseumDbContext database, TributeDesk desk, EditionWatcher watcher) : CaseActions
{
    /// <summary>What waits, the oldest first, and what is shown, the newest first.</summary>
    /// <returns>The page.</returns>
    [HttpGet("/admin/tributes")]
    public async Task<IActionResult> Index()
    {
        var waiting = await database.Tributes.AsNoTracking().Where(one => one.State == TributeState.Waiting).OrderBy(one => one.Suspect).ThenBy(one => one.ReceivedUtc).Take(TributeDesk.Most).ToListAsync();
        var shown = await database.Tributes.AsNoTracking().Where(one => one.State == TributeState.Shown).OrderByDescending(one => one.ReceivedUtc).Take(TributeDesk.Most).ToListAsync();
        return View("Index", new TributesPage(Head(Texts["Tributes.Title"], "tributes"), waiting, shown));
    }

    /// <summary>Shows what was chosen.</summary>
    /// <param name="ids">The tributes.</param>
    /// <returns>Back to the queue.</returns>
    [HttpPost("/admin/tributes/publication")]
    public async Task<IActionResult> Create(IReadOnlyList<Guid>? ids)
    {
        var done = ids is { Count: > 0 and <= TributeDesk.Most } && await desk.ShowAsync(ids, User.AccountId());
        return await BackAsync(done, "Tributes.Shown");
    }

    /// <summary>Deletes what was chosen.</summary>
    /// <param name="ids">The tributes.</param>
    /// <returns>Back to the queue.</returns>
    [HttpPost("/admin/tributes/removal")]
    public async Task<IActionResult> Delete(IReadOnlyList<Guid>? ids)
    {
        var done = ids is { Count: > 0 and <= TributeDesk.Most } && await desk.DeleteAsync(ids, User.AccountId());
        return await BackAsync(done, "Tributes.Deleted");
    }

    private async Task<IActionResult> BackAsync(bool done, string said)
    {
        await watcher.LookAsync();
        Say(done ? said : "Tributes.Nothing");
        return LocalRedirect("/admin/tributes");
    }
}

/// <summary>The queue of tributes.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Waiting">What waits, the oldest first; last what was most likely sent by a program.</param>
/// <param name="Shown">What visitors read, the newest first.</param>
public sealed record TributesPage(DeskHead Head, IReadOnlyList<Tribute> Waiting, IReadOnlyList<Tribute> Shown) : DeskPage(Head);
