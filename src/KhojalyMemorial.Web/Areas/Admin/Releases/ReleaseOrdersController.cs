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
    MuseumDbContext database, DraftItems drafts, ReleaseDesk releases, ReleaseGate gate, ReleaseRunner runner, TimeProvider clock) : ReleaseActions(database, drafts, gate)
{
    private static readonly Guid Node = Guid.NewGuid();

    /// <summary>Publishes a release, or sets its time.</summary>
    /// <param name="id">The release.</param>
    /// <param name="when"><c>now</c> or <c>later</c>.</param>
    /// <param name="typed">What stands in the form of the release, the time among it.</param>
    /// <returns>Back to the release.</returns>
    [HttpPost("/admin/releases/{id:guid}/publication")]
    public async Task<IActionResult> Create(Guid id, string? when, [FromForm] TypedRelease typed)
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

        // What goes out is what was looked at, under the words that stood in the form.
        if (typed.IsBehind(release) || (typed.Name is not null && !typed.Fits))
        {
            return await AgainAsync(release, typed, typed.IsBehind(release) ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }

        try
        {
            if (typed.Name is not null && typed.Differs(release))
            {
                await releases.DescribeAsync(release, typed.Name.Trim(), typed.Change, typed.Reasons, User.AccountId());
            }

            return LocalRedirect($"/admin/releases/{id}{(await OrderAsync(release, when, typed.Due) ? "" : DueIn(typed))}");
        }
        catch (DbUpdateConcurrencyException)
        {
            Say("Desk.Release.TooLate"); // A colleague changed or ordered it in the same moment.
            return LocalRedirect($"/admin/releases/{id}");
        }
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

    private async Task<bool> OrderAsync(Release release, string? when, string? due)
    {
        var later = when == "later" ? BakuTime.ToUtc(due) : null;
        var isTimely = when != "later" || later > clock.GetUtcNow().UtcDateTime;
        if (!isTimely || !(await Gate.LookAsync(release)).IsOpen)
        {
            Say(isTimely ? "Desk.Release.GateClosed" : "Desk.Release.TimeNeeded");
            return false;
        }

        await releases.OrderAsync(release, later, User.AccountId());
        if (later is null)
        {
            await runner.RunAsync(release.Id, Node);
        }

        var state = await Database.Releases.AsNoTracking().Where(one => one.Id == release.Id).Select(one => one.State).SingleAsync();
        Say(state switch { ReleaseState.Done => "Desk.Release.Done", ReleaseState.Scheduled => "Desk.Release.Scheduled", _ => "Desk.Release.Failed" });
        return true;
    }
}
