using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Exhibition;

/// <summary>What stands on the pages of the opening content.</summary>
public sealed class RoomPagesTests(SharedMuseum shared)
{
    [Fact]
    public async Task The_exhibition_lists_six_rooms_and_all_their_pages()
    {
        var (_, page) = await shared.App.VisitAsync("/en/exhibition");

        Assert.Equal(6, page.QuerySelectorAll(".room-card").Length);
        Assert.Equal(shared.App.Museum.Pages.Count, page.QuerySelectorAll(".toc__item").Length);
    }

    [Fact]
    public async Task A_page_knows_its_place()
    {
        var (_, page) = await shared.App.VisitAsync("/en/exhibition/night/the-road-to-aghdam");

        Assert.Equal("Room 3 of 6", page.QuerySelector(".room-bar__room")!.TextContent);
        Assert.Equal($"Page 3 of {shared.App.Museum.PagesOf(shared.App.Museum.Rooms[2]).Count()}", page.QuerySelector(".room-bar__page")!.TextContent);
        Assert.NotNull(page.QuerySelector("a[rel=prev]"));
        Assert.NotNull(page.QuerySelector("a[rel=next]"));
        Assert.Equal("night", page.Body!.GetAttribute("data-tone"));
    }

    [Fact]
    public async Task A_warning_comes_before_the_contents_and_the_text()
    {
        var (_, page) = await shared.App.VisitAsync("/en/exhibition/night/the-road-to-aghdam");

        var order = page.QuerySelectorAll(".warning, .toc, .prose").Select(element => element.ClassList[0]);
        Assert.Equal(["warning", "toc", "prose"], order);
    }

    [Fact]
    public async Task Help_is_offered_where_the_page_is_heavy()
    {
        foreach (var page in shared.App.Museum.Pages)
        {
            var room = shared.App.Museum.Room(page)!.In(KhojalyMemorial.Content.Language.En)!;
            var (_, shown) = await shared.App.VisitAsync($"/en/exhibition/{room.Slug}/{page.In(KhojalyMemorial.Content.Language.En)!.Slug}");

            Assert.Equal(page.Data.Help, shown.QuerySelector(".help") is not null);
        }
    }

    [Fact]
    public async Task An_error_is_reported_to_the_museum_or_on_the_page_of_corrections()
    {
        var (_, page) = await shared.App.VisitAsync("/en/exhibition/night/the-road-to-aghdam");

        Assert.NotEmpty(page.QuerySelectorAll("main a[href='/en/corrections#report']"));
    }

    [Fact]
    public async Task The_short_version_leads_to_the_whole_and_back()
    {
        var (_, page) = await shared.App.VisitAsync("/en/exhibition/night/short");

        Assert.NotEmpty(page.QuerySelectorAll("main a[href='/en/exhibition/night']"));
        Assert.NotEmpty((await shared.App.VisitAsync("/en/exhibition/night")).Page.QuerySelectorAll("main a[href='/en/exhibition/night/short']"));
    }

    [Fact]
    public async Task The_last_page_says_that_the_walk_ends_and_no_other_does()
    {
        var english = KhojalyMemorial.Content.Language.En;
        var stops = new KhojalyMemorial.Features.Exhibition.Walk(shared.App.Museum, english).Stops;
        var addresses = new KhojalyMemorial.Publishing.Addresses(shared.App.Museum);

        Assert.Contains("End of the exhibition", await TextOf(addresses.Of(stops[^1], english)), StringComparison.Ordinal);
        Assert.DoesNotContain("End of the exhibition", await TextOf(addresses.Of(stops[^2], english)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/az/exhibition")]
    [InlineData("/ru/exhibition/noch/short")]
    [InlineData("/en/editorial-policy")]
    public async Task Any_page_can_be_asked_for_by_its_edition(string address)
    {
        var (response, page) = await shared.App.VisitAsync(address + "?v=1");

        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.All(page.QuerySelectorAll("link[hreflang]"), link => Assert.EndsWith("?v=1", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await shared.App.VisitAsync(address + "?v=99")).Response.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await shared.App.VisitAsync(address + "?v=first")).Response.StatusCode);
    }

    [Fact]
    public async Task Every_page_names_the_feed_of_its_language() => Assert.Equal(
        "/ru/corrections.atom", (await shared.App.VisitAsync("/ru/exhibition")).Page.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));

    private async Task<string> TextOf(string address) => (await shared.App.VisitAsync(address)).Page.Body!.TextContent;
}
