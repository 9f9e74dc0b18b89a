using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.JsonLd;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Publishing.Register;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Home;

/// <summary>The home page.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions.</param>
/// <param name="address">Makes absolute addresses.</param>
/// <param name="clock">The time.</param>
/// <param name="register">Knows which lights lead to a person.</param>
public sealed class HomeController(PublishedMuseum museum, OldEditions editions, PublicUrl address, TimeProvider clock, NamesRegister register) : EditionController(museum, editions)
{
    /// <summary>The lights, the six rooms, and on the days of remembrance a word about them.</summary>
    /// <param name="v">An edition: the page with the lights and rooms of then.</param>
    /// <returns>The page.</returns>
    [HttpGet("/" + LanguageSegment)]
    [VisitorPage(Permalink.Parameter, ExpiresAtBakuMidnight = true)]
    public IActionResult Index(string? v) => AsOf(v, then =>
    {
        var text = then.SitePages.GetValueOrDefault("home")?.In(Language);
        var head = HeadOf("", text?.Title ?? Texts["Site.Name"], text?.Lede ?? Texts["Site.Description"]);
        return View(HomePage.Of(then, Dated(head, then) with { JsonLd = [MuseumLd.Of(Language, address)] }, text, Baku.Today(clock), IsDated ? [] : register.Current.Lights));
    });
}
