using KhojalyMemorial.Data;
using KhojalyMemorial.Lti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Platforms;

/// <summary>What the actions on one platform share.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="client">Says whether a platform may be on this machine.</param>
public abstract class OnePlatformActions(MuseumDbContext database, PlatformClient client) : PlatformActions(client)
{
    /// <summary>Says that it is done and leads back to the platform's page; 404 where there was nothing to do it to.</summary>
    private protected IActionResult Answer(Guid id, bool done)
    {
        if (!done)
        {
            return Missing();
        }

        Say("Platforms.Changed");
        return LocalRedirect($"/admin/platforms/{id}");
    }

    /// <summary>The platform; null where there is none.</summary>
    private protected Task<Platform?> FindAsync(Guid id, CancellationToken cancellation) => database.Platforms.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation);

    /// <summary>The page of a platform, with what was typed.</summary>
    private protected async Task<IActionResult> PageAsync(Platform platform, PlatformForm form, CancellationToken cancellation)
    {
        var deployments = await database.Deployments.AsNoTracking().Where(one => one.PlatformId == platform.Id).OrderBy(one => one.CreatedUtc).ToListAsync(cancellation);
        return View("Edit", new PlatformPage(Head(platform.Name, Section), platform, [.. deployments.OrderBy(one => one.AllowedUtc is not null)], form));
    }
}
