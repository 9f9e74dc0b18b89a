using System.Text;
using System.Xml.Linq;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Sitemaps;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Sitemaps;

public sealed class SitemapTests
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private readonly PublishedMuseum _museum = new Shown()
        .With(Kind.Room, "night", Some.Room(), (Language.En, Some.RoomText("night") with { Short = "Short." }), (Language.Az, Some.RoomText("gecə")))
        .With(Kind.Page, "road", Some.Page("night"), (Language.En, Some.PageText("road")))
        .With(Kind.Source, "one", Some.Source()).With(Kind.Fact, "count", Some.Fact("one"), (Language.En, Some.FactText()))
        .Edition().With(Kind.Page, "road", null, (Language.En, Some.PageText("road", "Changed")))
        .Museum;

    [Fact]
    public void It_lists_what_the_language_has_and_nothing_else()
    {
        var english = new Sitemap(_museum).Of(Language.En).Select(page => page.Path).ToList();
        var azerbaijani = new Sitemap(_museum).Of(Language.Az).Select(page => page.Path).ToList();

        Assert.Equal(["/en", "/en/exhibition", "/en/names", "/en/facts", "/en/sources", "/en/corrections", "/en/exhibition/night", "/en/exhibition/night/short", "/en/exhibition/night/road", "/en/facts/count", "/en/sources/one"], english);
        Assert.Equal(["/az", "/az/exhibition", "/az/names", "/az/facts", "/az/sources", "/az/corrections", "/az/exhibition/gecə", "/az/sources/one"], azerbaijani);
    }

    [Fact]
    public void Each_page_says_when_it_changed()
    {
        var pages = new Sitemap(_museum).Of(Language.En);

        Assert.Equal(2, pages.Single(page => page.Path.EndsWith("/road", StringComparison.Ordinal)).ChangedUtc.Day);
        Assert.Equal(1, pages.Single(page => page.Path.EndsWith("/night", StringComparison.Ordinal)).ChangedUtc.Day);
    }

    [Fact]
    public void The_file_names_each_language_of_a_page_in_addresses_of_ASCII()
    {
        var xml = XDocument.Parse(Encoding.UTF8.GetString(new SitemapXml(Address("https://museum.example")).Pages(new Sitemap(_museum).Of(Language.Az))));
        var room = xml.Root!.Elements().Single(url => url.Elements().First().Value.Contains("gec", StringComparison.Ordinal));

        Assert.Equal("https://museum.example/az/exhibition/gec%C9%99", room.Elements().First().Value);
        Assert.Equal("2026-03-01T10:00:00Z", room.Elements().ElementAt(1).Value);
        Assert.Equal(
            [("az", "https://museum.example/az/exhibition/gec%C9%99"), ("en", "https://museum.example/en/exhibition/night"), ("x-default", "https://museum.example/en/exhibition/night")],
            room.Elements(Xhtml + "link").Select(link => (link.Attribute("hreflang")!.Value, link.Attribute("href")!.Value)));
    }

    [Fact]
    public void The_index_names_one_file_for_each_language()
    {
        var xml = XDocument.Parse(Encoding.UTF8.GetString(new SitemapXml(Address("https://museum.example")).Index(_museum.PublishedUtc, 0)));

        Assert.Equal(["az", "en", "ru"], xml.Root!.Elements().Select(one => one.Elements().First().Value["https://museum.example/sitemap-".Length..][..2]));
    }

    private static PublicUrl Address(string origin) => new(new SiteOptions { PublicAddress = origin });
}
