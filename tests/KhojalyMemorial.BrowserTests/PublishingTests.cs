using KhojalyMemorial.Accounts;
using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk.Releases;
using KhojalyMemorial.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KhojalyMemorial.BrowserTests;

/// <summary>From a saved text to what visitors read, by two people in two browsers.</summary>
public sealed class PublishingTests(BrowserApp shared)
{
    // Asks again and again, for two minutes at most: the desk looks every second whether the time of something has come.
    private const string Answers = """
        async path => {
          for (let tries = 0; tries < 480; tries++) {
            if ((await fetch(path, { cache: "reload" })).ok) return true
            await new Promise(done => setTimeout(done, 250))
          }
          return false
        }
        """;

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

        // Written and looked at in the browser, as visitors will see it.
        await first.GotoAsync($"{site.Address}admin/items/room/{key}/en");
        await first.GetByLabel("Lede", new() { Exact = true }).FillAsync("A lede of the journey.");
        await first.FrameLocator("iframe[name=desk-preview]").GetByText("A lede of the journey.").First.WaitForAsync();
        await PressAsync(first, "Save");
        await first.GetByText("Saved.", new() { Exact = true }).WaitForAsync();
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
        await visiting.Page.GetByText("A lede of the journey.").First.WaitForAsync();

        await second.GotoAsync($"{site.Address}admin/reviews/{review.Id}");
        await PressAsync(second, "Withdraw in this language…");
        await PressAsync(second, "Publish now");
        Assert.Equal(410, (await visiting.Page.GotoAsync($"{site.Address}en/exhibition/{key}"))!.Status);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_release_goes_out_by_itself_at_the_time_in_Baku_that_was_set(int width)
    {
        var clock = new Clock { Now = new(2026, 2, 20, 6, 0, 0, TimeSpan.Zero) };
        await using var site = await MuseumApp.StartOnPortAsync(clock);
        var publisher = await site.AccountAsync(Role.Publisher);
        var key = Some.Key("journey");
        await site.SaveAsync(publisher, Kind.Room, key, null, Some.Room(order: 70));
        await site.SaveAsync(publisher, Kind.Room, key, Language.En, Some.RoomText(slug: key, title: "A set time"));
        await using var window = await OpenAsync(site, publisher, width);
        var page = window.Page;
        await page.GotoAsync($"{site.Address}admin/items/room/{key}/en");
        await PressAsync(page, "Publish…");
        await page.GetByLabel("Day and time in Baku").FillAsync("2026-02-26T09:00");
        await PressAsync(page, "Publish at this time");
        await page.GetByText("Its time is set.", new() { Exact = true }).WaitForAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("26 February 2026, 09:00");
        await page.GotoAsync($"{site.Address}admin");
        await page.GetByRole(AriaRole.Main).WaitForAsync();

        await using var visiting = await shared.OpenAsync(new(width), site: site);
        var visitor = visiting.Page;
        await visitor.GotoAsync("/en");
        clock.Now = new(2026, 2, 26, 4, 59, 59, TimeSpan.Zero);
        await site.Services.GetRequiredService<ReleaseClock>().LookAsync();
        Assert.Equal(404, await visitor.EvaluateAsync<int>("async path => (await fetch(path)).status", $"/en/exhibition/{key}"));

        clock.Now = new(2026, 2, 26, 5, 0, 0, TimeSpan.Zero);
        Assert.True(await visitor.EvaluateAsync<bool>(Answers, $"/en/exhibition/{key}"), "The release is late.");
        await visitor.GotoAsync($"/en/exhibition/{key}");
        await Assertions.Expect(visitor.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("A set time");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_typed_on_a_release_survives_the_end_of_the_session_and_goes_out_with_it(bool javaScript)
    {
        await using var site = await MuseumApp.StartOnPortAsync();
        var publisher = await site.AccountAsync(Role.Publisher);
        var page = site.Museum.PagesOf(site.Museum.Rooms[0]).First();
        await site.SaveAsync(publisher, Kind.Page, page.Key, Language.En, page.In(Language.En)! with { Lede = "A corrected specimen." });
        await using var window = await shared.OpenAsync(new(360), javaScript: javaScript);
        var (name, value) = await site.CookieAsync(publisher);
        Cookie cookie = new() { Name = name, Value = value, Domain = "localhost", Path = "/admin" };
        await window.Context.AddCookiesAsync([cookie]);
        var desk = window.Page;
        await desk.GotoAsync($"{site.Address}admin/items/page/{page.Key}/en");
        await PressAsync(desk, "Publish…");
        await desk.Locator("input[name=change][value=Correction]").CheckAsync();
        await desk.Locator("[name=az]").FillAsync("Nümunə səbəb.");
        await desk.Locator("[name=en]").FillAsync("A specimen reason,\nin two lines.");
        await desk.Locator("[name=ru]").FillAsync("Причина для образца.");

        await window.Context.ClearCookiesAsync(new() { Name = name });
        await desk.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).ClickAsync();
        await desk.GetByRole(AriaRole.Heading, new() { Name = "Your session has ended" }).WaitForAsync();
        if (javaScript)
        {
            await AssertAccessibleAsync(desk);
        }

        await window.Context.AddCookiesAsync([cookie]); // signed in again, beside
        await PressAsync(desk, "Send it again");
        await desk.GetByText("Published.", new() { Exact = true }).WaitForAsync();
        await desk.GotoAsync($"{site.Address}en/corrections");
        await desk.GetByText("A specimen reason,").First.WaitForAsync();
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

    private async Task<BrowserWindow> OpenAsync(MuseumApp site, Account account, int width = 360)
    {
        var window = await shared.OpenAsync(new(width));
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
