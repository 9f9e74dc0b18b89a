using KhojalyMemorial.Features.Names;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Publishing.Register;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Sitemaps;

/// <summary>What search engines are told of the site's pages.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="address">Makes absolute addresses.</param>
/// <param name="register">The register of names.</param>
public sealed class SitemapsController(PublishedMuseum museum, PublicUrl address, NamesRegister register) : VisitorController(museum)
{
    // A sitemap may list 50,000 addresses; each names its languages, which makes it large before that.
    private const int NamesInOne = 10_000;

    private const string Xml = "application/xml; charset=utf-8";

    /// <summary>The index of the sitemaps.</summary>
    /// <returns>XML.</returns>
    [HttpGet("/sitemap.xml")]
    [VisitorPage]
    public FileContentResult Index() => File(new SitemapXml(address).Index(new Sitemap(Museum).ChangedUtc, (register.Current.Index.Count + NamesInOne - 1) / NamesInOne), Xml);

    /// <summary>Pages of people of the register, those left out whom search engines may not know.</summary>
    /// <param name="part">Which part of the register, from 1.</param>
    /// <returns>XML; 404 behind the last part.</returns>
    [HttpGet("/sitemap-names-" + LanguageSegment + "-{part:int:min(1)}.xml")]
    [VisitorPage]
    public IActionResult Names(int part) => part > (register.Current.Index.Count + NamesInOne - 1) / NamesInOne ? Missing()
        : File(new SitemapXml(address).Pages(register.File.Some((part - 1) * NamesInOne, NamesInOne).Where(person => person.IsForMachines && person.Texts.ContainsKey(Language.Code))
            .Select(person => new SitemapPage(Addresses.PersonAddress(person.Key, person.Texts[Language.Code].Slug, Language), person.ChangedUtc, [.. PersonPages.AlternatesOf(person)]))), Xml);

    /// <summary>The pages of a language.</summary>
    /// <returns>XML.</returns>
    [HttpGet("/sitemap-" + LanguageSegment + ".xml")]
    [VisitorPage]
    public FileContentResult Show() => File(new SitemapXml(address).Pages(new Sitemap(Museum).Of(Language)), Xml);
}
