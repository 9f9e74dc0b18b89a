using System.Net;
using System.Text.Json;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Facts;

public sealed class FactsTests(SharedMuseum shared)
{
    public static TheoryData<string, string[]> Disputed => new()
    {
        { "missing", ["115 people", "150 people", "195 people", "197 people", "210 people"] },
        { "recognising-states", ["16 states", "17 states", "18 states", "20 states"] },
        { "killed-children", ["63 children", "83 children"] },
        { "foundation-stone", ["24 February 2024", "26 February 2024"] },
    };

    [Theory]
    [MemberData(nameof(Disputed))]
    public async Task A_record_shows_every_value_side_by_side(string key, string[] figures)
    {
        var (response, page) = await shared.App.VisitAsync($"/en/facts/{key}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var shown = page.QuerySelectorAll("tbody th[scope=row]").Select(cell => cell.TextContent.Replace('\u00a0', ' ').Trim()).ToList();
        Assert.All(figures, figure => Assert.Contains(figure, shown));
        Assert.Equal(shared.App.Museum.Facts[key].Data.Values.Count, shown.Count);
    }

    [Theory]
    [MemberData(nameof(Disputed))]
    public async Task Every_value_names_its_source_and_its_date(string key, string[] figures)
    {
        Assert.NotEmpty(figures);
        var (_, page) = await shared.App.VisitAsync($"/en/facts/{key}");

        foreach (var value in shared.App.Museum.Facts[key].Data.Values)
        {
            var row = page.GetElementById(value.Key)!;
            Assert.Equal(value.Sources.Select(source => $"/en/sources/{source.Source}"), row.QuerySelectorAll(".sources a").Select(link => link.GetAttribute("href")));
            var date = row.QuerySelector("td:last-child")!;
            Assert.Equal(value.AsOf?.IsoOrNull, date.QuerySelector("time")?.GetAttribute("datetime"));
            Assert.Equal(value.Undated, date.TextContent.Contains("no date known", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_disputed_figure_is_a_claim_for_each_answer_and_no_bare_number()
    {
        var (_, page) = await shared.App.VisitAsync("/en/facts/missing");

        var claims = page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonDocument.Parse(script.TextContent).RootElement)
            .Single(data => data.TryGetProperty("@graph", out _)).GetProperty("@graph").EnumerateArray().ToList();
        Assert.Equal(shared.App.Museum.Facts["missing"].Data.Values.Count(value => value.Role == "alternative"), claims.Count);
        Assert.All(claims, claim =>
        {
            Assert.Equal("Claim", claim.GetProperty("@type").GetString());
            Assert.NotEmpty(claim.GetProperty("author").GetProperty("name").GetString()!);
            Assert.NotEmpty(claim.GetProperty("citation").EnumerateArray());
        });
    }

    [Fact]
    public async Task The_record_says_why_the_first_value_is_first_and_where_it_is_used()
    {
        var (_, page) = await shared.App.VisitAsync("/en/facts/missing");

        Assert.Equal("official", page.QuerySelector("tbody tr[id]")!.Id);
        Assert.NotNull(page.QuerySelector("#official .fact-table__first"));
        Assert.NotNull(page.GetElementById("why-first"));
        Assert.Contains(page.QuerySelectorAll(".mentions a"), link => link.GetAttribute("href")!.StartsWith("/en/exhibition/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_marks_figures_with_other_answers()
    {
        var (_, page) = await shared.App.VisitAsync("/en/facts");

        var line = page.QuerySelector("a[href='/en/facts/missing']")!.Closest("li")!;
        Assert.Contains("11 values", Spaces.Plain(line.TextContent), StringComparison.Ordinal);
        Assert.Equal(shared.App.Museum.Facts.Count, page.QuerySelectorAll(".card-list__item").Length);
    }

    [Fact]
    public async Task A_topic_is_shown_alone_and_an_unknown_one_is_not_found()
    {
        var (_, captives) = await shared.App.VisitAsync("/en/facts?topic=captives");
        var (unknown, all) = await shared.App.VisitAsync("/en/facts?topic=nonsense");

        Assert.Single(captives.QuerySelectorAll("h2.timeline__year"));
        Assert.NotNull(captives.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.NotEmpty(all.QuerySelectorAll(".card-list__item"));
    }
}
