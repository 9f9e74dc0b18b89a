using KhojalyMemorial.Accounts;
using KhojalyMemorial.Desk.Cases;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Cases;

/// <summary>Decisions: one curator proposes, another agrees or sends back. Erasing asks for a publisher as the second.</summary>
/// <param name="decisions">Decides.</param>
/// <param name="watcher">Shows what an erasure changed.</param>
[Authorize(Policy = Policies.Review)]
public sealed class CaseDecisionsController(CaseDecisions decisions, EditionWatcher watcher) : CaseActions
{
    /// <summary>Proposes a decision.</summary>
    /// <param name="id">The case.</param>
    /// <param name="draft">The decision.</param>
    /// <returns>Back to the case.</returns>
    [HttpPost("/admin/cases/{id:guid}/decisions")]
    public async Task<IActionResult> Create(Guid id, [FromForm] CaseDraft draft) => Back(id, await decisions.ProposeAsync(id, draft, User.AccountId()), "Cases.Proposed");

    /// <summary>Agrees to a decision, or sends it back.</summary>
    /// <param name="id">The case.</param>
    /// <param name="decision">The decision that was read.</param>
    /// <param name="agreed">Whether the curator agrees.</param>
    /// <returns>Back to the case.</returns>
    [HttpPost("/admin/cases/{id:guid}/decisions/{decision:guid}")]
    public async Task<IActionResult> Update(Guid id, Guid decision, bool agreed) =>
        Back(id, await decisions.SecondAsync(id, decision, agreed, User.AccountId()), agreed ? "Cases.Agreed" : "Cases.Returned");

    /// <summary>Agrees to erase, and erases.</summary>
    /// <param name="id">The case.</param>
    /// <param name="decision">The decision that was read.</param>
    /// <returns>Back to the case.</returns>
    [HttpPost("/admin/cases/{id:guid}/decisions/{decision:guid}/erasure")]
    [Authorize(Policy = Policies.Publish)]
    public async Task<IActionResult> Delete(Guid id, Guid decision)
    {
        var (answer, problems) = await decisions.AgreeToEraseAsync(id, decision, User.AccountId());
        if (problems.Count > 0)
        {
            TempData["Cases.Obstacles"] = string.Join('\n', problems.Take(20).Select(problem => problem.ToString()));
        }

        await watcher.LookAsync();
        return Back(id, answer, "Cases.Erased");
    }
}
