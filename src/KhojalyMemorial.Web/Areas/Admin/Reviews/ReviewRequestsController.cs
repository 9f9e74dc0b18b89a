using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Reviews;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Reviews;

/// <summary>Requests for review.</summary>
/// <param name="database">Who may be asked.</param>
/// <param name="drafts">Finds items.</param>
/// <param name="reviews">Sends for review.</param>
/// <param name="rights">Who may change what.</param>
[Authorize(Policy = Policies.Write)]
public sealed class ReviewRequestsController(MuseumDbContext database, DraftItems drafts, ReviewDesk reviews, WritingRights rights) : ItemActions(drafts)
{
    private readonly DraftItems _drafts = drafts;

    /// <summary>Sends the newest revision for review. Authors send what they began themselves.</summary>
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

        if (!await rights.MayWriteAsync(User, found.Item))
        {
            return Forbid();
        }

        if (assignTo is { } reviewer && !await MayReviewAsync(reviewer, found.Item))
        {
            return Missing();
        }

        Say(await reviews.SendAsync(found.Item, found.Language, User.AccountId(), assignTo) is null ? "Desk.Review.NothingToSend" : "Desk.Review.Sent");
        return LocalRedirect(FormOf(found.Item, found.Language));
    }

    // Who is bound to other rooms could neither open the text to decide on it nor find it among what waits.
    private async Task<bool> MayReviewAsync(Guid id, ContentItem item) =>
        await database.Accounts.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.ClosedUtc == null) is { } account
        && Role.Find(account.Role)?.Covers(Role.Editor) == true && CuratorClaims.AreOpen(account.Rooms, await _drafts.RoomOfAsync(item));
}
