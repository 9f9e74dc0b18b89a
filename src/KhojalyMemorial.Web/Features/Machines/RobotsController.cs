using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Machines;

/// <summary>What programs that visit the site are told.</summary>
/// <param name="address">Makes absolute addresses.</param>
/// <param name="site">Gives the contact for faults of security.</param>
/// <param name="clock">The time.</param>
public sealed class RobotsController(PublicUrl address, SiteOptions site, TimeProvider clock) : Controller
{
    private const string PlainText = "text/plain; charset=utf-8";

    /// <summary>Where robots may go: everywhere. What they may not show says so itself, which they would not read if it were closed to them.</summary>
    /// <returns>robots.txt.</returns>
    [HttpGet("/robots.txt")]
    [VisitorPage]
    public ContentResult Show() => Content($"User-agent: *\nDisallow:\n\nSitemap: {address.For("/sitemap.xml")}\n", PlainText);

    /// <summary>Where faults of security are reported (RFC 9116).</summary>
    /// <returns>security.txt; 404 where no contact is set, because a file without one is not valid.</returns>
    [HttpGet("/.well-known/security.txt")]
    [VisitorPage(ExpiresAtBakuMidnight = true)]
    public IActionResult Security() =>
        SecurityText.Of(site, address, clock.GetUtcNow()) is { } text ? Content(text, PlainText) : NotFound();
}
