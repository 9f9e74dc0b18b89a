using System.Net;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Recognition;

public sealed class RecognitionTests(SharedMuseum shared)
{
    [Fact]
    public async Task The_table_is_sorted_by_date_until_asked_otherwise()
    {
        var (_, page) = await shared.App.VisitAsync("/en/recognition");

        Assert.Equal("ascending", page.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        AssertByDate(Keys(page), descends: false);
    }

    [Theory]
    [InlineData("sort=date&dir=desc", "descending")]
    [InlineData("sort=country", "ascending")]
    [InlineData("sort=level&dir=desc", "descending")]
    public async Task The_address_sorts_it_without_a_script(string query, string sorted)
    {
        var (response, page) = await shared.App.VisitAsync("/az/recognition?" + query);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(sorted, Assert.Single(page.QuerySelectorAll("th[aria-sort]")).GetAttribute("aria-sort"));
        Assert.Equal(shared.App.Museum.Recognitions.Count, Keys(page).Count);
        if (query.StartsWith("sort=date", StringComparison.Ordinal))
        {
            AssertByDate(Keys(page), descends: true);
        }
    }

    [Theory]
    [InlineData("sort=size")]
    [InlineData("dir=sideways")]
    public async Task An_order_that_is_none_is_not_found(string query) =>
        Assert.Equal(HttpStatusCode.NotFound, (await shared.App.VisitAsync("/en/recognition?" + query)).Response.StatusCode);

    [Fact]
    public async Task Kinds_of_act_are_counted_apart_and_the_disputed_number_of_states_stands_with_its_sources()
    {
        var (_, page) = await shared.App.VisitAsync("/en/recognition");

        Assert.Equal(shared.App.Museum.Recognitions.Values.Select(act => act.Data.Level).Distinct().Count(), page.QuerySelectorAll(".definition-list__row").Length);
        var text = page.QuerySelector("section[aria-labelledby=states]")!.TextContent.Replace('\u00a0', ' ');
        Assert.All(["16 states", "17 states", "18 states", "20 states"], value => Assert.Contains(value, text, StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("a[href='/en/facts/recognising-states']"));
    }

    [Fact]
    public async Task Every_act_has_an_anchor_a_source_and_where_nobody_read_it_a_mark()
    {
        var (_, page) = await shared.App.VisitAsync("/en/recognition");

        foreach (var act in shared.App.Museum.Recognitions.Values)
        {
            var row = page.GetElementById(act.Key)!;
            Assert.NotEmpty(row.QuerySelectorAll(".sources a"));
            Assert.Equal(act.Data.Unverified, row.TextContent.Contains("Not verified", StringComparison.Ordinal));
        }
    }

    private static List<string> Keys(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll("tbody tr[id]").Select(row => row.Id!)];

    private void AssertByDate(List<string> keys, bool descends)
    {
        var dates = keys.ConvertAll(key => shared.App.Museum.Recognitions[key].Data.Date);
        var dated = dates.TakeWhile(date => date is not null).ToList();
        Assert.All(dates.Skip(dated.Count), Assert.Null);
        Assert.Equal(descends ? dated.OrderDescending() : dated.Order(), dated);
    }
}
