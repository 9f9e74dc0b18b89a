using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Releases;

/// <summary>Puts releases together and orders them. A single page that is published is a release of one part, so that there is one way to visitors.</summary>
/// <param name="database">The database.</param>
/// <param name="drafts">What was written.</param>
/// <param name="audit">The audit.</param>
/// <param name="clock">The time.</param>
public sealed class ReleaseDesk(MuseumDbContext database, DraftItems drafts, AuditedChanges audit, TimeProvider clock)
{
    /// <summary>Begins a release.</summary>
    /// <param name="name">What curators call it.</param>
    /// <param name="by">Who begins it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The release.</returns>
    public async Task<Release> CreateAsync(string name, Guid by, CancellationToken cancellation = default)
    {
        var release = new Release { Name = name, CreatedById = by, CreatedUtc = clock.GetUtcNow().UtcDateTime };
        database.Releases.Add(release);
        await audit.SaveAsync(by.ToString(), "release-create", null, release.Id.ToString(), cancellation);
        return release;
    }

    /// <summary>Finds a release that can still be changed.</summary>
    /// <param name="id">The release.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where there is none, or it is ordered or done.</returns>
    public async Task<Release?> OpenAsync(Guid id, CancellationToken cancellation = default) =>
        await database.Releases.FindAsync([id], cancellation) is { State: ReleaseState.Draft or ReleaseState.Failed } release ? release : null;

    /// <summary>Puts the newest revision of a language into a release, and that of the data with it where visitors do not read it yet.</summary>
    /// <param name="release">The release.</param>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether there was anything to put in.</returns>
    public async Task<bool> AddAsync(Release release, ContentItem item, string language, Guid by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(item);
        var newest = await drafts.NewestAsync(item.Id, cancellation);
        if (!newest.TryGetValue(language, out var revision))
        {
            return false;
        }

        await PutAsync(release, item.Id, language, revision.Id, null, cancellation);
        if (language != Revision.Shared && newest.TryGetValue(Revision.Shared, out var data)
            && !await database.Publications.AnyAsync(one => one.RevisionId == data.Id && one.UntilEdition == null, cancellation))
        {
            await PutAsync(release, item.Id, Revision.Shared, data.Id, null, cancellation);
        }

        await StoreAsync(release, by, "release-add", item.Id, FormattableString.Invariant($"{release.Id} {DeskLanguage.Segment(language)}:{revision.Number}"), cancellation);
        return true;
    }

    /// <summary>Puts a withdrawal into a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/> for the item as a whole.</param>
    /// <param name="movedTo">The item to which the address shall lead, as kind and key with a slash between; null for 410.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When it is stored.</returns>
    public async Task AddWithdrawalAsync(Release release, ContentItem item, string language, string? movedTo, Guid by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(item);
        await PutAsync(release, item.Id, language, null, movedTo, cancellation);
        await StoreAsync(release, by, "release-add", item.Id, $"{release.Id} {DeskLanguage.Segment(language)}:withdraw", cancellation);
    }

    /// <summary>Takes a part out.</summary>
    /// <param name="release">The release.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When it is stored.</returns>
    public async Task RemoveAsync(Release release, Guid itemId, string language, Guid by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(release);
        if (await database.ReleaseParts.FindAsync([release.Id, itemId, language], cancellation) is { } part)
        {
            database.ReleaseParts.Remove(part);
            await StoreAsync(release, by, "release-remove", itemId, $"{release.Id} {DeskLanguage.Segment(language)}", cancellation);
        }
    }

    /// <summary>What a release touches.</summary>
    /// <param name="id">The release.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Its items, each once.</returns>
    public Task<List<ContentItem>> ItemsAsync(Guid id, CancellationToken cancellation = default) =>
        database.Items.Where(item => database.ReleaseParts.Any(part => part.ReleaseId == id && part.ItemId == item.Id)).ToListAsync(cancellation);

    /// <summary>Names a release, and says what it is to the public.</summary>
    /// <param name="release">The release.</param>
    /// <param name="name">Its name.</param>
    /// <param name="change">What kind of change it is.</param>
    /// <param name="reasons">Why, by language code.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When it is stored.</returns>
    public Task DescribeAsync(Release release, string name, ChangeKind change, IReadOnlyDictionary<string, string> reasons, Guid by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(release);
        release.Name = name;
        ReleaseReasons.Explain(release, change, reasons);
        return StoreAsync(release, by, "release-describe", null, $"{release.Id} {change}", cancellation);
    }

    /// <summary>Orders a release for a time. Whoever does it, does it once.</summary>
    /// <param name="release">The release.</param>
    /// <param name="dueUtc">When; null for now.</param>
    /// <param name="by">The publisher.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When it is stored.</returns>
    public Task OrderAsync(Release release, DateTime? dueUtc, Guid by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(release);
        (release.State, release.OrderedById, release.Problem) = (ReleaseState.Scheduled, by, null);
        (release.ClaimedBy, release.ClaimedUtc, release.DueUtc) = (null, null, dueUtc ?? clock.GetUtcNow().UtcDateTime);
        return StoreAsync(release, by, dueUtc is null ? "release-now" : "schedule", null, release.Id.ToString(), cancellation);
    }

    /// <summary>Calls a release off: one that waits for its time becomes a draft again, a draft is put away.</summary>
    /// <param name="id">The release.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where it is done already, or being done.</returns>
    public async Task<bool> CancelAsync(Guid id, Guid by, CancellationToken cancellation = default)
    {
        if (await database.Releases.FindAsync([id], cancellation) is not { } release || release.ClaimedBy is not null && release.State == ReleaseState.Scheduled
            || release.State is ReleaseState.Done or ReleaseState.Cancelled)
        {
            return false;
        }

        (release.State, release.DueUtc) = release.State == ReleaseState.Scheduled ? (ReleaseState.Draft, null) : (ReleaseState.Cancelled, release.DueUtc);
        try
        {
            await StoreAsync(release, by, release.State == ReleaseState.Draft ? "unschedule" : "release-cancel", null, release.Id.ToString(), cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // Its time came in the same moment.
        }
    }

    private async Task PutAsync(Release release, Guid itemId, string language, Guid? revisionId, string? movedTo, CancellationToken cancellation)
    {
        if (await database.ReleaseParts.FindAsync([release.Id, itemId, language], cancellation) is { } part)
        {
            (part.RevisionId, part.MovedTo) = (revisionId, movedTo);
        }
        else
        {
            database.ReleaseParts.Add(new ReleasePart { ReleaseId = release.Id, ItemId = itemId, Language = language, RevisionId = revisionId, MovedTo = movedTo });
        }
    }

    private Task StoreAsync(Release release, Guid by, string action, Guid? itemId, string detail, CancellationToken cancellation)
    {
        release.Version++;
        return audit.SaveAsync(by.ToString(), action, itemId, detail, cancellation);
    }
}
