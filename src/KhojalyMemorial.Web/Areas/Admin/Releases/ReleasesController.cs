using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Releases;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Releases;

/// <summary>Releases: what is published or withdrawn together, previewed whole.</summary>
/// <param name="database">The database.</param>
/// <param name="drafts">What was written.</param>
/// <param name="releases">Puts releases together.</param>
/// <param name="gate">The checks.</param>
[Authorize(Policy = Policies.Review)]
public sealed class ReleasesController(MuseumDbContext database, DraftItems drafts, ReleaseDesk releases, ReleaseGate gate) : ItemActions(drafts)
{
    private const int Lately = 30;
    private const int LongestName = 200;
    private readonly DraftItems _drafts = drafts;

    /// <summary>The releases.</summary>
    /// <returns>The page.</returns>
    [HttpGet("/admin/releases")]
    public async Task<IActionResult> Index()
    {
        var open = await database.Releases.AsNoTracking().Where(one => one.State == ReleaseState.Draft || one.State == ReleaseState.Failed || one.State == ReleaseState.Scheduled)
            .OrderByDescending(one => one.CreatedUtc).ToListAsync();
        var done = await database.Releases.AsNoTracking().Where(one => one.State == ReleaseState.Done).OrderByDescending(one => one.DoneUtc).Take(Lately).ToListAsync();
        return View("Index", new ReleasesPage(
            Head(Texts["Desk.Releases.Title"], "releases"),
            open.FindAll(one => one.State != ReleaseState.Scheduled), [.. open.Where(one => one.State == ReleaseState.Scheduled).OrderBy(one => one.DueUtc)], done));
    }

    /// <summary>Begins a release, empty or with one text in it.</summary>
    /// <param name="name">Its name; the item's title where none is given.</param>
    /// <param name="kind">The kind of the item to begin with; null for none.</param>
    /// <param name="key">Its key.</param>
    /// <param name="language">A language code, or <c>shared</c>.</param>
    /// <param name="withdraw">Whether the text is withdrawn rather than published.</param>
    /// <returns>To the release.</returns>
    [HttpPost("/admin/releases")]
    public async Task<IActionResult> Create(string? name, string? kind, string? key, string? language, bool withdraw)
    {
        if (kind is null)
        {
            return string.IsNullOrWhiteSpace(name) || name.Length > LongestName
                ? Back("Desk.Release.NameNeeded", "/admin/releases")
                : LocalRedirect($"/admin/releases/{(await releases.CreateAsync(name.Trim(), User.AccountId())).Id}");
        }

        if (await FindAsync(kind, key ?? "", language ?? "") is not { } found)
        {
            return Missing();
        }

        var title = DraftItems.TitleOf(found.Item, await _drafts.NewestAsync(found.Item.Id), Language);
        var named = $"{title} ({DeskLanguage.Segment(found.Language)})";
        var release = await releases.CreateAsync(named.Length <= LongestName ? named : named[..LongestName], User.AccountId());
        if (withdraw)
        {
            await releases.AddWithdrawalAsync(release, found.Item, found.Language, movedTo: null, User.AccountId());
        }
        else
        {
            await releases.AddAsync(release, found.Item, found.Language, User.AccountId());
        }

        return LocalRedirect($"/admin/releases/{release.Id}");
    }

    /// <summary>A release, with all that it changes.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The page.</returns>
    [HttpGet("/admin/releases/{id:guid}")]
    public async Task<IActionResult> Show(Guid id)
    {
        if (await database.Releases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id) is not { } release)
        {
            return Missing();
        }

        var report = await gate.LookAsync(release);
        var isDone = release.State is ReleaseState.Done or ReleaseState.Cancelled;
        var rows = new List<ReleaseRow>();
        foreach (var part in report.Parts)
        {
            rows.Add(new(part, DraftItems.TitleOf(part.Item, await _drafts.NewestAsync(part.Item.Id), Language), isDone ? [] : Fields(part)));
        }

        var people = await CuratorNames.LoadAsync(database);
        return View("Show", new ReleasePage(
            Head(release.Name, "releases"), release, rows, isDone ? null : report, ReleaseReasons.KindOf(release), Targets(report.After),
            User.CuratorRole()!.Covers(Role.Publisher), release.OrderedById is { } by ? people.Name(by) : null));
    }

    /// <summary>Saves the name, and what the release is to the public.</summary>
    /// <param name="id">The release.</param>
    /// <param name="name">Its name.</param>
    /// <param name="change">A word of <see cref="ChangeKind"/>.</param>
    /// <param name="az">The reason in Azerbaijani.</param>
    /// <param name="en">The reason in English.</param>
    /// <param name="ru">The reason in Russian.</param>
    /// <returns>Back to the release.</returns>
    [HttpPost("/admin/releases/{id:guid}")]
    public async Task<IActionResult> Update(Guid id, string? name, ChangeKind change, string? az, string? en, string? ru)
    {
        if (await releases.OpenAsync(id) is not { } release)
        {
            return Missing();
        }

        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
        {
            return Back("Desk.Release.NameNeeded", $"/admin/releases/{id}");
        }

        if (!await MayWorkOnAsync(await releases.ItemsAsync(id)))
        {
            return Forbid();
        }

        var reasons = new Dictionary<string, string>(StringComparer.Ordinal) { ["az"] = az ?? "", ["en"] = en ?? "", ["ru"] = ru ?? "" };
        try
        {
            await releases.DescribeAsync(release, name.Trim(), change, reasons, User.AccountId());
            return Back("Desk.Release.Saved", $"/admin/releases/{id}");
        }
        catch (DbUpdateConcurrencyException)
        {
            return Back("Desk.Release.TooLate", $"/admin/releases/{id}"); // A colleague changed or ordered it in the same moment.
        }
    }

    private static IReadOnlyList<ChangedField> Fields(GatePart part)
    {
        var kind = Kind.Find(part.Item.Kind)!;
        var type = part.Language == Revision.Shared ? kind.Data : kind.Text;
        return TextDiff.Of(
            part.Before is { } before ? ContentJson.Read(before.Body, type) : null,
            part.Revision is { } after ? ContentJson.Read(after.Body, type) : null);
    }

    private IReadOnlyList<KeyValuePair<string, string>> Targets(PublishedMuseum museum) =>
        [.. museum.Rooms.Cast<PublishedItem>().Concat(museum.Pages).Concat(museum.SitePages.Values)
            .Select(item => KeyValuePair.Create($"{item.Kind}/{item.Key}", item.LabelIn(Language).Name))];

    private LocalRedirectResult Back(string said, string path)
    {
        Say(said);
        return LocalRedirect(path);
    }
}
