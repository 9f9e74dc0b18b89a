using KhojalyMemorial.Data;
using KhojalyMemorial.Desk.Checks;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Reviews;

/// <summary>What became of a decision.</summary>
public enum ReviewAnswer
{
    /// <summary>It stands.</summary>
    Done,

    /// <summary>There is no such review, or it is no longer open.</summary>
    Closed,

    /// <summary>Somebody saved a newer revision since: that one has to be read.</summary>
    Overtaken,

    /// <summary>The one who wrote it cannot approve it: here two different people stand for the content.</summary>
    OwnWork,
}

/// <summary>Sends revisions for review, and decides.</summary>
/// <param name="database">The database.</param>
/// <param name="drafts">What was written.</param>
/// <param name="checks">Which rooms and kinds ask for two people.</param>
/// <param name="audit">The audit.</param>
/// <param name="clock">The time.</param>
public sealed class ReviewDesk(MuseumDbContext database, DraftItems drafts, DeskChecks checks, AuditedChanges audit, TimeProvider clock)
{
    /// <summary>Sends the newest revision of a language for review, and that of the data with it where nobody has approved or published it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="assignTo">Who shall do it; null for anyone who may.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The open review; null where nothing was written yet.</returns>
    public async Task<Review?> SendAsync(ContentItem item, string language, Guid by, Guid? assignTo, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        var newest = await drafts.NewestAsync(item.Id, cancellation);
        if (!newest.TryGetValue(language, out var revision))
        {
            return null;
        }

        var review = await OpenAsync(revision, by, assignTo, cancellation);
        if (language != Revision.Shared && newest.TryGetValue(Revision.Shared, out var data) && !await IsSettledAsync(data, cancellation))
        {
            await OpenAsync(data, by, assignTo, cancellation);
        }

        await audit.SaveAsync(by.ToString(), "review-request", item.Id, FormattableString.Invariant($"{DeskLanguage.Segment(language)}:{revision.Number}"), cancellation);
        return review;
    }

    /// <summary>Approves a revision, or sends it back.</summary>
    /// <param name="reviewId">The review.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="approve">Whether it may be published.</param>
    /// <param name="remark">What the reviewer says.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether the decision stands.</returns>
    public async Task<ReviewAnswer> DecideAsync(Guid reviewId, Guid by, bool approve, string? remark, CancellationToken cancellation = default)
    {
        if (await database.Reviews.FindAsync([reviewId], cancellation) is not { State: ReviewState.Open } review)
        {
            return ReviewAnswer.Closed;
        }

        var item = await database.Items.SingleAsync(one => one.Id == review.ItemId, cancellation);
        var newest = (await drafts.NewestAsync(item.Id, cancellation))[review.Language];
        if (approve && newest.Id != review.RevisionId)
        {
            return ReviewAnswer.Overtaken;
        }

        var rules = await checks.RulesAsync(cancellation);
        if (approve && newest.Author == by.ToString() && rules.AskForTwo(item.Kind, await drafts.RoomOfAsync(item, cancellation)))
        {
            return ReviewAnswer.OwnWork;
        }

        (review.State, review.DecidedById, review.DecidedUtc) = (approve ? ReviewState.Approved : ReviewState.Returned, by, Now);
        review.Remark = string.IsNullOrWhiteSpace(remark) ? null : remark.Trim();
        return await StoreAsync(review, by, approve ? "approve" : "return", cancellation);
    }

    /// <summary>Takes a request back.</summary>
    /// <param name="reviewId">The review.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether it was still open.</returns>
    public async Task<ReviewAnswer> WithdrawAsync(Guid reviewId, Guid by, CancellationToken cancellation = default)
    {
        if (await database.Reviews.FindAsync([reviewId], cancellation) is not { State: ReviewState.Open } review)
        {
            return ReviewAnswer.Closed;
        }

        (review.State, review.DecidedById, review.DecidedUtc) = (ReviewState.Withdrawn, by, Now);
        return await StoreAsync(review, by, "review-withdraw", cancellation);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<ReviewAnswer> StoreAsync(Review review, Guid by, string action, CancellationToken cancellation)
    {
        var number = await database.Revisions.Where(one => one.Id == review.RevisionId).Select(one => one.Number).SingleAsync(cancellation);
        try
        {
            await audit.SaveAsync(by.ToString(), action, review.ItemId, FormattableString.Invariant($"{DeskLanguage.Segment(review.Language)}:{number}"), cancellation);
            return ReviewAnswer.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ReviewAnswer.Closed; // Somebody else decided in the same moment.
        }
    }

    private async Task<Review> OpenAsync(Revision revision, Guid by, Guid? assignTo, CancellationToken cancellation)
    {
        var open = await database.Reviews.Where(one => one.ItemId == revision.ItemId && one.Language == revision.Language && one.State == ReviewState.Open).ToListAsync(cancellation);
        foreach (var overtaken in open.Where(one => one.RevisionId != revision.Id))
        {
            (overtaken.State, overtaken.DecidedById, overtaken.DecidedUtc) = (ReviewState.Withdrawn, by, Now);
        }

        var review = open.Find(one => one.RevisionId == revision.Id);
        if (review is null)
        {
            review = new Review { ItemId = revision.ItemId, Language = revision.Language, RevisionId = revision.Id, RequestedById = by, RequestedUtc = Now };
            database.Reviews.Add(review);
        }

        review.AssignedToId = assignTo;
        return review;
    }

    private async Task<bool> IsSettledAsync(Revision data, CancellationToken cancellation) =>
        await database.Publications.AnyAsync(one => one.RevisionId == data.Id && one.UntilEdition == null, cancellation)
        || await database.Reviews.AnyAsync(one => one.RevisionId == data.Id && one.State == ReviewState.Approved, cancellation);
}
