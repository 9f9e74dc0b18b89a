using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Items;

/// <summary>The form of a text with another language beside it: the original as visitors will see it, as it is written, and what changed in it since.</summary>
/// <param name="drafts">Finds items.</param>
/// <param name="rights">Who may change what.</param>
/// <param name="pages">Composes the form.</param>
[Route(Draft + "/translate")]
public sealed class TranslateController(Drafts drafts, WritingRights rights, ItemFormPages pages) : DraftController(drafts, rights)
{
    /// <summary>The form with the original beside it.</summary>
    /// <param name="from">The language of the original.</param>
    /// <param name="copy"><c>use</c>: with what was typed before and not saved.</param>
    /// <param name="saved">The tab whose form was saved just now.</param>
    /// <returns>The form; without an original, the form alone.</returns>
    [HttpGet("")]
    public async Task<IActionResult> Show(string? from, string? copy, Guid? saved)
    {
        if (At.IsShared || !KhojalyMemorial.Content.Language.TryParse(from, out var original) || original.Code == At.Language || await Drafts.NewestAsync(At.Item.Id, original.Code) is null)
        {
            return Redirect(At.Path);
        }

        var page = await pages.OpenAsync(title => Head(Texts.Format("Desk.Translate.Title", title), "items"), At, User.AccountId(), useCopy: copy == "use");
        return View("Form", page with { MayWrite = MayWrite, SavedTab = saved, Posted = page.Posted with { Beside = original } });
    }
}
