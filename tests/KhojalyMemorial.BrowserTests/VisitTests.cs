using System.Text.RegularExpressions;
using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Tests.Support;
using Microsoft.Playwright;

namespace KhojalyMemorial.BrowserTests;

public sealed class VisitTests(BrowserApp app)
{
    public static TheoryData<string> Names => [.. KindsOfPage.All.Select(kind => kind.Name)];

    [Theory]
    [InlineData("en")]
    [InlineData("az")]
    [InlineData("ru")]
    public async Task The_exhibition_can_be_walked_from_start_to_end_without_JavaScript(string language)
    {
        await using var window = await app.OpenAsync(new(360), javaScript: false);
        await window.Page.GotoAsync($"/{language}");
        await window.Page.Locator("main a[href$='/exhibition']").First.ClickAsync();
        await window.Page.Locator("main a[href*='/exhibition/']").First.ClickAsync();
        var steps = app.Site.Museum.Rooms.Count + app.Site.Museum.Pages.Count;
        for (var step = 1; step < steps; step++)
        {
            await Assertions.Expect(window.Page.Locator("h1")).ToBeVisibleAsync();
            await window.Page.Locator("a[rel='next']").First.ClickAsync();
        }

        Assert.Equal(0, await window.Page.Locator("a[rel='next']").CountAsync());
    }

    [Theory]
    [InlineData("en", "xocali")]
    [InlineData("az", "khojaly")]
    [InlineData("ru", "Ходжалы")]
    public async Task The_search_works_without_JavaScript(string language, string words)
    {
        await using var window = await app.OpenAsync(new(360), javaScript: false);
        await window.Page.GotoAsync($"/{language}/search");
        await window.Page.Locator("main input[name=q]").FillAsync(words);
        await window.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(window.Page).ToHaveURLAsync(new Regex("q=", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.NotEqual(0, await window.Page.Locator("main mark").CountAsync());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_visit_leaves_no_cookie_breaks_no_policy_and_asks_no_other_host(string name)
    {
        await using var window = await app.OpenAsync(new(1280));
        var messages = new List<string>();
        var hosts = new HashSet<string>(StringComparer.Ordinal);
        window.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("404", StringComparison.Ordinal))
            {
                messages.Add(message.Text);
            }
        };
        window.Page.PageError += (_, error) => messages.Add(error);
        window.Page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);
        await window.Page.GotoAsync(KindsOfPage.Address(name, "en", app.Site), new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Empty(messages);
        Assert.Equal([app.Site.Address.Authority], hosts);
        Assert.Empty(await window.Context.CookiesAsync());
    }

    [Fact]
    public async Task The_theme_that_a_visitor_picks_stays()
    {
        await using var window = await app.OpenAsync(new(1280));
        await window.Page.GotoAsync("/en/facts");
        var button = window.Page.Locator("[data-module=theme-switch]");
        var before = await BackgroundAsync(window.Page);
        for (var presses = 0; presses < 3 && await BackgroundAsync(window.Page) == before; presses++)
        {
            await button.ClickAsync();
        }

        var picked = await BackgroundAsync(window.Page);
        await window.Page.GotoAsync("/en/timeline");

        Assert.NotEqual(before, picked);
        Assert.Equal(picked, await BackgroundAsync(window.Page));
    }

    [Fact]
    public async Task On_a_phone_the_menu_is_one_button_and_without_script_a_link_to_the_menu()
    {
        await using var scripted = await app.OpenAsync(new(360));
        await scripted.Page.GotoAsync("/en");
        await scripted.Page.Locator(".menu-link").ClickAsync();
        await Assertions.Expect(scripted.Page.Locator(".nav__link[href='/en/timeline']").First).ToBeVisibleAsync();

        await using var plain = await app.OpenAsync(new(360), javaScript: false);
        await plain.Page.GotoAsync("/en");
        await plain.Page.Locator(".menu-link").ClickAsync();
        await Assertions.Expect(plain.Page.Locator("#menu a[href='/en/timeline']")).ToBeVisibleAsync();
    }

    private static Task<string> BackgroundAsync(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
