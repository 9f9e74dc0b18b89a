using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Reports;

/// <summary>What curators look after beside the single texts.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="museum">The published museum.</param>
/// <param name="address">The address of the site itself.</param>
/// <param name="clock">The time.</param>
public sealed class DeskReports(MuseumDbContext database, Museum museum, PublicUrl address, TimeProvider clock)
{
    /// <summary>After how many days without change a text asks to be read again.</summary>
    public const int StaleDays = 365;

    private const int DaysOfAWord = 3;

    /// <summary>Pictures that lack words in a language, whether they are published or drafts.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The picture, the language, and which of its words are missing.</returns>
    public async Task<IReadOnlyList<MissingWords>> PicturesAsync(CancellationToken cancellation = default)
    {
        var items = await database.Items.AsNoTracking().Where(item => item.Kind == Kind.MediaItem.Name && item.TrashedUtc == null).ToListAsync(cancellation);
        var ids = items.ConvertAll(item => item.Id);
        var texts = (await database.Revisions.AsNoTracking().Where(revision => ids.Contains(revision.ItemId) && revision.Language != Revision.Shared).ToListAsync(cancellation))
            .GroupBy(revision => (revision.ItemId, revision.Language))
            .ToDictionary(group => group.Key, group => (MediaItemText)ContentJson.Read(group.MaxBy(one => one.Number)!.Body, typeof(MediaItemText)));
        return
        [
            .. from item in items.OrderBy(item => item.Key, StringComparer.Ordinal)
               from language in Language.All
               let text = texts.GetValueOrDefault((item.Id, language.Code))
               where string.IsNullOrWhiteSpace(text?.Alternative) || string.IsNullOrWhiteSpace(text.Caption)
               select new MissingWords(item.Key, language, string.IsNullOrWhiteSpace(text?.Alternative), string.IsNullOrWhiteSpace(text?.Caption)),
        ];
    }

    /// <summary>Published texts that nobody has changed for a year, the oldest first.</summary>
    /// <returns>Item and time.</returns>
    public IReadOnlyList<(PublishedItem Item, DateTime ChangedUtc)> Stale()
    {
        var limit = clock.GetUtcNow().UtcDateTime.AddDays(-StaleDays);
        return [.. museum.Current.Items.Where(item => item.ChangedUtc < limit).OrderBy(item => item.ChangedUtc).ThenBy(item => item.Key, StringComparer.Ordinal).Select(item => (item, item.ChangedUtc))];
    }

    /// <summary>Links of published texts within the site that lead nowhere.</summary>
    /// <returns>The links.</returns>
    public IReadOnlyList<OwnLink> OwnLinks() => Reports.OwnLinks.Broken(museum.Current, address.Origin);

    /// <summary>Outside addresses that did not answer, with the items that name them.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The checks with an error.</returns>
    public async Task<IReadOnlyList<BrokenLink>> LinksAsync(CancellationToken cancellation = default)
    {
        var broken = await database.LinkChecks.AsNoTracking().Where(check => check.Status == 0 || check.Status >= 400).ToListAsync(cancellation);
        var used = OutsideLinks.Of(museum.Current);
        return [.. broken.Where(check => used.Contains(check.Address)).OrderBy(check => check.Address, StringComparer.Ordinal).Select(check => new BrokenLink(check.Address, check.Status, check.CheckedUtc, [.. used[check.Address]]))];
    }

    /// <summary>Words that were searched without result on three days or more.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The words, the most frequent first.</returns>
    public async Task<IReadOnlyList<(string Word, int Days)>> WordsAsync(CancellationToken cancellation = default)
    {
        var words = await database.SearchMisses.AsNoTracking().GroupBy(miss => miss.Word).Select(group => new { Word = group.Key, Days = group.Count() })
            .Where(one => one.Days >= DaysOfAWord).ToListAsync(cancellation);
        return [.. words.OrderByDescending(one => one.Days).ThenBy(one => one.Word, StringComparer.Ordinal).Select(one => (one.Word, one.Days))];
    }

    /// <summary>Releases that wait for their time, the next first.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The releases.</returns>
    public async Task<IReadOnlyList<Release>> ScheduleAsync(CancellationToken cancellation = default) =>
        await database.Releases.AsNoTracking().Where(release => release.State == ReleaseState.Scheduled).OrderBy(release => release.DueUtc).ToListAsync(cancellation);
}

/// <summary>Words that a picture lacks.</summary>
/// <param name="Key">The picture.</param>
/// <param name="Language">The language.</param>
/// <param name="Alternative">Whether the alternative text is missing.</param>
/// <param name="Caption">Whether the caption is missing.</param>
public sealed record MissingWords(string Key, Language Language, bool Alternative, bool Caption);

/// <summary>An address that did not answer.</summary>
/// <param name="Address">The address.</param>
/// <param name="Status">The HTTP status; 0 where no answer came.</param>
/// <param name="CheckedUtc">When it was looked at.</param>
/// <param name="UsedIn">The items that name it.</param>
public sealed record BrokenLink(string Address, int Status, DateTime CheckedUtc, IReadOnlyList<PublishedItem> UsedIn);
