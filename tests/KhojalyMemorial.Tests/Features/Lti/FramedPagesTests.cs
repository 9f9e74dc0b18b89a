using System.Net;
using AngleSharp.Dom;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Lti;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Lti;

/// <summary>Pages of the museum in the frame of a course.</summary>
public sealed class FramedPagesTests(LtiHouse house) : IClassFixture<LtiHouse>
{
    public static TheoryData<string, string> Pages =>
        [.. KindsOfPage.All.SelectMany(kind => Language.All.Select(language => (kind.Name, language.Code)))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_of_a_framed_page_stays_in_the_frame_or_opens_a_window_of_its_own(string name, string language)
    {
        var path = KindsOfPage.Address(name, language, house.App);
        var (response, page) = await house.App.VisitAsync("/lti/page" + path);
        var (plain, original) = await house.App.VisitAsync(path);

        Assert.Equal(plain.StatusCode, response.StatusCode);
        Assert.Contains($"frame-ancestors {house.Platform.Issuer} https://moodle.example;", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("form-action 'self';", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(("noindex", "unsafe-none"), (Header(response, "X-Robots-Tag"), Header(response, "Cross-Origin-Opener-Policy")));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Equal(original.QuerySelectorAll("a[href]").Length, page.QuerySelectorAll("a[href]").Length);
        Assert.Equal(original.QuerySelector("main")!.TextContent, page.QuerySelector("main")!.TextContent);
        Assert.All(page.QuerySelectorAll("a[href], area[href]"), link =>
        {
            var address = link.GetAttribute("href")!;
            Assert.True(
                address is ['#' or '?', ..] || address.StartsWith("/lti/page/", StringComparison.Ordinal) || (link.GetAttribute("target") == "_blank" && link.GetAttribute("rel")!.Contains("noopener", StringComparison.Ordinal)),
                link.OuterHtml);
        });
        Assert.All(page.QuerySelectorAll("form"), form => Assert.StartsWith("/lti/page/", form.GetAttribute("action") ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_outside_of_the_frame_stays_as_it_was_and_may_be_framed_by_nobody()
    {
        var path = house.Page("en");
        await house.App.VisitAsync("/lti/page" + path);
        var (response, page) = await house.App.VisitAsync(path);

        Assert.Contains("frame-ancestors 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.False(response.Headers.Contains("X-Robots-Tag"));
        Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href")!.StartsWith("/lti", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_browser_that_holds_the_framed_page_is_told_so()
    {
        var path = "/lti/page" + house.Page("en");
        using var client = house.App.Visitor();
        using var first = await client.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("If-None-Match", first.Headers.ETag!.ToString());
        using var again = await client.SendAsync(request);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        using var packed = new HttpRequestMessage(HttpMethod.Get, path);
        packed.Headers.Add("Accept-Encoding", "br");
        using var small = await client.SendAsync(packed);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal((HttpStatusCode.OK, first.Content.Headers.ContentLength, 0), (head.StatusCode, head.Content.Headers.ContentLength, (await head.Content.ReadAsByteArrayAsync()).Length));
        Assert.Equal("br", Assert.Single(small.Content.Headers.ContentEncoding));
        Assert.True(first.Headers.CacheControl!.NoCache);
    }

    [Theory]
    [InlineData("/az/remember/light")]
    [InlineData("/ru/names/tell-us")]
    public async Task A_form_opens_a_window_of_its_own(string path)
    {
        var (response, _) = await house.App.VisitAsync("/lti/page" + path);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var (window, page) = await house.App.VisitAsync(response.Headers.Location!.OriginalString);

        Assert.Equal(HttpStatusCode.OK, window.StatusCode);
        Assert.Equal((path, "_blank", path[1..3]), (page.QuerySelector("a.button")!.GetAttribute("href"), page.QuerySelector("a.button")!.GetAttribute("target"), page.DocumentElement.GetAttribute("lang")));
    }

    [Theory]
    [InlineData("/lti/page/admin")]
    [InlineData("/lti/page/lti/jwks")]
    [InlineData("/lti/page/media/x.jpg")]
    [InlineData("/lti/page")]
    [InlineData("/lti/window?page=/admin")]
    [InlineData("/lti/window?page=//other.example/")]
    [InlineData("/lti/window?page=https://other.example/az")]
    [InlineData("/lti/window")]
    [InlineData("/lti/nowhere")]
    public async Task Nothing_else_is_shown_in_a_frame(string path)
    {
        var (response, page) = await house.App.VisitAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotNull(page.QuerySelector("h1"));
    }

    [Fact]
    public async Task A_form_in_a_frame_is_not_sent_to_a_page()
    {
        using var client = house.App.Visitor();
        using var body = new FormUrlEncodedContent([]);
        using var response = await client.PostAsync("/lti/page/az/remember/light", body);

        Assert.InRange((int)response.StatusCode, 404, 405);
    }

    [Fact]
    public async Task Former_addresses_lead_on_within_the_frame()
    {
        var (response, _) = await house.App.VisitAsync("/lti/page/en/names/418207");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.StartsWith("/lti/page/en/names/418207-", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<a href="/az/x">x</a>""", """<a href="/lti/page/az/x">x</a>""")]
    [InlineData("""<a class="b" href="/az">x</a>""", """<a class="b" href="/lti/page/az">x</a>""")]
    [InlineData("""<a href="#n1">x</a><a href="?v=1">y</a>""", """<a href="#n1">x</a><a href="?v=1">y</a>""")]
    [InlineData("""<a href="/media/a.jpg" rel="nofollow">x</a>""", """<a href="/media/a.jpg" target="_blank" rel="noopener noreferrer">x</a>""")]
    [InlineData("""<a title="a > b" href="https://hrw.org/">x</a>""", """<a title="a > b" href="https://hrw.org/" target="_blank" rel="noopener noreferrer">x</a>""")]
    [InlineData("""<a href="//other.example/az">x</a>""", """<a href="//other.example/az" target="_blank" rel="noopener noreferrer">x</a>""")]
    [InlineData("""<form class="f" method="get" action="/en/search">""", """<form class="f" method="get" action="/lti/page/en/search">""")]
    [InlineData("""<link href="/az/x"><img src="/az/y"><article href="/az/z">""", """<link href="/az/x"><img src="/az/y"><article href="/az/z">""")]
    public void Links_are_rewritten_and_nothing_else_is(string html, string framed) => Assert.Equal(framed, FramedLinks.Rewrite(html));

    private static string Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
