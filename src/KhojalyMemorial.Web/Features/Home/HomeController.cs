using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.JsonLd;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Home;

/// <summary>The home page.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="address">Makes absolute addresses.</param>
/// <param name="clock">The time.</param>
public sealed class HomeController(PublishedMuseum museum, PublicUrl address, TimeProvider clock) : VisitorController(museum)
{
    /// <summary>The lights, the six rooms, and on the days of remembrance a word about them.</summary>
    /// <returns>The page.</returns>
    [HttpGet("/" + LanguageSegment)]
    [VisitorPage(ExpiresAtBakuMidnight = true)]
    public IActionResult Index()
    {
        var text = Museum.SitePages.GetValueOrDefault("home")?.In(Language);
        var head = HeadOf("", text?.Title ?? Texts["Site.Name"], text?.Lede ?? Texts["Site.Description"]);
        return View(HomePage.Of(Museum, head with { JsonLd = [MuseumLd.Of(Language, address)] }, text, Baku.Today(clock)));
    }
}
