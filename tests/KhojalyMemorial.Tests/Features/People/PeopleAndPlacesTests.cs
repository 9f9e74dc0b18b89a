using System.Net;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.People;

public sealed class PeopleAndPlacesTests(SharedMuseum shared)
{
    [Fact]
    public async Task Persons_are_listed_and_those_accused_are_not_there()
    {
        var (_, page) = await shared.App.VisitAsync("/en/people");

        Assert.Equal(shared.App.Museum.People.Count, page.QuerySelectorAll(".card-list__item").Length);
        Assert.DoesNotContain(shared.App.Museum.People.Values, person => person.Data is { Accused: true, StatusDate: null });
        Assert.Equal(HttpStatusCode.NotFound, (await shared.App.VisitAsync("/en/people/ohanyan-seyran")).Response.StatusCode);
    }

    [Fact]
    public async Task A_person_has_role_dates_names_and_sources()
    {
        var (_, page) = await shared.App.VisitAsync("/az/people/hajiyev-alif");

        Assert.NotNull(page.QuerySelector("time[datetime='1953-06-24']"));
        Assert.NotNull(page.QuerySelector("th[lang=ru]"));
        Assert.NotEmpty(page.QuerySelectorAll(".sources a"));
        Assert.NotEmpty(page.QuerySelectorAll(".mentions a"));
    }

    [Fact]
    public async Task A_place_has_its_names_with_period_and_source_and_what_happened_there()
    {
        var (_, page) = await shared.App.VisitAsync("/ru/places/khojaly");

        Assert.Equal("Xocalı", page.QuerySelector("tbody th")!.TextContent);
        Assert.Contains("39.91111°", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("a[href^='/ru/timeline#']"));
        Assert.Contains(page.QuerySelectorAll("td"), cell => Spaces.Plain(cell.TextContent).Contains("при армянской администрации, 2001 и далее", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_place_without_coordinates_says_so()
    {
        var place = shared.App.Museum.Places.Values.First(one => one.Data.Latitude is null);
        var (_, page) = await shared.App.VisitAsync($"/en/places/{place.Key}");

        Assert.Equal("not recorded", page.QuerySelector(".definition-list__value")!.TextContent);
    }

    [Fact]
    public async Task Works_stand_by_kind_with_their_own_titles()
    {
        var (_, page) = await shared.App.VisitAsync("/az/films");

        Assert.Equal(shared.App.Museum.Works.Count, page.QuerySelectorAll(".card-list__item").Length);
        Assert.Equal("Endless Corridor", page.GetElementById("endless-corridor")!.QuerySelector("cite[lang=en]")!.TextContent);
    }
}
