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
public sealed class ReleasesController(MuseumDbContext database, DraftItems drafts, ReleaseDesk releases, ReleaseGate gate) : ReleaseActions(database, drafts, gate)
{
    private const int Lately = 30;
    private const int LongestName = 200;
    private readonly DraftItems _drafts = drafts;

    /// <summary>The releases.</summary>
    /// <returns>The page.</returns>
    [HttpGet("/admin/releases")]
    public async Task<IActionResult> Index()
    {
        var open = await Database.Releases.AsNoTracking().Where(one => one.State == ReleaseState.Draft || one.State == ReleaseState.Failed || one.State == ReleaseState.Scheduled)
            .OrderByDescending(one => one.CreatedUtc).ToListAsync();
        var done = await Database.Releases.AsNoTracking().Where(one => one.State == ReleaseState.Done).OrderByDescending(one => one.DoneUtc).Take(Lately).ToListAsync();
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
        var named = $"{title} ({Texts["Desk.Language." + DeskLanguage.Segment(found.Language)]})";
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
    /// <param name="due">A time that was typed and not taken; null for none.</param>
    /// <returns>The page.</returns>
    [HttpGet("/admin/releases/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, string? due)
    {
        if (await Database.Releases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id) is not { } release)
        {
            return Missing();
        }

        return await PageAsync(release, due: due);
    }

    /// <summary>Saves the name, and what the release is to the public.</summary>
    /// <param name="id">The release.</param>
    /// <param name="typed">What was typed.</param>
    /// <returns>Back to the release; the page with what was typed where it cannot be taken.</returns>
    [HttpPost("/admin/releases/{id:guid}")]
    public async Task<IActionResult> Update(Guid id, [FromForm] TypedRelease typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (await releases.OpenAsync(id) is not { } release)
        {
            return Missing();
        }

        if (!await MayWorkOnAsync(await releases.ItemsAsync(id)))
        {
            return Forbid();
        }

        if (!typed.Fits || typed.IsBehind(release))
        {
            return await AgainAsync(release, typed, typed.Fits ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }

        try
        {
            await releases.DescribeAsync(release, typed.Name!.Trim(), typed.Change, typed.Reasons, User.AccountId());
            return Back("Desk.Release.Saved", $"/admin/releases/{id}{DueIn(typed)}");
        }
        catch (DbUpdateConcurrencyException)
        {
            await Database.Entry(release).ReloadAsync(); // A colleague changed or ordered it in the same moment.
            return await AgainAsync(release, typed, StatusCodes.Status409Conflict);
        }
    }

    private LocalRedirectResult Back(string said, string path)
    {
        Say(said);
        return LocalRedirect(path);
    }
}
