using System.Net;
using AngleSharp;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Areas.Admin.Order;

public sealed class OrderTests
{
    private const string List = "/admin/items?kind=page&room=night";

    [Fact]
    public async Task An_editor_moves_a_page_by_button_by_place_and_into_another_room()
    {
        await using var app = await MuseumApp.StartAsync();
        using var curator = await app.SignedInAsync(Role.Editor);
        var keys = await KeysAsync(curator, "night");

        var answer = await curator.SendFormAsync(List, $"/admin/items/page/{keys[1]}/order", ("move", "up"));
        Assert.Equal($"{List}#up-{keys[1]}", answer.Headers.Location!.OriginalString);
        Assert.Equal(keys.Skip(2).Prepend(keys[0]).Prepend(keys[1]), await KeysAsync(curator, "night"));

        await curator.SendFormAsync(List, $"/admin/items/page/{keys[1]}/order", ("to", "1"));
        Assert.Equal(keys, await KeysAsync(curator, "night"));

        await curator.SendFormAsync(List, $"/admin/items/page/{keys[1]}/order", ("room", "town"));
        Assert.Equal(keys.Where(key => key != keys[1]), await KeysAsync(curator, "night"));
        Assert.Equal(keys[1], (await KeysAsync(curator, "town"))[^1]);
    }

    [Fact]
    public async Task An_author_and_a_curator_of_another_room_move_nothing()
    {
        await using var app = await MuseumApp.StartAsync();
        using var author = await app.SignedInAsync(Role.Author);
        using var bound = await app.SignedInAsync(await app.AccountAsync(Role.Editor, rooms: "town"));
        var keys = await KeysAsync(author, "night");

        foreach (var curator in new[] { author, bound })
        {
            var answer = await curator.SendFormAsync(List, $"/admin/items/page/{keys[1]}/order", ("move", "up"));

            Assert.Contains("/admin/denied", answer.Headers.Location?.OriginalString ?? answer.StatusCode.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(keys, await KeysAsync(author, "night"));
    }

    [Fact]
    public async Task Only_rooms_and_pages_have_an_order()
    {
        await using var app = await MuseumApp.StartAsync();
        using var curator = await app.SignedInAsync(Role.Editor);

        Assert.Equal(HttpStatusCode.NotFound, (await curator.SendFormAsync(List, "/admin/items/place/khojaly/order", ("move", "up"))).StatusCode);
    }

    private static async Task<string[]> KeysAsync(HttpClient curator, string room)
    {
        var html = await curator.GetStringAsync($"/admin/items?kind=page&room={room}");
        var page = await BrowsingContext.New().OpenAsync(answer => answer.Content(html));
        return [.. page.QuerySelectorAll(".desk-order__item").Select(item => item.Id!["item-".Length..])];
    }
}
