using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Reviews;

/// <summary>Remarks on paragraphs, by curators and by guests.</summary>
/// <param name="database">The database.</param>
/// <param name="audit">The audit.</param>
/// <param name="clock">The time.</param>
public sealed class Remarks(MuseumDbContext database, AuditedChanges audit, TimeProvider clock)
{
    /// <summary>The longest remark.</summary>
    public const int Longest = 4000;

    /// <summary>The longest name of a guest.</summary>
    public const int LongestName = 100;

    /// <summary>All remarks on a text, the oldest first.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The remarks.</returns>
    public Task<List<ReviewComment>> OfAsync(Guid itemId, string language, CancellationToken cancellation = default) =>
        database.ReviewComments.AsNoTracking().Where(one => one.ItemId == itemId && one.Language == language).OrderBy(one => one.CreatedUtc).ToListAsync(cancellation);

    /// <summary>Adds a remark.</summary>
    /// <param name="revision">The revision that the writer had before them.</param>
    /// <param name="paragraph">The paragraph; null for the whole.</param>
    /// <param name="text">What is said.</param>
    /// <param name="accountId">Who says it; null for a guest.</param>
    /// <param name="guest">A guest's name.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether it was taken: an empty or endless one is not.</returns>
    public async Task<bool> AddAsync(Revision revision, ReviewParagraph? paragraph, string? text, Guid? accountId, string? guest, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(revision);
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest || guest?.Length > LongestName)
        {
            return false;
        }

        database.ReviewComments.Add(new ReviewComment
        {
            ItemId = revision.ItemId, Language = revision.Language, RevisionId = revision.Id, Paragraph = paragraph?.Number ?? 0, Quote = paragraph?.Quote,
            Text = text.Trim(), AccountId = accountId, GuestName = guest, CreatedUtc = clock.GetUtcNow().UtcDateTime,
        });
        await audit.SaveAsync(accountId?.ToString() ?? "guest", "remark", revision.ItemId, FormattableString.Invariant($"{DeskLanguage.Segment(revision.Language)}:{revision.Number}"), cancellation);
        return true;
    }

    /// <summary>Settles a remark, or opens it again.</summary>
    /// <param name="id">The remark.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="resolved">Whether it is settled.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The remark; null where there is none.</returns>
    public async Task<ReviewComment?> ResolveAsync(Guid id, Guid by, bool resolved, CancellationToken cancellation = default)
    {
        if (await database.ReviewComments.FindAsync([id], cancellation) is not { } remark)
        {
            return null;
        }

        remark.ResolvedUtc = resolved ? clock.GetUtcNow().UtcDateTime : null;
        remark.ResolvedById = resolved ? by : null;
        await audit.SaveAsync(by.ToString(), resolved ? "remark-resolve" : "remark-reopen", remark.ItemId, null, cancellation);
        return remark;
    }

    /// <summary>The paragraph on which a remark stands in a revision: where its first words stand, else under the whole.</summary>
    /// <param name="remark">The remark.</param>
    /// <param name="paragraphs">The revision's paragraphs.</param>
    /// <param name="revisionId">The revision.</param>
    /// <returns>The paragraph's number; 0 for the whole.</returns>
    public static int Place(ReviewComment remark, IReadOnlyList<ReviewParagraph> paragraphs, Guid revisionId)
    {
        ArgumentNullException.ThrowIfNull(remark);
        ArgumentNullException.ThrowIfNull(paragraphs);
        return remark.RevisionId == revisionId ? remark.Paragraph
            : paragraphs.FirstOrDefault(one => one.Quote == remark.Quote)?.Number ?? 0;
    }
}
