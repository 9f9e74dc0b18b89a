using System.Net;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Areas.Admin.Trash;

public sealed class TrashTests
{
    private const string AnyForm = "/admin/items?kind=room";

    [Fact]
    public async Task A_draft_goes_into_the_trash_and_comes_back()
    {
        await using var app = await MuseumApp.StartAsync();
        await new Curator(app.Database).WriteAsync(Kind.Page, "not-yet", Some.Page("night", 99), (Language.En, Some.PageText("not-yet", "Not yet")));
        using var curator = await app.SignedInAsync(Role.Editor);

        await curator.SendFormAsync(AnyForm, "/admin/items/page/not-yet/trash");
        Assert.Contains("Not yet", await curator.GetStringAsync("/admin/trash"), StringComparison.Ordinal);
        Assert.DoesNotContain("Not yet", await curator.GetStringAsync("/admin/items?kind=page"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync("/admin/items/page/not-yet/en/preview")).StatusCode);

        var answer = await curator.SendFormAsync("/admin/trash", "/admin/trash/page/not-yet");
        Assert.Equal("/admin/items/page/not-yet", answer.Headers.Location!.OriginalString);
        Assert.Contains("Not yet", await curator.GetStringAsync("/admin/items?kind=page"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_published_or_used_stays_and_the_answer_says_where()
    {
        await using var app = await MuseumApp.StartAsync();
        using var curator = await app.SignedInAsync(Role.Editor);

        var answer = await curator.SendFormAsync(AnyForm, "/admin/items/fact/killed/trash");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("/admin/items/page/", page, StringComparison.Ordinal);
        Assert.Contains("/admin/items/fact/killed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("killed", await curator.GetStringAsync("/admin/trash"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authors_put_nothing_there()
    {
        await using var app = await MuseumApp.StartAsync();
        using var curator = await app.SignedInAsync(Role.Author);

        var answer = await curator.SendFormAsync(AnyForm, "/admin/items/room/night/trash");

        Assert.Contains("/admin/denied", answer.Headers.Location?.OriginalString ?? answer.StatusCode.ToString(), StringComparison.Ordinal);
    }
}
