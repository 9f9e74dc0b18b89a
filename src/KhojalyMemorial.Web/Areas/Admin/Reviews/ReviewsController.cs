using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Checks;
using KhojalyMemorial.Desk.Reviews;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Reviews;

/// <summary>Reviews: what waits, the text with its remarks, and the decision.</summary>
/// <param name="database">The database.</param>
/// <param name="drafts">What was written.</param>
/// <param name="reviews">Decides.</param>
/// <param name="remarks">Remarks.</param>
/// <param name="rows">Reads reviews for lists.</param>
/// <param name="checks">Which rooms and kinds ask for two people.</param>
/// <param name="museum">What visitors read.</param>
/// <param name="rights">Who may change what.</param>
[Authorize(Policy = Policies.Write)]
public sealed class ReviewsController(
    MuseumDbContext database, DraftItems drafts, ReviewDesk reviews, Remarks remarks, ReviewRows rows, DeskChecks checks, Museum museum,
    WritingRights rights) : ItemActions(drafts)
{
    private readonly DraftItems _drafts = drafts;

    /// <summary>What waits, and what was decided lately.</summary>
    /// <returns>The page.</returns>
    [HttpGet("/admin/reviews")]
    public async Task<IActionResult> Index()
    {
        var (open, decided) = await rows.AllAsync(Language);
        var mine = new HashSet<ReviewRow>();
        foreach (var row in open.Where(row => WaitsForMe(row.Review)))
        {
            if (await MayWorkOnAsync(row.Item))
            {
                mine.Add(row);
            }
        }

        return View("Index", new ReviewsPage(Head(Texts["Desk.Reviews.Title"], "reviews"), [.. open.Where(mine.Contains)], [.. open.Where(row => !mine.Contains(row))], decided));
    }

    // As the start page counts: what is given to nobody waits for every editor but the one who asked for it.
    private bool WaitsForMe(Review review) => review.AssignedToId == User.AccountId()
        || (review.AssignedToId is null && review.RequestedById != User.AccountId() && User.CuratorRole()?.Covers(Role.Editor) == true);

    /// <summary>A review.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The page.</returns>
    [HttpGet("/admin/reviews/{id:guid}")]
    public async Task<IActionResult> Show(Guid id)
    {
        if (await database.Reviews.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id) is not { } review)
        {
            return Missing();
        }

        var people = await CuratorNames.LoadAsync(database);
        var row = await rows.RowAsync(review, people, Language);
        var revision = await database.Revisions.AsNoTracking().SingleAsync(one => one.Id == review.RevisionId);
        var newest = (await _drafts.NewestAsync(row.Item.Id))[review.Language];
        var text = ShownText.Of(row.Item, revision, await remarks.OfAsync(row.Item.Id, review.Language), people, museum.Current);
        // Everyone may look; who is bound to other rooms decides nothing here.
        var mayDecide = User.CuratorRole()!.Covers(Role.Editor) && await MayWorkOnAsync(row.Item);
        var isOwn = revision.Author == User.AccountId().ToString()
            && (await checks.RulesAsync()).AskForTwo(row.Item.Kind, await _drafts.RoomOfAsync(row.Item));
        return View("Show", new ReviewPage(
            Head(Texts.Format("Desk.Review.Of", row.Title), "reviews"), row, revision, people.Name(revision.Author), newest.Id == revision.Id ? null : newest.Number,
            text.Paragraphs, text.Whole, mayDecide, mayDecide && !isOwn, mayDecide || review.RequestedById == User.AccountId(),
            await rights.MayWriteAsync(User, row.Item)));
    }

    /// <summary>Approves, or returns with a remark.</summary>
    /// <param name="id">The review.</param>
    /// <param name="decision"><c>approve</c> or <c>return</c>.</param>
    /// <param name="remark">What the reviewer says; needed when the text goes back.</param>
    /// <returns>Back to the review.</returns>
    [HttpPost("/admin/reviews/{id:guid}/decision")]
    [Authorize(Policy = Policies.Review)]
    public async Task<IActionResult> Create(Guid id, string decision, string? remark)
    {
        if (decision is not ("approve" or "return") || !await MayReachAsync(id))
        {
            return Missing();
        }

        if (decision == "return" && string.IsNullOrWhiteSpace(remark) || remark?.Length > 2000)
        {
            Say("Desk.Review.RemarkNeeded");
        }
        else
        {
            var answer = await reviews.DecideAsync(id, User.AccountId(), decision == "approve", remark);
            Say("Desk.Review.Answer." + (answer == ReviewAnswer.Done ? decision == "approve" ? "Approved" : "Returned" : answer.ToString()));
        }

        return LocalRedirect($"/admin/reviews/{id}");
    }

    /// <summary>Takes a request back.</summary>
    /// <param name="id">The review.</param>
    /// <returns>Back to the list.</returns>
    [HttpPost("/admin/reviews/{id:guid}/withdrawal")]
    public async Task<IActionResult> Delete(Guid id)
    {
        if (!await MayReachAsync(id))
        {
            return Missing();
        }

        var requestedBy = await database.Reviews.Where(one => one.Id == id).Select(one => one.RequestedById).SingleAsync();
        if (requestedBy != User.AccountId() && !User.CuratorRole()!.Covers(Role.Editor))
        {
            return Forbid();
        }

        Say("Desk.Review.Answer." + (await reviews.WithdrawAsync(id, User.AccountId()) == ReviewAnswer.Done ? "Withdrawn" : "Closed"));
        return LocalRedirect("/admin/reviews");
    }

    private async Task<bool> MayReachAsync(Guid id)
    {
        var item = await (from review in database.Reviews join one in database.Items on review.ItemId equals one.Id where review.Id == id select one).SingleOrDefaultAsync();
        return item is not null && await MayWorkOnAsync(item);
    }
}
