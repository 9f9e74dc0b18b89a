using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.School;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Tests.Features.School;

public sealed class SchoolPageTests
{
    [Fact]
    public void A_difficult_picture_is_absent_with_all_that_leads_to_it()
    {
        var page = Of("""
            <figure class="picture"><img src="/media/grave.jpg" alt="x"><figcaption>Caption</figcaption></figure>
            <p class="picture-warning">A picture of the dead. <a href="/media/grave.jpg">See it</a></p>
            <img src="/media/town.jpg" srcset="/media/town.jpg 1x, /media/grave.jpg 2x" alt="y">
            <p>The grave <a href="/media/grave%2Ejpg">here</a>.</p>
            """);
        Assert.DoesNotContain("grave.jpg", page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Caption", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("See it", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("img, a"));
    }

    [Fact]
    public void Another_picture_stays_and_leads_to_its_file()
    {
        var page = Of("""<figure><img src="/media/town.jpg" alt="y"><figcaption><a href="/media/town.jpg">About</a></figcaption></figure>""");
        Assert.NotNull(page.QuerySelector("img[src='/media/town.jpg']"));
        Assert.NotNull(page.QuerySelector("a[href='/media/town.jpg']"));
    }

    [Theory]
    [InlineData("""<a href="https://example.org/a">The report</a>""", "The report (https://example.org/a)")]
    [InlineData("""<a href="https://example.org/a">https://example.org/a</a>""", "https://example.org/a")]
    [InlineData("""<a href="https://example.org/">example.org</a>""", "example.org")]
    [InlineData("""<a href="mailto:museum@example.org?subject=x">Write</a>""", "Write (museum@example.org)")]
    [InlineData("""<a href="/en/remember">Candles</a>""", "Candles")]
    [InlineData("""<a href="javascript:alert(1)">Words</a>""", "Words")]
    public void A_link_that_leaves_becomes_text_with_its_address_printed(string link, string text)
    {
        var page = Of($"<p>{link}</p>");
        Assert.Empty(page.QuerySelectorAll("a"));
        Assert.Equal(text, page.QuerySelector("p")!.TextContent);
    }

    [Fact]
    public void Words_keep_their_language_when_they_lose_their_link() =>
        Assert.Equal("az", Of("""<p><a href="https://example.org/" lang="az">Xocalı</a></p>""").QuerySelector("p > span")!.GetAttribute("lang"));

    [Fact]
    public void Links_in_drawings_keep_the_view() =>
        Assert.Equal("/en/school/facts", Of("""<svg viewBox="0 0 1 1"><a href="/en/facts"><circle r="1"></circle></a></svg>""").QuerySelector("svg a")!.GetAttribute("href"));

    [Fact]
    public void A_search_stays_in_the_view_and_a_letter_is_absent()
    {
        var page = Of("""<form action="/en/search"><input name="q"></form><form method="post" action="/en/facts"></form><form action="https://example.org/"></form>""");
        Assert.Equal("/en/school/search", Assert.Single(page.QuerySelectorAll("form")).GetAttribute("action"));
    }

    [Fact]
    public void Nothing_of_other_sites_is_shown() => Assert.Empty(Of("""<iframe src="/embed/x"></iframe><img src="https://example.org/x.png" alt=""><img src="//example.org/x.png" alt=""><object data="/x"></object>""")
        .QuerySelectorAll("iframe, img, object"));

    [Fact]
    public void The_full_page_is_the_one_for_search_engines()
    {
        var page = Of("", """<meta property="og:url" content="https://museum.example/en/facts"><link rel="alternate" hreflang="az" href="https://museum.example/az"><script type="application/ld+json">{}</script>""");
        Assert.Equal("https://museum.example/en/facts", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("link[rel=alternate], script"));
    }

    private static IDocument Of(string body, string head = "") => new HtmlParser().ParseDocument(
        new SchoolPage(new SchoolLinks(new PublicUrl(new SiteOptions { PublicAddress = "https://museum.example" }), Language.En), file => file == "town.jpg")
            .Of($"<!DOCTYPE html><html lang=\"en\"><head><title>x</title>{head}</head><body>{body}</body></html>"));
}
