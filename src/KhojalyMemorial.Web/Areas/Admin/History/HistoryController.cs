using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Items;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Forms;
using KhojalyMemorial.Desk.Merge;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.History;

/// <summary>Everything that was ever saved of an item in one language: the list, what changed from one to another, and the way back.</summary>
/// <param name="drafts">Revisions.</param>
/// <param name="rights">Who may change what.</param>
/// <param name="revisions">Saves.</param>
/// <param name="consents">Takes people down whose consent is withdrawn.</param>
/// <param name="names">The names of curators.</param>
[Route(Draft)]
public sealed class HistoryController(Drafts drafts, WritingRights rights, Revisions revisions, ConsentWatch consents, CuratorNames names) : DraftController(drafts, rights)
{
    /// <summary>The list.</summary>
    /// <returns>The page.</returns>
    [HttpGet("history")]
    public async Task<IActionResult> Index()
    {
        var lines = await Drafts.HistoryAsync(At.Item.Id, At.Language);
        return View("Index", new HistoryPage(
            Head(Texts.Format("Desk.History.Title", await Drafts.NameAsync(At, Language)), "items"), At, lines,
            await names.OfAsync(lines.Select(line => line.Author)), await Drafts.PublishedAsync(At.Item.Id, At.Language), MayWrite));
    }

    /// <summary>What changed from one revision to another.</summary>
    /// <param name="from">The number of the older one; left out, the one before <paramref name="to"/>.</param>
    /// <param name="to">The number of the newer one; left out, the newest.</param>
    /// <returns>The page.</returns>
    [HttpGet("compare")]
    public async Task<IActionResult> Show(int? from, int? to)
    {
        var after = to is { } number ? await Drafts.RevisionAsync(At.Item.Id, At.Language, number) : await Drafts.NewestAsync(At.Item.Id, At.Language);
        var before = after is null ? null : await Drafts.RevisionAsync(At.Item.Id, At.Language, from ?? after.Number - 1);
        if (after is null || (before is null && from is not null))
        {
            return Missing();
        }

        return View("Compare", new ComparePage(
            Head(Texts.Format("Desk.Compare.Title", await Drafts.NameAsync(At, Language)), "items"), At, before, after,
            await names.OfAsync([after.Author, before?.Author ?? after.Author]),
            FieldChanges.Of(RecordFields.Of(At.Record), Form(before), Form(after)))
        {
            MayWrite = MayWrite,
        });
    }

    /// <summary>Makes a new draft that says what an old revision said.</summary>
    /// <param name="revision">The number of the old one.</param>
    /// <param name="basedOn">The newest revision that the curator has seen.</param>
    /// <returns>To the form; or, where somebody saved in the meantime, back to the list.</returns>
    [HttpPost("restore")]
    public async Task<IActionResult> Create([FromForm] int revision, [FromForm] Guid? basedOn)
    {
        if (await Drafts.RevisionAsync(At.Item.Id, At.Language, revision) is not { } old)
        {
            return Missing();
        }

        var result = await revisions.SaveAsync(
            At.Item, At.Language, ContentJson.Read(old.Body, At.Record), User.AccountId().ToString(), basedOn, Texts.Format("Desk.Restored.Note", old.Number));
        var takenDown = result.Conflict is null && await consents.LookAsync(At.Item, User.AccountId().ToString());
        Say(takenDown ? "Desk.Saved.TakenDown" : result.Conflict is null ? "Desk.Restored" : "Desk.Restored.Newer");
        return LocalRedirect(result.Conflict is null ? At.Path : At.Path + "/history");
    }

    private TypedForm Form(Revision? revision) => revision is null ? new TypedForm() : TypedForm.Of(ContentJson.Read(revision.Body, At.Record));
}
