using System.Net;
using System.Net.Sockets;
using System.Text;
using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.BrowserTests;

/// <summary>The school view and the frames for other sites, as people meet them.</summary>
public sealed class SchoolTests(BrowserApp app)
{
    private static readonly string[] Languages = ["az", "en", "ru"];

    public static TheoryData<string> Names => [.. KindsOfPage.All.Select(kind => kind.Name)];

    public static TheoryData<string> Frames => ["facts/killed", "timeline/electricity", "recognition/bosnia", "places/khojaly", "rooms/place", "learn/why-numbers-differ"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_school_view_keeps_WCAG_2_2_AA_and_scrolls_sideways_nowhere(string name)
    {
        await using var window = await app.OpenAsync(new(320));
        foreach (var language in Languages)
        {
            await window.Page.GotoAsync(InSchool(KindsOfPage.Address(name, language, app.Site)));
            Assert.True(await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 320"), $"{language} {name} scrolls sideways");
        }

        foreach (var look in new Look[] { new(320), new(1280), new(1280, Dark: true) })
        {
            await window.ChangeAsync(look);
            Assert.Empty(await Axe.ViolationsAsync(window.Page, look.ForcedColours));
        }
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public async Task A_frame_keeps_WCAG_2_2_AA_and_scrolls_sideways_nowhere(string frame)
    {
        await using var window = await app.OpenAsync(new(320));
        var problems = new List<string>();
        window.Page.Console += (_, message) => problems.Add(message.Text);
        foreach (var language in Languages)
        {
            await window.Page.GotoAsync($"/embed/{language}/{frame}");
            Assert.True(await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 320"), $"{language} {frame} scrolls sideways");
        }

        Assert.Empty(problems);
        foreach (var look in new Look[] { new(320), new(640), new(640, Dark: true) })
        {
            await window.ChangeAsync(look);
            Assert.Empty(await Axe.ViolationsAsync(window.Page, look.ForcedColours));
        }
    }

    [Fact]
    public async Task School_pages_are_read_from_one_to_the_next_without_script()
    {
        await using var window = await app.OpenAsync(new(1280), javaScript: false);
        await window.Page.GotoAsync("/en/school");
        await window.Page.Locator(".hero__actions a").First.ClickAsync();
        Assert.Contains("/en/school/exhibition", window.Page.Url, StringComparison.Ordinal);
        await window.Page.Locator(".language-switch__link[hreflang=ru]").ClickAsync();
        Assert.Contains("/ru/school/exhibition", window.Page.Url, StringComparison.Ordinal);
        await window.Page.Locator(".school-bar a").ClickAsync();
        Assert.Contains("/ru/exhibition", window.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_Tabs_skip_to_the_content_and_leave_the_school_view()
    {
        await using var window = await app.OpenAsync(new(1280));
        await window.Page.GotoAsync("/en/school/facts");
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.True(await window.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.skip-link')"));
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.True(await window.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.school-bar a')"));
    }

    [Fact]
    public async Task The_box_for_sharing_opens_by_keyboard_without_script()
    {
        await using var window = await app.OpenAsync(new(360), javaScript: false);
        await window.Page.GotoAsync("/en/facts/killed");
        await window.Page.Locator("#share summary").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        Assert.True(await window.Page.Locator("#share-embed").IsVisibleAsync());
    }

    [Fact]
    public async Task A_frame_is_shown_by_another_site_and_opens_the_museum_beside_it()
    {
        await using var window = await app.OpenAsync(new(1280));
        await window.Page.GotoAsync("/en/facts/killed");
        var code = (await window.Page.Locator("#share-embed").TextContentAsync())!.Replace("http://localhost/", app.Site.Address.ToString(), StringComparison.Ordinal);

        // Browsers keep a made-up site from reaching this machine, so the other one listens on a port of its own.
        using var other = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}/";
        other.Prefixes.Add(address);
        other.Start();
        var asked = other.GetContextAsync();
        var school = await window.Context.NewPageAsync();
        var going = school.GotoAsync(address);
        var answer = (await asked).Response;
        answer.ContentType = "text/html";
        answer.Close(Encoding.UTF8.GetBytes($"<!DOCTYPE html><title>School</title><link rel=icon href=data:,>{code}"), willBlock: false);
        await going;
        var frame = school.FrameLocator("iframe");
        await frame.Locator("h1").WaitForAsync();
        var opened = await window.Context.RunAndWaitForPageAsync(() => frame.Locator(".sources a").First.ClickAsync());
        Assert.Contains("/en/sources/", opened.Url, StringComparison.Ordinal);
        Assert.Equal(address, school.Url);
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private static string InSchool(string full) => $"{full[..3]}/school{full[3..]}";
}
