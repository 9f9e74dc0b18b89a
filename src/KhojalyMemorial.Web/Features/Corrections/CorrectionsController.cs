using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Corrections;

/// <summary>What was corrected, for everyone to see (editorial policy 6.3).</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="site">Settings: the contact address.</param>
/// <param name="address">Makes absolute addresses.</param>
public sealed class CorrectionsController(PublishedMuseum museum, SiteOptions site, PublicUrl address) : VisitorController(museum)
{
    /// <summary>The list, and how to report an error.</summary>
    /// <returns>The page.</returns>
    [HttpGet("/" + LanguageSegment + "/corrections")]
    [VisitorPage]
    public ViewResult Index()
    {
        var title = Texts["Corrections.Title"];
        var head = HeadOf("/corrections", title, Texts["Corrections.Description"]) with
        {
            Section = "corrections",
            Breadcrumb = Way(new Crumb(title, $"/{Language}/corrections")),
        };
        return View(new CorrectionsPage(head, new CorrectionList(Museum, Language).All(), string.IsNullOrEmpty(site.ContactAddress) ? null : site.ContactAddress));
    }

    /// <summary>The list as an Atom feed.</summary>
    /// <returns>The feed.</returns>
    [HttpGet("/" + LanguageSegment + "/corrections.atom")]
    [VisitorPage]
    public FileContentResult Feed() => File(new CorrectionFeed(Museum, Language, address).Write(), "application/atom+xml; charset=utf-8");
}
