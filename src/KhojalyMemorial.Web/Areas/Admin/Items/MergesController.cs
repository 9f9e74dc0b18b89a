using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Forms;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Items;

/// <summary>Brings what was typed together with what somebody saved in the meantime.</summary>
/// <param name="drafts">Finds items.</param>
/// <param name="rights">Who may change what.</param>
/// <param name="pages">Composes the pages.</param>
[Route(Draft + "/merge")]
public sealed class MergesController(Drafts drafts, WritingRights rights, ItemFormPages pages) : DraftController(drafts, rights)
{
    /// <summary>The merged form, to look through and save; the comparison again while a choice is open, or where yet another revision came.</summary>
    /// <param name="theirs">The revision that the comparison showed.</param>
    /// <returns>The page.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Create([FromForm] Guid theirs)
    {
        var form = await Request.ReadFormAsync();
        var posted = PostedForm.Of(form, RecordFields.Of(At.Record));
        if (await Drafts.NewestAsync(At.Item.Id, At.Language) is null)
        {
            return Missing();
        }

        var choices = form.Where(field => field.Key.StartsWith("choice.", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        var page = await pages.ConflictAsync(HeadOf, At, posted, choices);
        if (page.Merge.Form is null || page.Theirs.Id != theirs)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Conflict", page);
        }

        var merged = await pages.AgainAsync(HeadOf, At, posted with { Typed = page.Merge.Form, BasedOn = page.Theirs.Id });
        return View("Form", merged with { Notice = "Desk.Merged" });
    }

    private DeskHead HeadOf(string title) => Head(title, "items");
}
