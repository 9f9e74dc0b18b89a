using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Cases;

/// <summary>What families and readers wrote: the queue, and each case with its log.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">The time.</param>
[Authorize(Policy = Policies.Review)]
public sealed class CasesController(MuseumDbContext database, TimeProvider clock) : CaseActions
{
    private const int Lately = 50;
    private const int Most = 500;

    /// <summary>The queue.</summary>
    /// <returns>The page.</returns>
    [HttpGet("/admin/cases")]
    public async Task<IActionResult> Index()
    {
        var people = await CuratorNames.LoadAsync(database);
        string[] waiting = [CaseState.New, CaseState.Proposed, CaseState.Decided];
        var open = await database.Cases.AsNoTracking().Where(one => waiting.Contains(one.State)).OrderBy(one => one.DueUtc).Take(Most).ToListAsync();
        var done = await database.Cases.AsNoTracking().Where(one => !waiting.Contains(one.State)).OrderByDescending(one => one.AnsweredUtc ?? one.ErasedUtc).Take(Lately).ToListAsync();
        CaseRow Row(FamilyCase one) => new(one, one.AssignedToId is { } id ? people.Name(id) : null);
        return View("Index", new CasesPage(
            Head(Texts["Cases.Title"], "cases"), [.. open.Where(one => !one.Suspect).Select(Row)], [.. open.Where(one => one.Suspect).Select(Row)], done.ConvertAll(Row), clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>A case.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The page.</returns>
    [HttpGet("/admin/cases/{id:guid}")]
    public async Task<IActionResult> Show(Guid id)
    {
        if (await database.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id) is not { } found)
        {
            return Missing();
        }

        var people = await CuratorNames.LoadAsync(database);
        var decisions = await database.CaseDecisions.AsNoTracking().Where(one => one.CaseId == id).OrderBy(one => one.ProposedUtc).ToListAsync();
        var waiting = decisions.Find(one => one.Round == found.Round && one.Agreed is null);
        var agreed = decisions.Find(one => one.Round == found.Round && one.Agreed == true);
        var me = User.AccountId();
        var decidedBefore = decisions.Exists(one => one.Round < found.Round && (one.ProposedById == me || one.SecondById == me));
        var notes = await database.CaseNotes.AsNoTracking().Where(one => one.CaseId == id).OrderBy(one => one.AtUtc).ToListAsync();
        return View("Show", new CasePage(
            Head(found.Number, "cases"), found, await database.CaseFiles.AsNoTracking().Where(one => one.CaseId == id).OrderBy(one => one.Size).ToListAsync(),
            notes.ConvertAll(note => new CaseLine(note, note.ById is { } by ? people.Name(by) : null)), decisions, waiting,
            agreed is null || found.ErasedUtc is not null ? [] : [.. KhojalyMemorial.Content.Language.All.Select(language => LetterText.Of(found, agreed, language))],
            people.All, await RelatedAsync(found), await PersonAsync(found))
        {
            MayPropose = found.State is CaseState.New or CaseState.Proposed && !decidedBefore,
            MaySecond = waiting is not null && waiting.ProposedById != me && !decidedBefore && (waiting.Verdict != Verdict.Erase || User.CuratorRole()!.Covers(Role.Publisher)),
            Obstacles = TempData["Cases.Obstacles"] is string said ? said.Split('\n') : [],
        });
    }

    private async Task<IReadOnlyList<FamilyCase>> RelatedAsync(FamilyCase found) =>
        await database.Cases.AsNoTracking().Where(one => one.Id != found.Id
            && ((found.Person != null && one.Person == found.Person) || one.Number == found.RefersTo || one.RefersTo == found.Number)).OrderBy(one => one.ReceivedUtc).Take(Lately).ToListAsync();

    private async Task<string?> PersonAsync(FamilyCase found) =>
        found.Person is { } key && await database.Items.AnyAsync(item => item.Kind == Kind.Person.Name && item.Key == key && item.ErasedUtc == null) ? $"/admin/items/{Kind.Person.Name}/{key}" : null;
}
