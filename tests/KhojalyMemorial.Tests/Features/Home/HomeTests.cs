using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Home;

public sealed class HomeTests
{
    [Fact]
    public async Task It_shows_the_lights_the_rooms_and_only_ways_that_exist()
    {
        await using var app = await MuseumApp.StartAsync();

        var (_, page) = await app.VisitAsync("/en");

        Assert.Equal(613, page.QuerySelectorAll("svg.lights__picture use").Length);
        Assert.Equal(6, page.QuerySelectorAll(".room-card").Length);
        Assert.Empty(page.QuerySelectorAll(".notice"));
        foreach (var link in page.QuerySelectorAll(".nav__link, main a").Select(link => link.GetAttribute("href")!).Where(link => link.StartsWith('/')).Distinct(StringComparer.Ordinal))
        {
            Assert.True((await app.VisitAsync(link)).Response.IsSuccessStatusCode, link);
        }
    }

    [Fact]
    public async Task On_the_days_of_remembrance_it_says_so_and_stops_at_midnight_in_Baku()
    {
        var clock = new Clock { Now = new(2027, 2, 26, 19, 59, 59, TimeSpan.Zero) };
        await using var app = await MuseumApp.StartAsync(clock);

        Assert.Equal("The night of 25–26 February", Spaces.Plain((await app.VisitAsync("/en")).Page.QuerySelector(".notice__title")!.TextContent));
        clock.Now = new(2027, 2, 26, 20, 0, 0, TimeSpan.Zero);
        Assert.Null((await app.VisitAsync("/en")).Page.QuerySelector(".notice__title"));
    }
}
