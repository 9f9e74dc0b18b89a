using KhojalyMemorial.Accounts;
using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Tests.Support;
using Microsoft.Playwright;

namespace KhojalyMemorial.BrowserTests;

/// <summary>The desk without a mouse.</summary>
public sealed class DeskKeyboardTests(WritingDesk desk) : IClassFixture<WritingDesk>
{
    private const string Focused = "() => document.activeElement.name ?? ''";

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_publisher_finds_writes_previews_and_publishes_with_the_keyboard_alone(int width)
    {
        var path = await desk.NewRoomAsync();
        var key = path.Split('/')[4];
        await using var window = await desk.OpenAsync(await desk.Site.AccountAsync(Role.Publisher), width);
        var page = window.Page;
        await page.OpenAsync("/admin");
        await page.Locator("#desk-find[role=combobox]").WaitForAsync();
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync(key);
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**" + path);
        await page.StartedAsync();

        await TabToAsync(page, "f.title");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("A hall by keyboard");
        await page.Keyboard.PressAsync("Control+p");
        Assert.True(await page.EvaluateAsync<bool>("() => document.getElementById('preview').contains(document.activeElement)"));
        await page.FrameLocator("iframe[name=desk-preview]").GetByRole(AriaRole.Heading, new() { Name = "A hall by keyboard" }).WaitForAsync();
        await page.Keyboard.PressAsync("Control+p");
        Assert.Equal("f.title", await page.EvaluateAsync<string>(Focused));

        // What is typed and not saved would not go out: the desk says so, and publishes nothing.
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("[data-first]")).ToContainTextAsync("Save first");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await page.StartedAsync();

        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/admin/releases/*");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Publish now" })).ToBeVisibleAsync();
        await page.StartedAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByText("Published.", new() { Exact = true })).ToBeVisibleAsync();

        Assert.Equal(200, (await page.GotoAsync($"/en/exhibition/{key}"))!.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("A hall by keyboard");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_reference_is_picked_by_name_and_its_key_is_written(int width)
    {
        var key = desk.Site.Museum.Items.First(item => item.Kind.Name == "timeline").Key;
        await using var window = await desk.OpenAsync(width: width);
        var page = window.Page;
        await page.OpenAsync($"/admin/items/timeline/{key}/shared");
        var place = page.Locator("input[name='f.place'][role=combobox]");
        await place.FillAsync("aghdam");
        await page.GetByRole(AriaRole.Option).Filter(new() { HasText = "aghdam" }).First.WaitForAsync();
        await place.PressAsync("ArrowDown");
        await place.PressAsync("Enter");

        await Assertions.Expect(place).ToHaveValueAsync("aghdam");
        await Assertions.Expect(page.Locator(".desk-pick:has([name='f.place']) [data-name]")).ToHaveTextAsync("Aghdam");
        Assert.Empty(await Axe.ViolationsAsync(page, forcedColours: false));
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("input[name='f.place']")).ToHaveValueAsync("aghdam");
    }

    [Fact]
    public async Task Without_script_a_reference_is_a_plain_field_for_the_key()
    {
        var key = desk.Site.Museum.Items.First(item => item.Kind.Name == "timeline").Key;
        await using var window = await desk.OpenAsync(javaScript: false);
        var page = window.Page;
        await page.GotoAsync($"/admin/items/timeline/{key}/shared");
        var place = page.Locator("input[name='f.place']");
        Assert.Null(await place.GetAttributeAsync("role"));
        await place.FillAsync("shusha");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).Last.ClickAsync();

        await Assertions.Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(place).ToHaveValueAsync("shusha");
    }

    [Fact]
    public async Task Who_may_only_look_has_the_preview_and_no_way_to_save()
    {
        var road = desk.Site.Museum.Pages[0].Key;
        await using var window = await desk.OpenAsync(await desk.Site.AccountAsync(Role.Author));
        await window.Page.OpenAsync($"/admin/items/page/{road}/en");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "768 px" }).ClickAsync();
        Assert.Equal(768, await window.Page.Locator("iframe[name=desk-preview]").EvaluateAsync<int>("frame => frame.contentWindow.innerWidth"));
        Assert.Equal(0, await window.Page.Locator("[data-save]").CountAsync());
        await Assertions.Expect(window.Page.GetByLabel("Title", new() { Exact = true })).ToBeDisabledAsync();
    }

    // As a hand does it: Tab, until the field is there. Buttons and links come before it, but not without end.
    private static async Task TabToAsync(IPage page, string name)
    {
        for (var presses = 0; presses < 120; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>(Focused) == name)
            {
                return;
            }
        }

        Assert.Fail($"Tab never comes to {name}.");
    }
}
