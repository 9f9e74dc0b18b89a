using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Forms;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Items;

/// <summary>The form of an item: shows the newest revision, published or not, and saves what is typed as the next.</summary>
/// <param name="drafts">Finds items.</param>
/// <param name="rights">Who may change what.</param>
/// <param name="pages">Composes the page.</param>
/// <param name="copies">What was typed and not saved.</param>
/// <param name="presences">Who has what open: the form that was saved is open no more.</param>
/// <param name="revisions">Saves.</param>
/// <param name="consents">Takes people down whose consent is withdrawn.</param>
[Route(Draft)]
public sealed class ItemController(Drafts drafts, WritingRights rights, ItemFormPages pages, WorkingCopies copies, Presences presences, Revisions revisions, ConsentWatch consents) : DraftController(drafts, rights)
{
    private const int LongestRemark = 1000;

    /// <summary>The form.</summary>
    /// <param name="copy"><c>use</c>: with what was typed before and not saved.</param>
    /// <param name="saved">The tab whose form was saved just now.</param>
    /// <returns>The page.</returns>
    [HttpGet("")]
    public async Task<IActionResult> Show(string? copy, Guid? saved)
    {
        var page = await pages.OpenAsync(Head, At, User.AccountId(), useCopy: copy == "use");
        return View("Form", page with { MayWrite = MayWrite, SavedTab = saved });
    }

    /// <summary>Saves the form as a revision.</summary>
    /// <returns>Back to the form; or the form with what is wrong; or, where somebody saved in the meantime, the comparison.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Save()
    {
        var posted = PostedForm.Of(await Request.ReadFormAsync(), RecordFields.Of(At.Record));
        var read = FormReader.Read(At.Record, posted.Typed);
        var problems = await ProblemsAsync(read, posted);
        if (problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Form", await pages.AgainAsync(Head, At, posted with { Typed = read.Typed }) with { Problems = problems });
        }

        var result = await revisions.SaveAsync(At.Item, At.Language, read.Record, User.AccountId().ToString(), posted.BasedOn, posted.Remark, posted.IsSmall && !At.IsShared);
        if (result.Conflict is not null)
        {
            await copies.KeepAsync(User.AccountId(), At, posted.ToKeep());
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Conflict", await pages.ConflictAsync(Head, At, posted));
        }

        await presences.LeftAsync(posted.Tab, User.AccountId());
        await copies.SavedAsync(User.AccountId(), At, posted.Tab, posted.Sequence);
        Say(await consents.LookAsync(At.Item, User.AccountId().ToString()) ? "Desk.Saved.TakenDown" : "Desk.Saved");
        return Redirect(posted.AddressOf(At, $"saved={posted.Tab}"));
    }

    private async Task<IReadOnlyList<FormProblem>> ProblemsAsync(ReadForm read, PostedForm posted)
    {
        var problems = FormChecks.Of(read, At.IsShared ? null : await Drafts.DataAsync(At.Kind, At.Item.Id)).ToList();
        if (read.Record is PageData page && !User.MayWorkIn(page.Room))
        {
            problems.Add(new("room", null, "Desk.Problem.OtherRoom", IsKey: true));
        }

        if (posted.Remark.Length > LongestRemark)
        {
            problems.Add(new("remark", null, "Desk.Problem.TooLong", IsKey: true) { Arguments = [LongestRemark] });
        }

        return problems;
    }

    private DeskHead Head(string title) => Head(title, "items");
}

/// <summary>The address of an item without a language.</summary>
[Route("admin/items/{kind}/{key}")]
public sealed class ItemAddressController : AdminController
{
    /// <summary>Leads to the form in the language of the desk.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="key">The key.</param>
    /// <returns>A redirect.</returns>
    [HttpGet("")]
    public IActionResult Index(string kind, string key) =>
        Kind.Find(kind) is { } known && ContentKey.IsValid(key) ? LocalRedirect($"/admin/items/{known.Name}/{key}/{Language.Code}") : Missing();
}
