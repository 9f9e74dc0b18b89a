using KhojalyMemorial.Accounts;
using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;
using Microsoft.Playwright;

namespace KhojalyMemorial.BrowserTests;

/// <summary>From a saved text to what visitors read, by two people in two browsers.</summary>
public sealed class PublishingTests(BrowserApp shared)
{
    [Fact]
    public async Task A_text_is_sent_remarked_on_approved_published_and_withdrawn_on_a_phone_by_keyboard()
    {
        await using var site = await MuseumApp.StartOnPortAsync();
        var (author, publisher) = (await site.AccountAsync(Role.Author), await site.AccountAsync(Role.Publisher));
        var key = Some.Key("journey");
        await site.SaveAsync(author, Kind.Room, key, null, Some.Room(order: 70));
        await site.SaveAsync(author, Kind.Room, key, Language.En, Some.RoomText(slug: key, title: "A specimen room"));
        await using var writing = await OpenAsync(site, author);
        await using var publishing = await OpenAsync(site, publisher);
        var (first, second) = (writing.Page, publishing.Page);

        await first.GotoAsync($"{site.Address}admin/items/room/{key}/en");
        await PressAsync(first, "Send for review");
        var review = await site.ReviewAsync(await site.ItemAsync(Kind.Room, key), "en");

        await second.GotoAsync($"{site.Address}admin/reviews/{review.Id}");
        await AssertAccessibleAsync(second);
        await second.Locator("#p1 summary").FocusAsync();
        await second.Keyboard.PressAsync("Enter");
        await second.Locator("#remark-1").FillAsync("Which specimen?");
        await second.Locator("#p1 button:has-text('Send')").PressAsync("Enter");
        await second.GetByText("Which specimen?").WaitForAsync();
        await PressAsync(second, "Approve");
        await PressAsync(second, "Publish…");
        await AssertAccessibleAsync(second);
        await PressAsync(second, "Publish now");
        await second.GetByText("Published.", new() { Exact = true }).WaitForAsync();

        await using var visiting = await shared.OpenAsync(new(360));
        var answer = await visiting.Page.GotoAsync($"{site.Address}en/exhibition/{key}");
        Assert.Equal(200, answer!.Status);
        Assert.Contains("A specimen room", await visiting.Page.TitleAsync(), StringComparison.Ordinal);

        await second.GotoAsync($"{site.Address}admin/reviews/{review.Id}");
        await PressAsync(second, "Withdraw in this language…");
        await PressAsync(second, "Publish now");
        Assert.Equal(410, (await visiting.Page.GotoAsync($"{site.Address}en/exhibition/{key}"))!.Status);
    }

    [Theory]
    [InlineData("/admin/reviews")]
    [InlineData("/admin/releases")]
    [InlineData("/admin/audit")]
    public async Task The_pages_pass_axe_and_fit_a_phone(string path)
    {
        await using var window = await OpenAsync(shared.Site, await shared.Site.AccountAsync(Role.Publisher));
        await window.Page.GotoAsync(new Uri(shared.Site.Address, path).ToString());

        await AssertAccessibleAsync(window.Page);
    }

    private async Task<BrowserWindow> OpenAsync(MuseumApp site, Account account)
    {
        var window = await shared.OpenAsync(new(360));
        var (name, value) = await site.CookieAsync(account);
        await window.Context.AddCookiesAsync([new Cookie { Name = name, Value = value, Domain = "localhost", Path = "/admin" }]);
        return window;
    }

    private static async Task PressAsync(IPage page, string name)
    {
        var button = page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
        await button.FocusAsync();
        await page.RunAndWaitForResponseAsync(() => button.PressAsync("Enter"), response => response.Request.IsNavigationRequest && response.Ok);
        await page.WaitForLoadStateAsync();
    }

    private static async Task AssertAccessibleAsync(IPage page)
    {
        Assert.Empty(await Axe.ViolationsAsync(page, forcedColours: false));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
    }
}
