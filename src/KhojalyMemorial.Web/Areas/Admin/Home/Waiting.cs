using System.Security.Claims;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Reviews;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Cases;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Home;

/// <summary>Collects what waits for a curator: what they typed and did not save, reviews, comments on what they wrote, releases that are due or failed.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="drafts">The drafts.</param>
/// <param name="user">The curator.</param>
/// <param name="language">The language of the desk.</param>
/// <param name="now">The time.</param>
internal sealed class Waiting(MuseumDbContext database, AllDrafts drafts, ClaimsPrincipal user, Language language, DateTime now)
{
    private const int Shown = 50;
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);
    private readonly Dictionary<Guid, DraftItem> _items = drafts.Items.ToDictionary(item => item.Item.Id);
    private readonly Guid _me = user.AccountId();
    private readonly Role _role = user.CuratorRole() ?? Role.Author;

    public async Task<IReadOnlyList<WaitingGroup>> ReadAsync(CancellationToken cancellation)
    {
        WaitingGroup[] groups =
        [
            new("Desk.Home.Unsaved", await UnsavedAsync(cancellation)),
            new("Cases.Title", await CasesAsync(cancellation)),
            new("Tributes.Waiting", await TributesAsync(cancellation)),
            new("Desk.Home.Reviews", await ReviewsAsync(cancellation)),
            new("Desk.Home.Returned", await ReturnedAsync(cancellation)),
            new("Desk.Home.Comments", await CommentsAsync(cancellation)),
            new("Desk.Home.Failed", await ReleasesAsync(ReleaseState.Failed, cancellation)),
            new("Desk.Home.Scheduled", await ReleasesAsync(ReleaseState.Scheduled, cancellation)),
        ];
        return [.. groups.Where(group => group.Entries.Count > 0)];
    }

    private async Task<List<WaitingEntry>> UnsavedAsync(CancellationToken cancellation)
    {
        // A copy that was saved or thrown away stays as an empty row.
        var copies = await database.WorkingCopies.AsNoTracking().Where(copy => copy.AccountId == _me && copy.Fields != "").OrderByDescending(copy => copy.SavedUtc)
            .Select(copy => new { copy.ItemId, copy.Language, copy.SavedUtc }).Take(Shown).ToListAsync(cancellation);
        return [.. copies.Select(copy => Entry(copy.ItemId, copy.Language, copy.SavedUtc)).OfType<WaitingEntry>()];
    }

    private bool SeesCases => _role.Covers(Role.Editor) && user.MayWorkIn(Cases.CaseActions.Room);

    // What waits for a second curator does not wait for the one who proposed it.
    private async Task<List<WaitingEntry>> CasesAsync(CancellationToken cancellation)
    {
        if (!SeesCases)
        {
            return [];
        }

        var texts = Strings.For(language);
        var cases = await database.Cases.AsNoTracking()
            .Where(one => !one.Suspect && (one.AssignedToId == null || one.AssignedToId == _me || one.State == CaseState.Proposed)
                && (one.State == CaseState.New || one.State == CaseState.Decided
                    || (one.State == CaseState.Proposed && !database.CaseDecisions.Any(decision => decision.CaseId == one.Id && decision.Agreed == null && decision.ProposedById == _me))))
            .OrderBy(one => one.DueUtc).Take(Shown).ToListAsync(cancellation);
        return [.. cases.Select(one => new WaitingEntry(
            $"/admin/cases/{one.Id}", one.Number, null, $"{texts["Cases.State." + TextKey.From(one.State)]}{(one.DueUtc < now ? ", " + texts["Cases.IsOverdue"] : "")}", one.DueUtc))];
    }

    private async Task<List<WaitingEntry>> TributesAsync(CancellationToken cancellation) =>
        SeesCases && await database.Tributes.AsNoTracking().Where(one => one.State == TributeState.Waiting).OrderBy(one => one.ReceivedUtc).Select(one => (DateTime?)one.ReceivedUtc).FirstOrDefaultAsync(cancellation) is { } oldest
            ? [new WaitingEntry("/admin/tributes", Strings.For(language)["Tributes.Title"], null, "", oldest)] : [];

    // A review that is given to nobody waits for every editor but the one who asked for it.
    private async Task<List<WaitingEntry>> ReviewsAsync(CancellationToken cancellation)
    {
        var editor = _role.Covers(Role.Editor);
        var reviews = await database.Reviews.AsNoTracking()
            .Where(review => review.State == ReviewState.Open && (review.AssignedToId == _me || (editor && review.AssignedToId == null && review.RequestedById != _me)))
            .OrderBy(review => review.RequestedUtc).Take(Shown).ToListAsync(cancellation);
        return [.. reviews.Where(review => MayWork(review.ItemId)).Select(review => Entry(review.ItemId, review.Language, review.RequestedUtc, $"/admin/reviews/{review.Id}")).OfType<WaitingEntry>()];
    }

    private async Task<List<WaitingEntry>> ReturnedAsync(CancellationToken cancellation)
    {
        var reviews = await database.Reviews.AsNoTracking()
            .Where(review => review.State == ReviewState.Returned && review.RequestedById == _me)
            .OrderByDescending(review => review.DecidedUtc).Take(Shown).ToListAsync(cancellation);

        // What was saved since the review came back has been seen to.
        return [.. reviews.Where(review => _items.TryGetValue(review.ItemId, out var item) && item.Parts.GetValueOrDefault(review.Language)?.RevisionId == review.RevisionId)
            .Select(review => Entry(review.ItemId, review.Language, review.DecidedUtc ?? review.RequestedUtc, $"/admin/reviews/{review.Id}")).OfType<WaitingEntry>()];
    }

    private async Task<List<WaitingEntry>> CommentsAsync(CancellationToken cancellation)
    {
        var me = _me.ToString();
        // What a reader says by a link waits for the one who gave the link as well as for those who wrote the text.
        var comments = await database.ReviewComments.AsNoTracking()
            .Where(comment => comment.ResolvedUtc == null && comment.AccountId != _me
                && (database.Revisions.Any(revision => revision.ItemId == comment.ItemId && revision.Language == comment.Language && revision.Author == me)
                    || (comment.AccountId == null && database.ReviewLinks.Any(link => link.ItemId == comment.ItemId && link.Language == comment.Language && link.CreatedById == _me))))
            .OrderByDescending(comment => comment.CreatedUtc).Take(Shown).ToListAsync(cancellation);
        return [.. comments.DistinctBy(comment => (comment.ItemId, comment.Language))
            .Select(comment => Entry(comment.ItemId, comment.Language, comment.CreatedUtc, below: "/remarks")).OfType<WaitingEntry>()];
    }

    private async Task<List<WaitingEntry>> ReleasesAsync(string state, CancellationToken cancellation)
    {
        if (!_role.Covers(Role.Publisher))
        {
            return [];
        }

        var texts = Strings.For(language);
        var until = now + Soon;
        var releases = await database.Releases.AsNoTracking()
            .Where(release => release.State == state && (state == ReleaseState.Failed || release.DueUtc <= until))
            .OrderBy(release => release.DueUtc).Take(Shown).ToListAsync(cancellation);
        return [.. releases.Select(release => new WaitingEntry(
            $"/admin/releases/{release.Id}", release.Name, null, release.Problem is { } problem ? string.Join(' ', FindingText.OfProblem(problem, texts)) : "", release.DueUtc ?? release.DoneUtc ?? release.CreatedUtc))];
    }

    private bool MayWork(Guid id) => _items.TryGetValue(id, out var item) && user.MayWorkIn(item.Room);

    private WaitingEntry? Entry(Guid id, string part, DateTime atUtc, string? href = null, string below = "")
    {
        if (!_items.TryGetValue(id, out var item))
        {
            return null;
        }

        var name = item.LabelIn(language);
        return new(href ?? item.Address(part) + below, name.Name, name.Language == language.Code ? null : name.Language, Strings.For(language)["Desk.Language." + DeskLanguage.Segment(part)], atUtc);
    }
}
