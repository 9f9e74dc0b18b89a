using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Areas.Admin.Writing;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Releases;
using KhojalyMemorial.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Releases;

/// <summary>Pages as visitors would read them once a release has gone out: with everything in it, and with no draft that is not.</summary>
/// <param name="database">The database.</param>
/// <param name="gate">Knows the museum as it would be.</param>
[Authorize(Policy = Policies.Review)]
public sealed class ReleasePreviewController(MuseumDbContext database, ReleaseGate gate) : AdminController
{
    /// <summary>A page of the museum as it would be.</summary>
    /// <param name="id">The release.</param>
    /// <param name="kind">The item's kind.</param>
    /// <param name="key">Its key.</param>
    /// <param name="language">A language code.</param>
    /// <returns>The visitors' page; 404 where they would find none.</returns>
    [HttpGet("/admin/releases/{id:guid}/pages/{kind}/{key}/{language}")]
    public async Task<IActionResult> Show(Guid id, string kind, string key, string language)
    {
        var release = await database.Releases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, HttpContext.RequestAborted);
        if (release is null or { State: ReleaseState.Done or ReleaseState.Cancelled } || !Language.TryParse(language, out var known))
        {
            return Missing();
        }

        var after = (await gate.LookAsync(release, HttpContext.RequestAborted)).After;
        return after.Find(kind, key) is { } item && (item.Languages.ContainsKey(known) || item.SharedData.OwnName is not null) && ItemPage.Of(after, item, known) is { } page
            ? new VisitorView(after, page, known)
            : Missing();
    }
}
