using System.Net;
using AngleSharp.Dom;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Embedding;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Embedding;

public sealed class EmbedTests(SharedMuseum shared)
{
    public static TheoryData<string, string> Frames =>
        [.. EmbedKind.All.SelectMany(kind => Language.All.Select(language => (kind.Word, language.Code)))];

    [Theory]
    [MemberData(nameof(Frames))]
    public async Task A_frame_may_be_shown_anywhere_and_can_do_nothing(string word, string language)
    {
        var (response, page) = await shared.App.VisitAsync(Address(word, language));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.All(["frame-ancestors *", "script-src 'none'", "form-action 'none'", "default-src 'none'", "base-uri 'none'"], one => Assert.Contains(one, policy, StringComparison.Ordinal));
        Assert.Equal("cross-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Empty(page.QuerySelectorAll("script, form, img, iframe, input, button"));
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public async Task Its_links_open_pages_of_the_museum_outside_of_it(string word, string language)
    {
        var (_, page) = await shared.App.VisitAsync(Address(word, language));
        var target = page.QuerySelector("base")!;
        Assert.Equal("_blank", target.GetAttribute("target"));
        Assert.False(target.HasAttribute("href"));
        var full = page.QuerySelector(".embed__foot a")!.GetAttribute("href")!;
        Assert.Equal(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), full);
        foreach (var link in page.QuerySelectorAll("a").Select(one => one.GetAttribute("href")!).Distinct(StringComparer.Ordinal))
        {
            var (response, _) = await shared.App.VisitAsync(link.StartsWith('/') ? link : new Uri(link).PathAndQuery);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_figure_is_framed_with_every_value_and_its_source()
    {
        var (_, page) = await shared.App.VisitAsync("/embed/en/facts/killed");
        Assert.Equal(shared.App.Museum.Facts["killed"].Data.Values.Count, page.QuerySelectorAll(".fact-table__figure").Length);
        Assert.All(page.QuerySelectorAll("tr:has(.fact-table__figure)"), row => Assert.NotEmpty(row.QuerySelectorAll(".sources a")));
    }

    [Theory]
    [InlineData("/embed/en/facts/none", HttpStatusCode.NotFound)]
    [InlineData("/embed/en/sources/hrw-1993", HttpStatusCode.NotFound)]
    [InlineData("/embed/en/facts/killed?v=99", HttpStatusCode.NotFound)]
    [InlineData("/embed/en/facts/killed?v=x", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_says_so_in_a_frame(string address, HttpStatusCode status)
    {
        var (response, page) = await shared.App.VisitAsync(address);
        Assert.Equal(status, response.StatusCode);
        Assert.Contains("script-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("embed", page.Body!.ClassName);
        Assert.Equal("http://localhost/en", page.QuerySelector(".embed__foot a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("fact", true)]
    [InlineData("place", true)]
    [InlineData("room", true)]
    [InlineData("share", true)]
    [InlineData("timeline", false)]
    [InlineData("about", false)]
    public async Task A_page_that_can_be_embedded_says_so_in_its_head_and_in_a_box_without_script(string name, bool can)
    {
        var (_, page) = await shared.App.VisitAsync(KindsOfPage.Address(name, "ru", shared.App));
        Assert.Equal(can ? 2 : 0, page.QuerySelectorAll("link[type$='+oembed']").Length);
        foreach (var link in page.QuerySelectorAll("link[type$='+oembed']"))
        {
            var (response, _) = await shared.App.VisitAsync(new Uri(link.GetAttribute("href")!).PathAndQuery);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(link.GetAttribute("type")!.Replace("+oembed", "", StringComparison.Ordinal), response.Content.Headers.ContentType!.MediaType);
        }

        Assert.Equal(can ? 1 : 0, page.QuerySelectorAll("details#share").Length);
        if (can)
        {
            var link = page.QuerySelector("#share-link")!.TextContent;
            Assert.StartsWith("http://localhost/ru/", link, StringComparison.Ordinal);
            Assert.Contains("/school/", page.QuerySelector("#share-school")!.TextContent, StringComparison.Ordinal);
            Assert.StartsWith("<iframe ", page.QuerySelector("#share-embed")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("https://classroom.google.com/share?url=" + Uri.EscapeDataString(link), page.QuerySelector("#share a")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task A_page_with_a_warning_offers_its_address_and_no_frame()
    {
        var (_, page) = await shared.App.VisitAsync(new KhojalyMemorial.Publishing.Addresses(shared.App.Museum).Of(shared.App.Museum.Pages.First(one => one.Data.Advisory.Count > 0), Language.En));
        Assert.NotNull(page.QuerySelector("#share-link"));
        Assert.Null(page.QuerySelector("#share-embed"));
    }

    [Theory]
    [InlineData("/en/timeline", ".timeline__entry")]
    [InlineData("/en/recognition", "tbody tr[id]")]
    public async Task Every_entry_of_a_list_leads_to_the_page_from_which_it_is_shared(string list, string entries)
    {
        var (_, page) = await shared.App.VisitAsync(list);
        var links = page.QuerySelectorAll($"a[href^='/en/share/']").Select(one => one.GetAttribute("href")!).ToList();
        Assert.Equal(page.QuerySelectorAll(entries).Length, links.Count);
        foreach (var link in links)
        {
            var (response, _) = await shared.App.VisitAsync(link);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    private string Address(string word, string language)
    {
        var code = Language.All.Single(one => one.Code == language);
        var item = shared.App.Museum.Items.First(one => one.Kind == EmbedKind.Find(word)!.Kind && one.Languages.ContainsKey(code) && EmbedKind.IsFramed(one));
        return EmbedKind.Find(word)!.FrameOf(item.Key, code);
    }
}
