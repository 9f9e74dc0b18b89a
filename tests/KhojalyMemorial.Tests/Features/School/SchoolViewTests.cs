using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.School;

/// <summary>What holds for every kind of page in the school view.</summary>
public sealed class SchoolViewTests(SharedMuseum shared)
{
    private static readonly string[] Kept = ["/remember", "/tell-us"];

    public static TheoryData<string, string> Pages =>
        [.. KindsOfPage.All.SelectMany(kind => Language.All.Select(language => (kind.Name, language.Code)))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_says_that_it_is_the_school_view_and_leads_to_the_full_one(string name, string language)
    {
        var full = KindsOfPage.Address(name, language, shared.App);
        var (there, whole) = await shared.App.VisitAsync(full);
        var (response, page) = await shared.App.VisitAsync(InSchool(full));

        Assert.Equal(there.StatusCode, response.StatusCode);
        Assert.Equal("school-view", page.DocumentElement.ClassName);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(whole.QuerySelector("meta[property='og:url']")!.GetAttribute("content"), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(whole.QuerySelector("h1")!.TextContent, page.QuerySelector("h1")!.TextContent);
        var (outside, way) = await shared.App.VisitAsync(page.QuerySelector(".school-bar a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, outside.StatusCode);
        Assert.False(way.DocumentElement.HasAttribute("class"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_has_no_way_outsideno_tribute_and_no_open_form(string name, string language)
    {
        var (_, page) = await shared.App.VisitAsync(InSchool(KindsOfPage.Address(name, language, shared.App)));

        Assert.Single(page.QuerySelectorAll("[data-full-view]"));
        Assert.All(Links(page), href => Assert.True(StaysIn(href), href));
        Assert.All(Links(page), href => Assert.DoesNotContain(Kept, one => href.Contains(one, StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(page.QuerySelectorAll(".tributes, #candles, form[method=post], iframe, link[rel=alternate], script[type='application/ld+json']"));
        Assert.All(page.QuerySelectorAll("[src]").Select(one => one.GetAttribute("src")!), src => Assert.StartsWith("/", src, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_parses_withoutsidean_error(string name, string language)
    {
        var (response, _) = await shared.App.VisitAsync(InSchool(KindsOfPage.Address(name, language, shared.App)));
        var errors = new List<string>();
        var parser = new HtmlParser();
        parser.Error += (_, found) => errors.Add(found is AngleSharp.Html.Dom.Events.HtmlErrorEvent error ? $"{error.Position}: {error.Message}" : found.Type);
        parser.ParseDocument(await response.Content.ReadAsStringAsync());

        Assert.Empty(errors);
    }

    [Fact]
    public async Task Every_link_of_every_kind_of_page_leads_to_a_page_of_the_view()
    {
        var pages = KindsOfPage.All.SelectMany(kind => Language.All.Select(language => InSchool(KindsOfPage.Address(kind.Name, language.Code, shared.App))));
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in pages)
        {
            var (_, page) = await shared.App.VisitAsync(address);
            found.UnionWith(Links(page).Where(href => href[0] != '#').Select(href => Absolute(address, href)));
        }

        Assert.True(found.Count > 500, $"Only {found.Count} links were found.");
        var wrong = new List<string>();
        using var client = shared.App.Visitor();
        foreach (var link in found)
        {
            using var response = await client.GetAsync(link);
            var moved = response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther;
            // A sheet to print has no frame of the site, and so no sign of the view either.
            var isPage = response.Content.Headers.ContentType?.MediaType == "text/html" && !link.Contains("/print", StringComparison.Ordinal);
            if (moved ? !StaysIn(response.Headers.Location!.ToString())
                : !response.IsSuccessStatusCode || (isPage && !(await response.Content.ReadAsStringAsync()).Contains("class=\"school-view\"", StringComparison.Ordinal)))
            {
                wrong.Add($"{link}: {response.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("/en/school/remember")]
    [InlineData("/en/school/Remember/light")]
    [InlineData("/az/school/names/tell-us")]
    [InlineData("/ru/school/names/tell-us?person=418207")]
    public async Task What_visitors_leave_is_not_there(string address)
    {
        var (response, page) = await shared.App.VisitAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("school-view", page.DocumentElement.ClassName);
        Assert.Equal(address[1..3], page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("form[method=post]"));
    }

    [Fact]
    public async Task Nothing_can_be_sent_through_the_view()
    {
        using var client = shared.App.Visitor();
        using var form = new FormUrlEncodedContent([new("Text", "x")]);
        using var response = await client.PostAsync("/en/school/remember/light", form);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_redirect_keeps_the_view()
    {
        var (response, _) = await shared.App.VisitAsync("/en/school/names/418207");
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(InSchool(KindsOfPage.Address("named-person", "en", shared.App)), response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_dated_page_leads_to_the_same_date_in_full_and_in_other_languages()
    {
        var (_, page) = await shared.App.VisitAsync("/en/school/facts/missing?v=1");
        Assert.Equal("/en/facts/missing?v=1", page.QuerySelector(".school-bar a")!.GetAttribute("href"));
        Assert.Contains(page.QuerySelectorAll(".language-switch__link"), link => link.GetAttribute("href") == "/az/school/facts/missing?v=1");
    }

    [Fact]
    public async Task The_cache_keeps_both_views_apart_each_with_a_tag_of_its_own()
    {
        using var client = shared.App.Visitor();
        foreach (var address in new[] { "/en/facts/killed", "/en/school/facts/killed", "/en/facts/killed", "/en/school/facts/killed" })
        {
            var text = await client.GetStringAsync(address);
            Assert.Equal(address.Contains("school", StringComparison.Ordinal), text.Contains("class=\"school-view\"", StringComparison.Ordinal));
        }

        using var full = await client.GetAsync("/en/facts/killed");
        using var school = await client.GetAsync("/en/school/facts/killed");
        Assert.NotEqual(full.Headers.ETag, school.Headers.ETag);
        Assert.Contains("must-revalidate", school.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("noindex", school.Headers.GetValues("X-Robots-Tag").Single());
        using var question = new HttpRequestMessage(HttpMethod.Get, "/en/school/facts/killed");
        question.Headers.IfNoneMatch.Add(school.Headers.ETag!);
        using var again = await client.SendAsync(question);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    private static string InSchool(string full) => $"{full[..3]}/school{full[3..]}";

    private static string Absolute(string page, string href) => href[0] == '/' ? href.Split('#')[0] : page.Split('?')[0] + href.Split('#')[0];

    private static bool StaysIn(string href) => href.Length == 0 || href[0] is '#' or '?' || (href[0] == '/' && href.Split('?', '#')[0].Split('/') is ["", "az" or "en" or "ru", "school", ..]);

    private static IEnumerable<string> Links(IDocument page) =>
        page.QuerySelectorAll("a[href]:not([data-full-view]), area[href], form").Select(one => one.GetAttribute("href") ?? one.GetAttribute("action") ?? "").Where(one => one.Length > 0);
}
