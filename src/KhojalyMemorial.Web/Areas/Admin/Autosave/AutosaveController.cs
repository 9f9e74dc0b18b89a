using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Items;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Forms;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Autosave;

/// <summary>Keeps what is typed every few seconds, apart from the revisions, and says who else is there: the one channel of an open form.</summary>
/// <param name="drafts">Finds items.</param>
/// <param name="rights">Who may change what.</param>
/// <param name="copies">What was typed and not saved.</param>
/// <param name="presences">Who has what open.</param>
/// <param name="database">The names of curators.</param>
[Route(Draft + "/autosave")]
public sealed class AutosaveController(Drafts drafts, WritingRights rights, WorkingCopies copies, Presences presences, MuseumDbContext database) : DraftController(drafts, rights)
{
    /// <summary>Keeps the fields, where some are sent, and notes the tab.</summary>
    /// <param name="request">What the tab sends.</param>
    /// <returns>What is kept, and who is there.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Create([FromBody] AutosaveRequest request)
    {
        if (request is null || !ModelState.IsValid)
        {
            return BadRequest();
        }

        IReadOnlyList<Reader> others = [];
        if (request.Gone)
        {
            await presences.LeftAsync(request.Tab, User.AccountId());
        }
        else
        {
            others = await presences.SeenAsync(request.Tab, User.AccountId(), At);
        }

        var kept = request.Fields is null ? null : await copies.KeepAsync(User.AccountId(), At, new(
            request.Tab, request.Sequence, request.Known, request.BasedOn, TypedForm.Of(RecordFields.Of(At.Record), request.Fields).ToJson()));
        return Json(new AutosaveAnswer(
            (kept?.State ?? CopyState.Kept).ToString(),
            kept?.Sequence ?? request.Known,
            kept is null ? null : Said(kept),
            others.Count == 0 ? "" : Texts.Format("Desk.Writing.People", string.Join(", ", others.Select(Name))),
            await NewerAsync(request.BasedOn)));
    }

    /// <summary>Throws away what was typed and not saved.</summary>
    /// <param name="beside">The language beside which the form is written, while somebody translates.</param>
    /// <returns>Back to the form.</returns>
    [HttpPost("discard")]
    public async Task<IActionResult> Delete([FromForm] string? beside)
    {
        await copies.DiscardAsync(User.AccountId(), At);
        Say("Desk.Copy.Discarded");
        return LocalRedirect(KhojalyMemorial.Content.Language.TryParse(beside, out var original) ? $"{At.Path}/translate?from={original.Code}" : At.Path);
    }

    private string Said(KeptCopy kept) => Texts.Format(
        kept.State == CopyState.OtherTab ? "Desk.Writing.OtherTab" : "Desk.Writing.Kept", BakuTime.Print(kept.SavedUtc, Language));

    private string Name(Reader reader)
    {
        var what = reader.Language == At.Language ? "" : $" ({(reader.Language == Revision.Shared ? Texts["Desk.Shared"] : reader.Language)})";
        return (reader.IsOneself ? Texts["Desk.Writing.Yourself"] : reader.Name) + what;
    }

    private async Task<string> NewerAsync(Guid? basedOn) =>
        await Drafts.NewestAsync(At.Item.Id, At.Language) is { } newest && newest.Id != basedOn
            ? Texts.Format("Desk.Writing.Newer", (await CuratorNames.LoadAsync(database)).Name(newest.Author), newest.Number)
            : "";
}

/// <summary>What an open form sends every few seconds.</summary>
/// <param name="Tab">The tab.</param>
/// <param name="Sequence">Counts the requests of the tab.</param>
/// <param name="Known">The counter of what is kept, as the tab knows it.</param>
/// <param name="BasedOn">The revision that the tab began from.</param>
/// <param name="Fields">What stands in the fields, by path; null where nothing changed.</param>
/// <param name="Gone">Whether the tab is being closed, or leads to another page.</param>
public sealed record AutosaveRequest(Guid Tab, long Sequence, long Known, Guid? BasedOn, Dictionary<string, string>? Fields, bool Gone = false);

/// <summary>What the desk answers.</summary>
/// <param name="State">A name of <see cref="CopyState"/>.</param>
/// <param name="Sequence">The counter of what is kept.</param>
/// <param name="Said">What became of the fields, in words; null where none were sent.</param>
/// <param name="People">Who else has the item open, in words.</param>
/// <param name="Newer">Who saved a newer revision in the meantime, in words.</param>
public sealed record AutosaveAnswer(string State, long Sequence, string? Said, string People, string Newer);
