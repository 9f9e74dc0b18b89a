using System.Globalization;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Corrections;

/// <summary>The public record of what was corrected, and how to report an error.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="site">Gives the museum's mail address.</param>
/// <param name="address">Makes absolute addresses.</param>
public sealed class CorrectionsController(PublishedMuseum museum, SiteOptions site, PublicUrl address) : VisitorController(museum)
{
    /// <summary>The list.</summary>
    /// <returns>The page.</returns>
    [HttpGet("/" + LanguageSegment + "/corrections")]
    [VisitorPage]
    public ViewResult Index()
    {
        var title = Texts["Corrections.Title"];
        var head = HeadOf("/corrections", title, Texts["Corrections.Description"]);
        return View(new CorrectionsPage(
            head with { Feed = $"/{Language}/corrections.atom", Breadcrumb = Way(new Crumb(title, head.Path)) },
            Correction.All(Museum, Language),
            string.IsNullOrWhiteSpace(site.ContactAddress) ? null : site.ContactAddress));
    }

    /// <summary>The list as a feed.</summary>
    /// <returns>Atom (RFC 4287).</returns>
    [HttpGet("/" + LanguageSegment + "/corrections.atom")]
    [VisitorPage]
    public ContentResult Feed() => Content(
        new CorrectionsFeed(address, Language).Write(Correction.All(Museum, Language), Museum.PublishedUtc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
        "application/atom+xml; charset=utf-8");
}
