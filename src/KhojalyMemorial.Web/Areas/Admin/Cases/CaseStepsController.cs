using KhojalyMemorial.Accounts;
using KhojalyMemorial.Desk.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Cases;

/// <summary>The way of a case outside its decision: who sees to it, notes, the letter, an appeal.</summary>
/// <param name="desk">Does the steps.</param>
[Authorize(Policy = Policies.Review)]
public sealed class CaseStepsController(CaseDesk desk) : CaseActions
{
    /// <summary>Gives the case to somebody.</summary>
    /// <param name="id">The case.</param>
    /// <param name="to">The account; empty for nobody.</param>
    /// <returns>Back to the case.</returns>
    [HttpPost("/admin/cases/{id:guid}/assignment")]
    public async Task<IActionResult> Assign(Guid id, Guid? to) => Back(id, await desk.AssignAsync(id, to, User.AccountId()), "Cases.Assigned");

    /// <summary>Notes something.</summary>
    /// <param name="id">The case.</param>
    /// <param name="text">The note.</param>
    /// <returns>Back to the case.</returns>
    [HttpPost("/admin/cases/{id:guid}/notes")]
    public async Task<IActionResult> Note(Guid id, string? text) => Back(id, await desk.NoteAsync(id, text, User.AccountId()), "Cases.Noted");

    /// <summary>Notes that the letter went out.</summary>
    /// <param name="id">The case.</param>
    /// <returns>Back to the case.</returns>
    [HttpPost("/admin/cases/{id:guid}/answer")]
    public async Task<IActionResult> Answer(Guid id) => Back(id, await desk.AnsweredAsync(id, User.AccountId()), "Cases.AnsweredNow");

    /// <summary>Opens the case again.</summary>
    /// <param name="id">The case.</param>
    /// <returns>Back to the case.</returns>
    [HttpPost("/admin/cases/{id:guid}/appeal")]
    public async Task<IActionResult> Appeal(Guid id) => Back(id, await desk.AppealAsync(id, User.AccountId()), "Cases.Appealed");
}
