using KhojalyMemorial.Accounts;
using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Tests.Support;
using Microsoft.Playwright;

namespace KhojalyMemorial.BrowserTests;

/// <summary>The desk around the form of an item, on a site of its own, because these tests write.</summary>
public sealed class DeskTreeTests(BrowserApp browser) : IAsyncLifetime
{
    private MuseumApp _site = null!;
    private Account _editor = null!;

    public static TheoryData<string> Pages => ["/admin", "/admin/items", "/admin/items?kind=page&room=night", "/admin/find?q=khojaly", "/admin/parity", "/admin/trash", "/admin/marks", "/admin/items/page/road/az/translate?from=en"];

    public async ValueTask InitializeAsync()
    {
        _site = await MuseumApp.StartOnPortAsync();
        _editor = await _site.AccountAsync(Role.Editor);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Ctrl_K_finds_anything_from_the_keyboard()
    {
        await using var window = await OpenAsync(360, "/admin");
        await window.Page.Keyboard.PressAsync("Control+k");
        await window.Page.Keyboard.TypeAsync("hrw-1993");
        await window.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await window.Page.Keyboard.PressAsync("Enter");

        await window.Page.WaitForURLAsync("**/admin/items/source/hrw-1993/en");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task A_citation_is_picked_written_and_previewed_while_the_text_is_typed(int width)
    {
        await using var window = await OpenAsync(width, "/admin/items/page/road/en");
        var body = window.Page.Locator("textarea[name='f.body']");
        await body.FillAsync("A sentence of the test.");
        await body.PressAsync("End");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Cite a source…" }).ClickAsync();
        var field = window.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox);
        await field.FillAsync("hrw-1993");
        await window.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Option).Filter(new() { HasText = "hrw-1993" }).First.WaitForAsync();
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");

        Assert.Equal("A sentence of the test.[@hrw-1993]", await body.InputValueAsync());
        Assert.Equal("f.body", await window.Page.EvaluateAsync<string>("() => document.activeElement.name"));
        var frame = window.Page.FrameLocator("iframe[name=desk-preview]");
        await frame.Locator("main p", new() { HasText = "A sentence of the test." }).Locator("sup.note-ref").WaitForAsync();
        Assert.Equal("night", await frame.Locator("body").GetAttributeAsync("data-tone"));

        await body.PressAsync("Control+z");
        Assert.Equal("A sentence of the test.", await body.InputValueAsync());
    }

    [Fact]
    public async Task The_preview_has_three_widths()
    {
        await using var window = await OpenAsync(1440, "/admin/items/page/road/en");
        foreach (var width in new[] { 768, 1280, 360 })
        {
            await window.Page.GetByRole(AriaRole.Button, new() { Name = $"{width} px" }).ClickAsync();

            Assert.Equal(width, await window.Page.Locator("iframe[name=desk-preview]").EvaluateAsync<int>("frame => frame.contentWindow.innerWidth"));
        }
    }

    [Fact]
    public async Task Pages_are_ordered_by_keyboard()
    {
        await using var window = await OpenAsync(360, "/admin/items?kind=page&room=night");
        var names = await window.Page.Locator(".desk-order__name").AllTextContentsAsync();

        await window.Page.GetByRole(AriaRole.Button, new() { Name = $"Move up: {names[1]}" }).FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.GetByRole(AriaRole.Status).First.WaitForAsync();

        Assert.Equal(names.Skip(2).Prepend(names[0]).Prepend(names[1]), await window.Page.Locator(".desk-order__name").AllTextContentsAsync());
        Assert.Equal($"Move up: {names[1]}", await window.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label')"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_and_nothing_scrolls_the_page_sideways(string path)
    {
        foreach (var look in new Look[] { new(1440), new(360, Dark: true) })
        {
            await using var window = await OpenAsync(look.Width, path, look.Dark);

            Assert.Empty(await Axe.ViolationsAsync(window.Page, forcedColours: false));
            Assert.True(await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{path} scrolls sideways at {look.Width} px.");
        }
    }

    private async Task<BrowserWindow> OpenAsync(int width, string path, bool dark = false)
    {
        var window = await browser.OpenAsync(new(width, Dark: dark));
        var (name, value) = await _site.CookieAsync(_editor);
        await window.Context.AddCookiesAsync([new() { Name = name, Value = value, Domain = "localhost", Path = "/admin" }]);
        await window.Page.GotoAsync(new Uri(_site.Address, path).ToString());
        await window.Page.StartedAsync();
        return window;
    }
}
