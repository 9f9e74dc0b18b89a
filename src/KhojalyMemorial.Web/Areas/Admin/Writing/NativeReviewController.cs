using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Writing;

/// <summary>The mark of a text that no native curator has read yet.</summary>
/// <param name="drafts">The drafts.</param>
/// <param name="revisions">Saves the text with or without the mark.</param>
[Authorize(Policy = Policies.Review)]
public sealed class NativeReviewController(DraftReader drafts, Revisions revisions) : AdminController
{
    /// <summary>What a text that waits for a native reader carries, as the content format writes it.</summary>
    public const string Mark = "needs native review";

    /// <summary>Sets the mark, or takes it away.</summary>
    /// <param name="kind">The item's kind.</param>
    /// <param name="key">The item's key.</param>
    /// <param name="language">Language code.</param>
    /// <param name="needed">Whether the text waits for a reader.</param>
    /// <returns>Back to the form.</returns>
    [HttpPost("admin/items/{kind}/{key}/{language}/native-review")]
    public async Task<IActionResult> Create(string kind, string key, string language, bool needed)
    {
        var all = await drafts.ReadAsync(HttpContext.RequestAborted);
        if (all.Find(kind, key) is not { IsTrashed: false } item || !Language.TryParse(language, out var written) || item.TextIn(written) is not { } text)
        {
            return Missing();
        }

        if (!User.MayWorkIn(item.Room))
        {
            return Forbid();
        }

        var saved = await revisions.SaveAsync(
            item.Item, language, text with { Review = needed ? Mark : null }, User.AccountId().ToString(), item.Parts[language].RevisionId,
            Texts[needed ? "Desk.Native.IsSet" : "Desk.Native.IsClear"], isSmall: true, HttpContext.RequestAborted);
        Say(saved.Conflict is not null ? "Desk.Order.Conflict" : needed ? "Desk.Native.IsSet" : "Desk.Native.IsClear");
        return Redirect(item.Address(language));
    }
}
