using AngleSharp;
using AngleSharp.Dom;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Areas.Admin.Tree;

public sealed class ItemListTests(SharedMuseum museum)
{
    [Fact]
    public async Task The_tree_holds_every_room_with_its_pages_and_every_other_kind_with_its_number()
    {
        var page = await VisitAsync("/admin");

        var rooms = page.QuerySelectorAll(".desk-tree__room");
        Assert.Equal(museum.App.Museum.Rooms.Count, rooms.Length);
        Assert.Equal(museum.App.Museum.Pages.Count + (2 * museum.App.Museum.Rooms.Count), rooms.Sum(room => room.QuerySelectorAll("li a").Length));
        await using var context = museum.App.Database.NewContext();
        var facts = context.Items.Count(item => item.Kind == "fact");
        Assert.Contains(facts.ToString(System.Globalization.CultureInfo.InvariantCulture), page.QuerySelector("a[href='/admin/items?kind=fact']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_a_kind_leads_to_each_item_and_each_of_its_languages()
    {
        var page = await VisitAsync("/admin/items?kind=place");

        Assert.Equal(museum.App.Museum.Places.Count, page.QuerySelectorAll("tbody tr").Length);
        Assert.NotNull(page.QuerySelector("tbody a[href='/admin/items/place/khojaly']"));
        Assert.NotNull(page.QuerySelector("tbody a[href='/admin/items/place/khojaly/ru']"));
    }

    [Fact]
    public async Task A_long_list_has_pages_that_keep_the_filter()
    {
        var page = await VisitAsync("/admin/items?kind=fact&sort=name&page=2");

        Assert.Equal("page", page.QuerySelector("a[href='/admin/items?kind=fact&sort=name&page=2']")!.GetAttribute("aria-current"));
        Assert.Equal(100, page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Lists_are_filtered_by_state_language_and_the_mark_for_native_readers()
    {
        await using var app = await MuseumApp.StartAsync();
        await new Curator(app.Database).WriteAsync(Kind.Page, "not-yet", Some.Page("night", 99), (Language.En, Some.PageText("not-yet", "Not yet")));
        using var curator = await app.SignedInAsync(Role.Author);

        async Task<string[]> NamesAsync(string query) => [.. (await ReadAsync(curator, "/admin/items?kind=page&" + query)).QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim())];

        Assert.Equal(["Not yet"], await NamesAsync("state=New"));
        Assert.Equal(["Not yet"], await NamesAsync("missing=ru"));
        Assert.DoesNotContain("Not yet", await NamesAsync("review=true"));
        Assert.NotEmpty(await NamesAsync("review=true"));
    }

    [Fact]
    public async Task Where_neighbours_are_shown_in_their_order_it_can_be_changed()
    {
        var page = await VisitAsync("/admin/items?kind=page&room=night");

        var night = museum.App.Museum.Rooms.Single(room => room.Key == "night");
        Assert.Equal(museum.App.Museum.PagesOf(night).Select(one => one.LabelIn(Language.En).Name), page.QuerySelectorAll(".desk-order__name").Select(name => name.TextContent));
        Assert.Empty((await VisitAsync("/admin/items?kind=page&room=night&sort=name")).QuerySelectorAll(".desk-order"));
    }

    [Theory]
    [InlineData("?kind=nothing&state=wrong&missing=xx&page=-3")]
    [InlineData("?room=nowhere")]
    public async Task Words_that_mean_nothing_break_nothing(string query) => Assert.NotNull((await VisitAsync("/admin/items" + query)).QuerySelector("h1"));

    private async Task<IDocument> VisitAsync(string path)
    {
        using var curator = await museum.App.SignedInAsync(Role.Author);
        return await ReadAsync(curator, path);
    }

    private static async Task<IDocument> ReadAsync(HttpClient curator, string path)
    {
        var html = await curator.GetStringAsync(path);
        return await BrowsingContext.New().OpenAsync(answer => answer.Content(html));
    }
}
