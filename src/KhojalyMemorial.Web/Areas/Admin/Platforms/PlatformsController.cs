using KhojalyMemorial.Data;
using KhojalyMemorial.Lti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Platforms;

/// <summary>The learning systems that may open pages.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="platforms">Registers.</param>
/// <param name="keys">The museum's keys.</param>
/// <param name="tool">What the museum says of itself.</param>
/// <param name="client">Says whether a platform may be on this machine.</param>
/// <param name="clock">The time.</param>
[Route("admin/platforms")]
public sealed class PlatformsController(MuseumDbContext database, Lti.Platforms platforms, ToolKeys keys, ToolDescription tool, PlatformClient client, TimeProvider clock) : PlatformActions(client)
{
    /// <summary>The list.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The page.</returns>
    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken cancellation) => PageAsync(new(null, null, null, null, null, null, null), cancellation);

    /// <summary>Enters a platform by hand.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Its page, or the list with what is wrong.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Create(PlatformForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (values, issuer) = (Read(form), Line(nameof(form.Issuer), form.Issuer, Platform.LongestId));
        var (clientId, deployment) = (Line(nameof(form.ClientId), form.ClientId, Platform.LongestId), form.Deployment?.Trim());
        if (deployment?.Length > Platform.LongestId)
        {
            Line(nameof(form.Deployment), deployment, Platform.LongestId);
        }

        if (ModelState.IsValid && values is not null && issuer is not null && clientId is not null)
        {
            var platform = new Platform
            {
                Name = values.Name, Issuer = issuer, ClientId = clientId, AuthorizationAddress = values.AuthorizationAddress, KeySetAddress = values.KeySetAddress, Frames = values.Frames,
                CreatedBy = By, CreatedUtc = clock.GetUtcNow().UtcDateTime,
            };
            if (await platforms.RegisterAsync(platform, string.IsNullOrEmpty(deployment) ? [] : [deployment], also: null, cancellation))
            {
                return LocalRedirect($"/admin/platforms/{platform.Id}");
            }

            ModelState.AddModelError(nameof(form.ClientId), Texts["Platforms.Known"]);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await PageAsync(form, cancellation);
    }

    /// <summary>Makes the next key of the museum.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The list.</returns>
    [HttpPost("keys")]
    public async Task<IActionResult> CreateKey(CancellationToken cancellation)
    {
        await keys.RotateAsync(By, cancellation);
        Say("Platforms.Keys.Made");
        return LocalRedirect("/admin/platforms");
    }

    private async Task<IActionResult> PageAsync(PlatformForm form, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var all = await database.Platforms.AsNoTracking().ToListAsync(cancellation);
        var links = await database.RegistrationLinks.AsNoTracking().Where(one => one.ClosedUtc == null && one.ExpiresUtc > now).OrderBy(one => one.CreatedUtc).ToListAsync(cancellation);
        return View("Index", new PlatformsPage(Head(Texts["Platforms.Title"], Section),
            [.. all.OrderBy(one => one.ClosedUtc is not null).ThenBy(one => one.Name, StringComparer.Create(Language.Culture, ignoreCase: true))], links, await keys.AllAsync(cancellation), tool, form));
    }
}
