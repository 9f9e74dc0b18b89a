using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Reviews;

/// <summary>Requests for review.</summary>
/// <param name="drafts">Finds items.</param>
/// <param name="reviews">Sends for review.</param>
[Authorize(Policy = Policies.Write)]
public sealed class ReviewRequestsController(DraftItems drafts, ReviewDesk reviews) : ItemActions(drafts)
{
    private readonly DraftItems _drafts = drafts;

    /// <summary>Sends the newest revision for review. Authors send what they wrote themselves.</summary>
    /// <param name="kind">The item's kind.</param>
    /// <param name="key">Its key.</param>
    /// <param name="language">A language code, or <c>shared</c>.</param>
    /// <param name="assignTo">Who shall do it; null for anyone who may.</param>
    /// <returns>Back to the form.</returns>
    [HttpPost("/admin/items/{kind}/{key}/{language}/review")]
    public async Task<IActionResult> Create(string kind, string key, string language, Guid? assignTo)
    {
        if (await FindAsync(kind, key, language) is not { } found)
        {
            return Missing();
        }

        var newest = (await _drafts.NewestAsync(found.Item.Id)).GetValueOrDefault(found.Language);
        if (newest is not null && newest.Author != User.AccountId().ToString() && User.CuratorRole() == Role.Author)
        {
            return Forbid();
        }

        Say(await reviews.SendAsync(found.Item, found.Language, User.AccountId(), assignTo) is null ? "Desk.Review.NothingToSend" : "Desk.Review.Sent");
        return LocalRedirect(FormOf(found.Item, found.Language));
    }
}
