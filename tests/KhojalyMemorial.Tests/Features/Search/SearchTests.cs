using System.Net;
using KhojalyMemorial.Publishing.Search;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Search;

public sealed class SearchTests(SharedMuseum shared)
{
    [Theory]
    [InlineData("/az/search?q=xocali")]
    [InlineData("/ru/search?q=Ходжалы")]
    [InlineData("/en/search?q=khojaly")]
    public async Task What_is_found_is_counted_aloud_marked_and_kept_out_of_search_engines(string address)
    {
        var (response, page) = await shared.App.VisitAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(SiteIndex.PageSize, page.QuerySelectorAll(".card-list__item").Length);
        Assert.NotEmpty(page.QuerySelectorAll(".card-list__title mark"));
        Assert.Matches(@"\d", page.QuerySelector("[role=status]")!.TextContent);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Null(page.QuerySelector("[autofocus]"));
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Kinds_narrow_the_results_to_as_many_as_they_say()
    {
        var (_, all) = await shared.App.VisitAsync("/en/search?q=khojaly");
        var places = all.QuerySelectorAll(".facets__link").Single(link => link.GetAttribute("href")!.EndsWith("kind=place", StringComparison.Ordinal));
        var (_, some) = await shared.App.VisitAsync(places.GetAttribute("href")!);

        Assert.StartsWith(places.QuerySelector(".facets__count")!.TextContent + " ", Spaces.Plain(some.QuerySelector("[role=status]")!.TextContent), StringComparison.Ordinal);
        Assert.All(some.QuerySelectorAll(".card-list__title a"), link => Assert.StartsWith("/en/places/", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.NotNull(some.QuerySelector("input[name=kind][value=place]"));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        var found = new List<string>();
        var address = "/en/search?q=khojaly&kind=place";
        while (address is not null)
        {
            var (_, page) = await shared.App.VisitAsync(address);
            Assert.Equal(found.Count + 1, int.Parse(page.QuerySelector("ol.card-list")!.GetAttribute("start")!, System.Globalization.CultureInfo.InvariantCulture));
            found.AddRange(page.QuerySelectorAll(".card-list__title a").Select(link => link.GetAttribute("href")!));
            address = page.QuerySelector(".pagination a[rel=next]")?.GetAttribute("href");
        }

        Assert.True(found.Count > SiteIndex.PageSize);
        Assert.Equal(found.Count, found.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("?q=", null)]
    [InlineData("?q=%20%20", null)]
    [InlineData("?q=x", "at least two letters")]
    [InlineData("?q=%21%21", "at least two letters")]
    [InlineData("?q=qqqzzzxxx", "Nothing found")]
    public async Task Where_there_is_nothing_to_find_the_page_says_what_to_do(string query, string? said)
    {
        var (response, page) = await shared.App.VisitAsync("/en/search" + query);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(page.QuerySelectorAll(".card-list"));
        Assert.Equal(said is not null, page.QuerySelector("[role=status]")?.TextContent.Contains(said!, StringComparison.Ordinal) ?? false);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(5000)]
    public async Task Too_long_a_query_is_refused_on_the_page_itself(int length)
    {
        var (response, page) = await shared.App.VisitAsync("/en/search?q=" + new string('x', length));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("fewer words", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("form[role=search]"));
    }

    [Fact]
    public async Task Behind_the_last_page_there_is_nothing() =>
        Assert.Equal(HttpStatusCode.NotFound, (await shared.App.VisitAsync("/en/search?q=khojaly&page=400")).Response.StatusCode);

    [Fact]
    public async Task What_was_typed_cannot_become_markup()
    {
        var (response, page) = await shared.App.VisitAsync("/en/search?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])"));
        Assert.Equal("\"><script>alert(1)</script>", page.QuerySelector("#q")!.GetAttribute("value"));
    }
}
