using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Terms;

/// <summary>The glossary.</summary>
/// <param name="museum">The edition that this request sees.</param>
[Route("/" + LanguageSegment + "/terms")]
public sealed class TermsController(PublishedMuseum museum) : VisitorController(museum)
{
    /// <summary>All words.</summary>
    /// <returns>The list by letter.</returns>
    [HttpGet("")]
    [VisitorPage]
    public ViewResult Index()
    {
        var title = Texts["Term.Title"];
        var head = HeadOf("/terms", title, Texts["Term.Description"]) with { Section = "terms", Breadcrumb = Way(new Crumb(title, $"/{Language}/terms")) };
        return View(new TermsPage(head, new Glossary(Museum, Language).Groups()));
    }
}
