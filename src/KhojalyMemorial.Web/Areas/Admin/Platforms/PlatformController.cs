using KhojalyMemorial.Data;
using KhojalyMemorial.Lti;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Platforms;

/// <summary>A learning system: its addresses and its end.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="platforms">Changes platforms.</param>
/// <param name="client">Says whether a platform may be on this machine.</param>
[Route("admin/platforms/{id:guid}")]
public sealed class PlatformController(MuseumDbContext database, Lti.Platforms platforms, PlatformClient client) : OnePlatformActions(database, client)
{
    /// <summary>The page.</summary>
    /// <param name="id">The platform.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The page.</returns>
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } platform ? await PageAsync(platform, PlatformForm.Of(platform), cancellation) : Missing();

    /// <summary>Changes name, addresses and origins.</summary>
    /// <param name="id">The platform.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The page.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Update(Guid id, PlatformForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } platform)
        {
            return Missing();
        }

        if (Read(form) is not { } values)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await PageAsync(platform, form, cancellation);
        }

        return Answer(id, await platforms.UpdateAsync(id, values, By, cancellation));
    }

    /// <summary>Closes the platform.</summary>
    /// <param name="id">The platform.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The page.</returns>
    [HttpPost("closure")]
    public async Task<IActionResult> CreateClosure(Guid id, CancellationToken cancellation) => Answer(id, await platforms.CloseAsync(id, closed: true, By, cancellation));

    /// <summary>Opens a closed platform again.</summary>
    /// <param name="id">The platform.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The page.</returns>
    [HttpPost("closure/delete")]
    public async Task<IActionResult> DeleteClosure(Guid id, CancellationToken cancellation) => Answer(id, await platforms.CloseAsync(id, closed: false, By, cancellation));
}
