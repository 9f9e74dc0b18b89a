using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Releases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Releases;

/// <summary>Orders releases, now or for a time, and calls them off.</summary>
/// <param name="database">The database.</param>
/// <param name="drafts">Finds items.</param>
/// <param name="releases">Orders releases.</param>
/// <param name="gate">The checks.</param>
/// <param name="runner">Does what is due.</param>
/// <param name="clock">The time.</param>
[Authorize(Policy = Policies.Publish)]
public sealed class ReleaseOrdersController(
    MuseumDbContext database, DraftItems drafts, ReleaseDesk releases, ReleaseGate gate, ReleaseRunner runner, TimeProvider clock) : ItemActions(drafts)
{
    private static readonly Guid Node = Guid.NewGuid();

    /// <summary>Publishes a release, or sets its time.</summary>
    /// <param name="id">The release.</param>
    /// <param name="when"><c>now</c> or <c>later</c>.</param>
    /// <param name="due">The time in Baku, for later.</param>
    /// <returns>Back to the release.</returns>
    [HttpPost("/admin/releases/{id:guid}/publication")]
    public async Task<IActionResult> Create(Guid id, string? when, string? due)
    {
        if (await releases.OpenAsync(id) is not { } release)
        {
            return Missing();
        }

        var later = when == "later" ? BakuTime.ToUtc(due) : null;
        var report = await gate.LookAsync(release);
        if (!await MayWorkOnAsync(report.Parts.Select(part => part.Item)))
        {
            return Forbid();
        }

        if (when == "later" && (later is null || later <= clock.GetUtcNow().UtcDateTime))
        {
            Say("Desk.Release.TimeNeeded");
        }
        else if (!report.IsOpen)
        {
            Say("Desk.Release.GateClosed");
        }
        else
        {
            await OrderAsync(release, later);
        }

        return LocalRedirect($"/admin/releases/{id}");
    }

    /// <summary>Calls a release off: what waits for its time becomes a draft again, a draft is put away.</summary>
    /// <param name="id">The release.</param>
    /// <returns>Back to the releases.</returns>
    [HttpPost("/admin/releases/{id:guid}/cancellation")]
    public async Task<IActionResult> Delete(Guid id)
    {
        if (!await MayWorkOnAsync(await releases.ItemsAsync(id)))
        {
            return Forbid();
        }

        Say(await releases.CancelAsync(id, User.AccountId()) ? "Desk.Release.Cancelled" : "Desk.Release.TooLate");
        return LocalRedirect("/admin/releases");
    }

    private async Task OrderAsync(Release release, DateTime? later)
    {
        try
        {
            await releases.OrderAsync(release, later, User.AccountId());
        }
        catch (DbUpdateConcurrencyException)
        {
            Say("Desk.Release.TooLate"); // A colleague changed or ordered it in the same moment.
            return;
        }

        if (later is null)
        {
            await runner.RunAsync(release.Id, Node);
        }

        var state = await database.Releases.AsNoTracking().Where(one => one.Id == release.Id).Select(one => one.State).SingleAsync();
        Say(state switch { ReleaseState.Done => "Desk.Release.Done", ReleaseState.Scheduled => "Desk.Release.Scheduled", _ => "Desk.Release.Failed" });
    }
}
