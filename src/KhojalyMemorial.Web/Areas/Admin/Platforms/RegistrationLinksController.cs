using KhojalyMemorial.Lti;
using KhojalyMemorial.Operations;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Platforms;

/// <summary>Links with which a platform registers itself.</summary>
/// <param name="links">The links.</param>
/// <param name="address">Makes absolute addresses.</param>
/// <param name="client">Says whether a platform may be on this machine.</param>
[Route("admin/platforms/links")]
public sealed class RegistrationLinksController(RegistrationLinks links, PublicUrl address, PlatformClient client) : PlatformActions(client)
{
    /// <summary>Makes a link.</summary>
    /// <param name="label">For whom.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The link, shown once.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Create(string? label, CancellationToken cancellation)
    {
        if (Line("Label", label, Platform.LongestName) is not { } name)
        {
            Say("Platforms.Link.Name");
            return LocalRedirect("/admin/platforms");
        }

        var link = address.For(await links.MakeAsync(name, By, cancellation));
        return View("Link", new RegistrationLinkPage(Head(Texts["Platforms.Link.Title"], Section), link));
    }

    /// <summary>Takes a link back.</summary>
    /// <param name="id">The link.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The list.</returns>
    [HttpPost("{id:guid}/delete")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellation)
    {
        if (!await links.WithdrawAsync(id, By, cancellation))
        {
            return Missing();
        }

        Say("Link.Withdrawn");
        return LocalRedirect("/admin/platforms");
    }
}
