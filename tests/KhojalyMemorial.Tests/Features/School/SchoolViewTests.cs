using System.Net;
using AngleSharp.Dom;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.School;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.School;

/// <summary>The school view of every kind of page.</summary>
public sealed class SchoolViewTests(SharedMuseum shared)
{
    private const string Linked = "a[href]:not([data-school=full]), area[href]";

    public static TheoryData<string, string> Pages =>
        [.. KindsOfPage.All.SelectMany(kind => Language.All.Select(language => (kind.Name, language.Code)))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_says_what_it_is_leads_to_the_full_page_and_stays_out_of_search_engines(string name, string language)
    {
        var address = KindsOfPage.Address(name, language, shared.App);
        var (full, fullPage) = await shared.App.VisitAsync(address);
        var (response, page) = await shared.App.VisitAsync(SchoolView.AddressOf(address));

        Assert.Equal(full.StatusCode, response.StatusCode);
        Assert.Equal("school-view", page.DocumentElement.GetAttribute("class"));
        Assert.Null(fullPage.DocumentElement.GetAttribute("class"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal(Canonical(fullPage), Canonical(page));
        Assert.DoesNotContain("/school", Canonical(page) ?? "", StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("link[hreflang], script[type='application/ld+json']"));
        Assert.StartsWith($"/{language}", page.QuerySelector("aside a[data-school=full]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(fullPage.QuerySelector("h1")!.TextContent, page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_and_form_keeps_it(string name, string language)
    {
        var (_, page) = await shared.App.VisitAsync(SchoolView.AddressOf(KindsOfPage.Address(name, language, shared.App)));

        var addresses = page.QuerySelectorAll(Linked).Select(link => link.GetAttribute("href")!).Concat(page.QuerySelectorAll("form").Select(form => form.GetAttribute("action") ?? "")).ToList();
        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.True(
            address.Length == 0 || address[0] is '#' or '?' || address.StartsWith("/media/", StringComparison.Ordinal) || Language.All.Any(one => address == $"/{one}/school" || address.StartsWith($"/{one}/school/", StringComparison.Ordinal) || address.StartsWith($"/{one}/school?", StringComparison.Ordinal)),
            address));
        Assert.All(page.QuerySelectorAll(".language-switch a"), link => Assert.Contains("/school", link.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("[data-school=absent], form[method=post], .tributes"));
        Assert.DoesNotContain(addresses, SchoolView.Lacks);
    }

    [Fact]
    public async Task Every_link_of_every_kind_of_page_leads_to_a_page_of_the_school_view()
    {
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, _) in KindsOfPage.All)
        {
            var (_, page) = await shared.App.VisitAsync(SchoolView.AddressOf(KindsOfPage.Address(name, "az", shared.App)));
            links.UnionWith(page.QuerySelectorAll(Linked).Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(href => href.StartsWith('/')));
        }

        Assert.InRange(links.Count, 100, 5000);
        using var client = shared.App.Visitor();
        foreach (var link in links)
        {
            using var response = await client.GetAsync(link, HttpCompletionOption.ResponseHeadersRead);
            Assert.True(response.StatusCode == HttpStatusCode.OK || (Moved(response) && response.Headers.Location!.OriginalString.Contains("/school", StringComparison.Ordinal)), $"{link}: {response.StatusCode}");
            // A sheet to print has no frame of the site, and so no sign of the view either.
            if (response.Content.Headers.ContentType?.MediaType == "text/html" && !link.Contains("/print", StringComparison.Ordinal))
            {
                Assert.Contains("class=\"school-view\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("/en/school/remember")]
    [InlineData("/en/school/remember/light")]
    [InlineData("/en/school/names/tell-us")]
    [InlineData("/en/school/names/tell-us?kind=correction")]
    [InlineData("/en/school/school")]
    [InlineData("/en/school/nowhere")]
    public async Task What_it_lacks_is_not_found_and_the_error_keeps_it(string address)
    {
        var (response, page) = await shared.App.VisitAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("school-view", page.DocumentElement.GetAttribute("class"));
        Assert.All(page.QuerySelectorAll(".site-header a"), link => Assert.True(link.GetAttribute("href") is { } href && (href[0] == '#' || href.Contains("/school", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_redirect_keeps_it()
    {
        using var client = shared.App.Visitor();
        using var response = await client.GetAsync("/en/school/names/418207");

        Assert.True(Moved(response));
        Assert.StartsWith("/en/school/names/418207-", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_and_the_full_page_are_two_pages_to_the_cache()
    {
        using var client = shared.App.Visitor();
        var answers = new List<(string Html, string Tag)>();
        foreach (var address in new[] { "/en/facts", "/en/school/facts", "/en/facts", "/en/school/facts" })
        {
            using var response = await client.GetAsync(address);
            answers.Add((await response.Content.ReadAsStringAsync(), response.Headers.ETag!.Tag));
        }

        Assert.Equal(answers[0], answers[2]);
        Assert.Equal(answers[1], answers[3]);
        Assert.NotEqual(answers[0].Tag, answers[1].Tag);
    }

    private static bool Moved(HttpResponseMessage response) => response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Redirect;

    private static string? Canonical(IDocument page) => page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
}
