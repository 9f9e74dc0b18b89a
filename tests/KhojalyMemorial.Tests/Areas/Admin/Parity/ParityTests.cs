using AngleSharp;
using AngleSharp.Dom;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Areas.Admin.Parity;

public sealed class ParityTests
{
    [Fact]
    public async Task The_board_tells_what_is_missing_behind_and_different()
    {
        await using var app = await MuseumApp.StartAsync();
        var curator = new Curator(app.Database);
        await curator.WriteAsync(Kind.Page, "half", Some.Page("night", 98), (Language.En, Some.PageText("half", "Half told")));
        await curator.WriteAsync(
            Kind.Page, "whole", Some.Page("night", 99), (Language.Az, Some.PageText("butov", "Bütöv", "Onlar 12 nəfər idi.")), (Language.En, Some.PageText("whole", "Whole", "They were 13.")),
            (Language.Ru, Some.PageText("celoe", "Целое", "Их было 12.")));
        await curator.WriteAsync(Kind.Page, "whole", null, (Language.Ru, Some.PageText("celoe", "Целое, снова", "Их было 12.")));
        using var signedIn = await app.SignedInAsync(Role.Author);

        async Task<string[]> RowsAsync(string query) => [.. (await ReadAsync(signedIn, "/admin/parity?kind=page&" + query)).QuerySelectorAll("tbody th a").Select(link => link.TextContent)];

        Assert.Equal(["Half told"], await RowsAsync("what=missing"));
        Assert.Equal(["Half told"], await RowsAsync("what=missing&language=ru"));
        Assert.Empty(await RowsAsync("what=missing&language=en"));
        Assert.Equal(["Whole"], await RowsAsync("what=behind&language=az"));
        Assert.Contains("Whole", await RowsAsync("what=differs"));
    }

    [Fact]
    public async Task The_opening_content_differs_nowhere_but_waits_for_native_readers()
    {
        await using var app = await MuseumApp.StartAsync();
        using var signedIn = await app.SignedInAsync(Role.Author);

        Assert.Empty((await ReadAsync(signedIn, "/admin/parity?what=behind")).QuerySelectorAll("tbody tr"));
        Assert.NotEmpty((await ReadAsync(signedIn, "/admin/parity?what=unread&language=az")).QuerySelectorAll("tbody tr"));
        Assert.Empty((await ReadAsync(signedIn, "/admin/parity?what=unread&language=en")).QuerySelectorAll("tbody tr"));
    }

    private static async Task<IDocument> ReadAsync(HttpClient curator, string path)
    {
        var html = await curator.GetStringAsync(path);
        return await BrowsingContext.New().OpenAsync(answer => answer.Content(html));
    }
}
