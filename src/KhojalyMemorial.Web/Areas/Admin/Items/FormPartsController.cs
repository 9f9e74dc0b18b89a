using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Forms;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Items;

/// <summary>The form while it is being filled: more rows, fewer, in another order, or what a browser kept. Nothing is saved here.</summary>
/// <param name="drafts">Finds items.</param>
/// <param name="rights">Who may change what.</param>
/// <param name="pages">Composes the page.</param>
[Route(Draft + "/fields")]
public sealed class FormPartsController(Drafts drafts, WritingRights rights, ItemFormPages pages) : DraftController(drafts, rights)
{
    /// <summary>The form with what was sent, after the wish of the button that sent it.</summary>
    /// <param name="wish">What the button asks for.</param>
    /// <returns>The form.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Create([FromForm] string? wish)
    {
        var fields = RecordFields.Of(At.Record);
        var posted = PostedForm.Of(await Request.ReadFormAsync(), fields);
        var (form, element) = FormLists.Do(posted.Typed, fields, wish ?? "");
        var page = await pages.AgainAsync(title => Head(title, "items"), At, posted with { Typed = form });
        return View("Form", page with { Focus = element, Notice = wish == "browser" ? "Desk.Copy.Used" : null });
    }
}
