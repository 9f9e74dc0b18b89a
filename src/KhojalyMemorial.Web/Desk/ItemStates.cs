using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk.Checks;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Checks;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk;

/// <summary>Where a text of an item stands between writing and visitors.</summary>
/// <param name="Stage">A word of <see cref="ItemStage"/>.</param>
/// <param name="Newest">The newest revision; null where nothing was written.</param>
/// <param name="Current">What visitors read; null where they read nothing.</param>
/// <param name="Ahead">How many revisions the newest is ahead of what visitors read.</param>
/// <param name="Review">The last review of the newest revision, or of an earlier one while it is open.</param>
/// <param name="Scheduled">The release that waits with it.</param>
/// <param name="OpenRemarks">How many remarks are not settled.</param>
/// <param name="Findings">What the checks say.</param>
/// <param name="History">The last revisions, the newest first.</param>
public sealed record ItemState(
    string Stage,
    Revision? Newest,
    Publication? Current,
    int Ahead,
    Review? Review,
    Release? Scheduled,
    int OpenRemarks,
    IReadOnlyList<CheckFinding> Findings,
    IReadOnlyList<PastRevision> History);

/// <summary>A revision in the history.</summary>
/// <param name="Id">The revision.</param>
/// <param name="Number">Its number.</param>
/// <param name="SavedUtc">When it was saved.</param>
/// <param name="Author">Who saved it.</param>
/// <param name="WasPublished">Whether visitors read it, now or once.</param>
public sealed record PastRevision(Guid Id, int Number, DateTime SavedUtc, string Author, bool WasPublished);

/// <summary>The stages of a text.</summary>
public static class ItemStage
{
    /// <summary>Nothing was written.</summary>
    public const string Nothing = "Nothing";

    /// <summary>Written, and never published.</summary>
    public const string Draft = "Draft";

    /// <summary>Written further than what visitors read.</summary>
    public const string Ahead = "Ahead";

    /// <summary>Waits for a reviewer.</summary>
    public const string InReview = "InReview";

    /// <summary>A reviewer sent it back.</summary>
    public const string Returned = "Returned";

    /// <summary>May be published.</summary>
    public const string Approved = "Approved";

    /// <summary>Waits for its time.</summary>
    public const string Scheduled = "Scheduled";

    /// <summary>Visitors read the newest revision.</summary>
    public const string Published = "Published";

    /// <summary>Visitors read it once, and no longer.</summary>
    public const string Withdrawn = "Withdrawn";
}

/// <summary>Reads where texts stand.</summary>
/// <param name="database">The database.</param>
/// <param name="drafts">What was written.</param>
/// <param name="checks">The checks.</param>
/// <param name="museum">What visitors read.</param>
public sealed class ItemStates(MuseumDbContext database, DraftItems drafts, DeskChecks checks, Museum museum)
{
    private const int Shown = 5;

    /// <summary>Where a text stands.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Its state.</returns>
    public async Task<ItemState> OfAsync(ContentItem item, string language, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        var newest = await drafts.NewestAsync(item.Id, cancellation);
        var mine = newest.GetValueOrDefault(language);
        var publications = await database.Publications.AsNoTracking().Where(one => one.ItemId == item.Id && one.Language == language).OrderBy(one => one.FromEdition).ToListAsync(cancellation);
        var current = publications.Find(one => one.UntilEdition is null);
        var reviews = await database.Reviews.AsNoTracking().Where(one => one.ItemId == item.Id && one.Language == language).OrderByDescending(one => one.RequestedUtc).ToListAsync(cancellation);
        var review = reviews.Find(one => one.State == ReviewState.Open) ?? reviews.Find(one => one.RevisionId == mine?.Id && one.State != ReviewState.Withdrawn);
        var scheduled = await (
            from part in database.ReleaseParts
            join release in database.Releases on part.ReleaseId equals release.Id
            where part.ItemId == item.Id && part.Language == language && release.State == ReleaseState.Scheduled
            orderby release.DueUtc
            select release).AsNoTracking().FirstOrDefaultAsync(cancellation);
        var remarks = await database.ReviewComments.CountAsync(one => one.ItemId == item.Id && one.Language == language && one.ResolvedUtc == null, cancellation);
        var history = await HistoryAsync(item, language, publications, cancellation);
        var ahead = mine is null || current is null ? 0
            : await database.Revisions.CountAsync(one => one.ItemId == item.Id && one.Language == language && one.Number > database.Revisions.Single(read => read.Id == current.RevisionId).Number, cancellation);
        return new(Stage(mine, current, publications, review, scheduled), mine, current, ahead, review, scheduled, remarks, await FindingsAsync(item, language, newest, cancellation), history);
    }

    private static string Stage(Revision? newest, Publication? current, List<Publication> publications, Review? review, Release? scheduled) =>
        newest is null ? ItemStage.Nothing
        : scheduled is not null ? ItemStage.Scheduled
        : current?.RevisionId == newest.Id ? ItemStage.Published
        : review?.State == ReviewState.Open ? ItemStage.InReview
        : IsTakenDown(newest, current, publications, review) ? ItemStage.Withdrawn
        : review?.State == ReviewState.Approved ? ItemStage.Approved
        : review?.State == ReviewState.Returned ? ItemStage.Returned
        : current is not null ? ItemStage.Ahead
        : ItemStage.Draft;

    // An approval from before it was read says nothing of what was taken down since.
    private static bool IsTakenDown(Revision newest, Publication? current, List<Publication> publications, Review? review) =>
        current is null && publications.FindLast(one => one.RevisionId == newest.Id) is { EndedAs: PublicationEnd.Withdrawn } && review?.State != ReviewState.Returned;

    private async Task<List<PastRevision>> HistoryAsync(ContentItem item, string language, List<Publication> publications, CancellationToken cancellation)
    {
        var published = publications.Select(one => one.RevisionId).ToHashSet();
        var last = await database.Revisions.AsNoTracking().Where(one => one.ItemId == item.Id && one.Language == language).OrderByDescending(one => one.Number).Take(Shown)
            .Select(one => new { one.Id, one.Number, one.SavedUtc, one.Author }).ToListAsync(cancellation);
        return last.ConvertAll(one => new PastRevision(one.Id, one.Number, one.SavedUtc, one.Author, published.Contains(one.Id)));
    }

    private async Task<List<CheckFinding>> FindingsAsync(ContentItem item, string language, Dictionary<string, Revision> newest, CancellationToken cancellation)
    {
        if (DraftItems.Read(item, newest.Values) is not { } draft)
        {
            return [];
        }

        return [.. (await checks.InAsync(museum.Current, cancellation)).Of(draft).Where(finding => finding.Language == language || finding.Language == Revision.Shared)
            .Concat(DeskChecks.Behind(await drafts.SavesAsync(item.Id, cancellation), language)).OrderBy(finding => finding.Level)];
    }
}
