using System.Net;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Sources;

public sealed class SourcesTests(SharedMuseum shared)
{
    [Fact]
    public async Task The_list_holds_every_source_and_counts_each_kind()
    {
        var (_, page) = await shared.App.VisitAsync("/en/sources");

        Assert.Equal(shared.App.Museum.Sources.Count, page.QuerySelectorAll(".card-list__item").Length);
        var counts = page.QuerySelectorAll(".facets__count").Select(count => int.Parse(count.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(counts[0], counts.Skip(1).Sum());
    }

    [Fact]
    public async Task A_kind_is_shown_alone()
    {
        var (_, page) = await shared.App.VisitAsync("/ru/sources?kind=report");

        Assert.Equal(shared.App.Museum.Sources.Values.Count(source => source.Data.Kind == "report"), page.QuerySelectorAll(".card-list__item").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await shared.App.VisitAsync("/ru/sources?kind=rumour")).Response.StatusCode);
    }

    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task A_source_is_there_in_every_language_with_its_own_title_marked(string language)
    {
        var (response, page) = await shared.App.VisitAsync($"/{language}/sources/hrw-1993");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var title = shared.App.Museum.Sources["hrw-1993"].Data.Title;
        var own = page.QuerySelectorAll("h1, .definition-list__value").First(one => one.TextContent == title);
        Assert.Equal(language == "en" ? null : "en", own.GetAttribute("lang"));
        Assert.NotNull(page.QuerySelector("a[href^='http'][rel~=noopener]"));
        Assert.NotEmpty(page.QuerySelectorAll(".mentions a"));
    }

    [Fact]
    public async Task What_is_not_known_is_said_to_be_unknown()
    {
        var source = shared.App.Museum.Sources.Values.First(one => one.Data is { Author: null, Undated: true, Url: null });
        var (_, page) = await shared.App.VisitAsync($"/en/sources/{source.Key}");

        var values = page.QuerySelectorAll(".definition-list__value").Select(value => value.TextContent.Trim()).ToList();
        Assert.Contains("not recorded", values);
        Assert.Contains("no date known", values);
        Assert.Contains("no address recorded", values);
    }

    [Fact]
    public async Task A_source_that_takes_a_side_says_so()
    {
        var source = shared.App.Museum.Sources.Values.First(one => one.Data.Partisan);
        var (_, page) = await shared.App.VisitAsync($"/en/sources/{source.Key}");

        Assert.Contains("takes a side", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }
}
