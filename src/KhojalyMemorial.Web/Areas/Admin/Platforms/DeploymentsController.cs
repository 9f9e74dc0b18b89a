using KhojalyMemorial.Data;
using KhojalyMemorial.Lti;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Platforms;

/// <summary>The deployments of a learning system: which of them open pages.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="platforms">Changes platforms.</param>
/// <param name="client">Says whether a platform may be on this machine.</param>
[Route("admin/platforms/{id:guid}/deployments")]
public sealed class DeploymentsController(MuseumDbContext database, Lti.Platforms platforms, PlatformClient client) : OnePlatformActions(database, client)
{
    /// <summary>Allows a deployment that asked, or one that is entered.</summary>
    /// <param name="id">The platform.</param>
    /// <param name="deployment">The deployment's id.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The page.</returns>
    [HttpPost("")]
    public async Task<IActionResult> CreateDeployment(Guid id, string? deployment, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } platform)
        {
            return Missing();
        }

        if (Line("Deployment", deployment, Platform.LongestId) is not { } named)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await PageAsync(platform, PlatformForm.Of(platform), cancellation);
        }

        return Answer(id, await platforms.AllowAsync(id, named, By, cancellation));
    }

    /// <summary>Takes a deployment away.</summary>
    /// <param name="id">The platform.</param>
    /// <param name="deployment">The entry.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The page.</returns>
    [HttpPost("{deployment:guid}/delete")]
    public async Task<IActionResult> DeleteDeployment(Guid id, Guid deployment, CancellationToken cancellation) => Answer(id, await platforms.RemoveAsync(id, deployment, By, cancellation));
}
