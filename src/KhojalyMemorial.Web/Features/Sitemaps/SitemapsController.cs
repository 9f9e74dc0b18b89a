using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Sitemaps;

/// <summary>What search engines are told of the site's pages.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="address">Makes absolute addresses.</param>
public sealed class SitemapsController(PublishedMuseum museum, PublicUrl address) : VisitorController(museum)
{
    private const string Xml = "application/xml; charset=utf-8";

    /// <summary>The index of the sitemaps.</summary>
    /// <returns>XML.</returns>
    [HttpGet("/sitemap.xml")]
    [VisitorPage]
    public FileContentResult Index() => File(new SitemapXml(address).Index(new Sitemap(Museum).ChangedUtc), Xml);

    /// <summary>The pages of a language.</summary>
    /// <returns>XML.</returns>
    [HttpGet("/sitemap-" + LanguageSegment + ".xml")]
    [VisitorPage]
    public FileContentResult Show() => File(new SitemapXml(address).Pages(new Sitemap(Museum).Of(Language)), Xml);
}
