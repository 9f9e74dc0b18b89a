using System.Net;
using AngleSharp.Dom;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Timeline;

public sealed class TimelineTests(SharedMuseum shared)
{
    [Fact]
    public async Task Every_event_stands_there_once_in_order_with_its_sources()
    {
        var (_, page) = await shared.App.VisitAsync("/en/timeline");

        var entries = page.QuerySelectorAll(".timeline__entry");
        Assert.Equal(shared.App.Museum.Timeline.Select(one => one.Key), entries.Select(entry => entry.Id));
        Assert.All(entries, entry => Assert.NotEmpty(entry.QuerySelectorAll("a[href^='/en/sources/']")));
    }

    [Fact]
    public async Task Only_a_plain_date_is_told_to_machines()
    {
        var (_, page) = await shared.App.VisitAsync("/en/timeline");

        foreach (var one in shared.App.Museum.Timeline)
        {
            var when = page.GetElementById(one.Key)!.QuerySelector(".timeline__when")!;
            Assert.Equal(one.Data.Date!.IsoOrNull, when.QuerySelector("time")?.GetAttribute("datetime"));
            Assert.NotEmpty(when.TextContent.Trim());
        }
    }

    [Theory]
    [InlineData("period=night")]
    [InlineData("place=khojaly")]
    [InlineData("period=night&place=khojaly")]
    public async Task A_choice_shows_its_part_and_stays_out_of_search_engines(string query)
    {
        var (response, page) = await shared.App.VisitAsync("/ru/timeline?" + query);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.InRange(page.QuerySelectorAll(".timeline__entry").Length, 1, shared.App.Museum.Timeline.Count - 1);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Equal(query.Split('&').Length, page.QuerySelectorAll("option[selected]:not([value=''])").Length);
    }

    [Fact]
    public async Task Empty_choices_show_everything()
    {
        var (response, page) = await shared.App.VisitAsync("/az/timeline?period=&place=");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(shared.App.Museum.Timeline.Count, page.QuerySelectorAll(".timeline__entry").Length);
    }

    [Theory]
    [InlineData("period=nonsense")]
    [InlineData("place=nowhere")]
    [InlineData("period=night&place=nowhere")]
    public async Task A_choice_that_is_none_is_not_found_and_shows_the_list(string query)
    {
        var (response, page) = await shared.App.VisitAsync("/en/timeline?" + query);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(shared.App.Museum.Timeline.Count, page.QuerySelectorAll(".timeline__entry").Length);
    }
}
