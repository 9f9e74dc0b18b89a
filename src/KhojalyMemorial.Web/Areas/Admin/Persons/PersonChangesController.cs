using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Persons;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Persons;

/// <summary>Merges persons, and undoes what was merged or split.</summary>
/// <param name="database">The database.</param>
/// <param name="changes">Does it.</param>
/// <param name="releases">Takes it to visitors.</param>
[Authorize(Policy = Policies.Review)]
public sealed class PersonChangesController(MuseumDbContext database, PersonChanges changes, PersonReleases releases) : AdminController
{
    private const int Lately = 200;

    /// <summary>What was merged and split.</summary>
    /// <returns>The list.</returns>
    [HttpGet("/admin/persons/changes")]
    public async Task<IActionResult> Index()
    {
        var all = await database.PersonChanges.AsNoTracking().OrderByDescending(one => one.AtUtc).Take(Lately).ToListAsync();
        return View("Changes", new PersonChangesPage(Head(Texts["Persons.Changes"], "persons"), all, await CuratorNames.LoadAsync(database)));
    }

    /// <summary>Makes one person of two.</summary>
    /// <param name="from">The number of the entry that is no more.</param>
    /// <param name="into">The number of the entry that stays.</param>
    /// <returns>To the person; to the release where visitors read the other entry.</returns>
    [HttpPost("/admin/persons/merges")]
    public async Task<IActionResult> Create(string? from, string? into)
    {
        if (await changes.MergeAsync(from ?? "", into ?? "", User.AccountId()) is not { } change)
        {
            return Missing();
        }

        Say("Persons.Merged");
        return await releases.OfMergeAsync(change, User.AccountId()) is { } release ? LocalRedirect($"/admin/releases/{release.Id}") : LocalRedirect($"/admin/persons/{into}");
    }

    /// <summary>Undoes a merge or a split.</summary>
    /// <param name="id">The change.</param>
    /// <returns>To the changes; to the release that brings back what visitors read.</returns>
    [HttpPost("/admin/persons/changes/{id:guid}/undo")]
    public async Task<IActionResult> Delete(Guid id)
    {
        var result = await changes.UndoAsync(id, User.AccountId());
        if (result == UndoResult.NotThere)
        {
            return Missing();
        }

        Say("Persons.Undo." + result);
        var undone = result is UndoResult.Done or UndoResult.DoneInPart ? await database.PersonChanges.AsNoTracking().SingleAsync(one => one.Id == id) : null;
        return undone is not null && await releases.OfUndoAsync(undone, User.AccountId()) is { } release ? LocalRedirect($"/admin/releases/{release.Id}") : LocalRedirect("/admin/persons/changes");
    }
}
