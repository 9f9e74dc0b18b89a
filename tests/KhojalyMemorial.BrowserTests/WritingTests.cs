using KhojalyMemorial.Accounts;
using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Tests.Support;
using Microsoft.Playwright;

namespace KhojalyMemorial.BrowserTests;

public sealed class WritingTests(WritingDesk desk) : IClassFixture<WritingDesk>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_page_is_written_and_saved_with_the_keyboard_alone(int width)
    {
        var path = await desk.NewPageAsync();
        await using var window = await desk.OpenAsync(width: width);
        var page = window.Page;
        await page.OpenAsync(path);

        await page.GetByLabel("Title", new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("A road by keyboard");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("A lede by keyboard.");
        await page.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("A road by keyboard");
        await Assertions.Expect(page.GetByLabel("Lede", new() { Exact = true })).ToHaveValueAsync("A lede by keyboard.");
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Two_browsers_on_one_page_lose_nothing(int width)
    {
        var path = await desk.NewPageAsync();
        await using var one = await desk.OpenAsync(width: width);
        await using var other = await desk.OpenAsync();
        await one.Page.OpenAsync(path);
        await other.Page.OpenAsync(path);
        await Assertions.Expect(one.Page.Locator("[data-people]")).ToContainTextAsync("Test Editor");

        await Text(other.Page).FillAsync("First.\n\nTheir second.\n\nThird.");
        await SaveAsync(other.Page);
        await Assertions.Expect(other.Page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await Text(one.Page).FillAsync("First, mine.\n\nMy second.\n\nThird.");
        await SaveAsync(one.Page);

        var comparison = one.Page.GetByRole(AriaRole.Main);
        await Assertions.Expect(comparison.Locator("ins", new() { HasText = "Their second" })).ToBeVisibleAsync();
        await Assertions.Expect(comparison.Locator("ins", new() { HasText = "My second" })).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(one.Page, forcedColours: false));
        await one.Page.GetByLabel("Keep both, one after the other").CheckAsync();
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Bring together" }).ClickAsync();
        await SaveAsync(one.Page);

        await Assertions.Expect(one.Page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        var text = await Text(one.Page).InputValueAsync();
        Assert.All(["Their second.", "First, mine.", "My second.", "Third."], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_typed_before_the_window_closed_is_there_again()
    {
        var path = await desk.NewPageAsync();
        var account = await desk.Site.AccountAsync(Role.Editor);
        await using (var window = await desk.OpenAsync(account))
        {
            await window.Page.OpenAsync(path);
            await Text(window.Page).FillAsync("Typed and never saved.");
            await Assertions.Expect(window.Page.Locator("[data-kept]")).ToContainTextAsync("Kept");
        }

        await using var again = await desk.OpenAsync(account);
        await again.Page.OpenAsync(path);
        await again.Page.GetByRole(AriaRole.Link, new() { Name = "Go on with it" }).ClickAsync();

        await Assertions.Expect(Text(again.Page)).ToHaveValueAsync("Typed and never saved.");
    }

    [Fact]
    public async Task A_session_that_ended_asks_to_sign_in_in_place_and_a_save_without_one_loses_nothing()
    {
        var path = await desk.NewPageAsync();
        var account = await desk.Site.AccountAsync(Role.Editor);
        await using var window = await desk.OpenAsync(account);
        var page = window.Page;
        await page.OpenAsync(path);
        await window.Context.ClearCookiesAsync(new() { Name = (await desk.Site.CookieAsync(account)).Name });

        await Text(page).FillAsync("Typed after the session ended.");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await SaveAsync(page);
        await page.WaitForURLAsync(url => !url.EndsWith(path, StringComparison.Ordinal));

        await desk.SignInAsync(window.Context, account);
        await page.OpenAsync(path);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with it" }).ClickAsync();
        await Assertions.Expect(Text(page)).ToHaveValueAsync("Typed after the session ended.");
        await SaveAsync(page);
        await Assertions.Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-browser-copy]")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_new_item_outlives_a_closed_window_and_the_end_of_its_session(int width)
    {
        var account = await desk.Site.AccountAsync(Role.Editor);
        await using var window = await desk.OpenAsync(account, width);
        var page = window.Page;
        await page.OpenAsync("/admin/items/new/fact");
        var key = Some.Key("counted");
        await page.GetByLabel("Key", new() { Exact = true }).FillAsync(key);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add: Values" }).ClickAsync();
        await page.GetByLabel("Number").FillAsync("613");
        await Assertions.Expect(page.GetByText("Kept in this browser, not made yet.")).ToBeVisibleAsync();
        await page.CloseAsync();

        page = await window.Context.NewPageAsync();
        await page.OpenAsync("/admin/items/new/fact");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with it" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Key", new() { Exact = true })).ToHaveValueAsync(key);
        await Assertions.Expect(page.GetByLabel("Number")).ToHaveValueAsync("613");

        await window.Context.ClearCookiesAsync(new() { Name = (await desk.Site.CookieAsync(account)).Name });
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToBeVisibleAsync(new() { Timeout = 40_000 });
        var box = (await dialog.BoundingBoxAsync())!;
        Assert.True(Math.Abs(box.X + (box.Width / 2) - (width / 2f)) < 12 && Math.Abs(box.Y + (box.Height / 2) - 450) < 12, $"The window stands at {box.X}, {box.Y}.");
        Assert.Empty(await Axe.ViolationsAsync(page, forcedColours: false));
        await desk.SignInAsync(window.Context, account);
        await page.GetByRole(AriaRole.Button, new() { Name = "I have signed in" }).ClickAsync();
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await page.GetByLabel("Key", new() { Exact = true }).FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("A key has lower-case letters");
        await Assertions.Expect(page.GetByLabel("Number")).ToHaveValueAsync("613");
    }

    [Fact]
    public async Task What_is_made_is_offered_no_more_and_who_saves_is_alone()
    {
        await using var window = await desk.OpenAsync();
        var page = window.Page;
        await page.OpenAsync("/admin/items/new/page?room=specimen-room");
        await page.GetByLabel("Key", new() { Exact = true }).FillAsync(Some.Key("made"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await page.GetByLabel("Part of the address").FillAsync(Some.Key("made"));
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Made");
        await page.GetByLabel("Lede", new() { Exact = true }).FillAsync("Made.");
        await Text(page).FillAsync("Made.");
        await SaveAsync(page);
        await Assertions.Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();

        // The first thing that the form hears says who else has it open.
        await page.RunAndWaitForResponseAsync(() => page.ReloadAsync(), answer => answer.Url.EndsWith("/autosave", StringComparison.Ordinal) && answer.Request.PostData?.Contains("\"gone\":false", StringComparison.Ordinal) == true);
        await Assertions.Expect(page.Locator("[data-people]")).ToBeEmptyAsync();
        await page.OpenAsync("/admin/items/new/page?room=specimen-room");
        await Assertions.Expect(page.Locator("body[data-started]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-browser-copy]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_remark_comes_back_with_the_text_that_the_browser_kept()
    {
        var path = await desk.NewPageAsync();
        var account = await desk.Site.AccountAsync(Role.Editor);
        await using var window = await desk.OpenAsync(account);
        var page = window.Page;
        await page.OpenAsync(path);
        await Text(page).FillAsync("Typed before a sleep.");
        await page.GetByLabel("Remark on this version").FillAsync("Why I changed it");
        await window.Context.ClearCookiesAsync(new() { Name = (await desk.Site.CookieAsync(account)).Name });
        await SaveAsync(page);
        await page.WaitForURLAsync(url => url.Contains("/sign-in/again?to=", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByText("Typed before a sleep.")).ToBeVisibleAsync();

        await desk.SignInAsync(window.Context, account);
        await page.OpenAsync(path);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with it" }).ClickAsync();

        await Assertions.Expect(Text(page)).ToHaveValueAsync("Typed before a sleep.");
        await Assertions.Expect(page.GetByLabel("Remark on this version")).ToHaveValueAsync("Why I changed it");
    }

    [Fact]
    public async Task What_is_too_big_to_take_stays_in_its_form()
    {
        await using var window = await desk.OpenAsync();
        var page = window.Page;
        await page.OpenAsync(await desk.NewPageAsync());
        await Text(page).EvaluateAsync("field => { field.value = ('ə'.repeat(80) + ' ').repeat(9000); field.dispatchEvent(new Event('input', { bubbles: true })) }");
        await SaveAsync(page);

        await Assertions.Expect(page.GetByText("This is too big to take")).ToBeVisibleAsync();
        Assert.Equal(9000 * 81, await Text(page).EvaluateAsync<int>("field => field.value.length"));
    }

    [Fact]
    public async Task Who_types_into_an_item_that_was_trashed_meanwhile_is_told()
    {
        var path = await desk.NewPageAsync();
        await using var window = await desk.OpenAsync();
        await using var other = await desk.OpenAsync();
        await window.Page.OpenAsync(path);
        await other.Page.OpenAsync(path);
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Put in the trash" }).ClickAsync();
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Trash");

        await Text(window.Page).FillAsync("Typed after it was trashed.");

        await Assertions.Expect(window.Page.GetByText("This item is here no more")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_old_version_is_restored_from_the_history()
    {
        var path = await desk.NewPageAsync();
        await using var window = await desk.OpenAsync(width: 360);
        var page = window.Page;
        await page.OpenAsync(path);
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Another road");
        await SaveAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "History", Exact = true }).ClickAsync();
        Assert.Empty(await Axe.ViolationsAsync(page, forcedColours: false));

        await page.GetByRole(AriaRole.Button, new() { Name = "Restore as a new draft 1" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Specimen road");
        await page.OpenAsync(path + "/compare?from=2&to=3");
        await Assertions.Expect(page.Locator("ins")).ToHaveTextAsync("Specimen");
        Assert.Empty(await Axe.ViolationsAsync(page, forcedColours: false));
    }

    [Theory]
    [InlineData("page", "en")]
    [InlineData("page", "shared")]
    [InlineData("fact", "shared")]
    [InlineData("fact", "az")]
    [InlineData("source", "shared")]
    [InlineData("place", "shared")]
    public async Task Forms_pass_axe_and_never_scroll_sideways(string kind, string language)
    {
        var key = desk.Site.Museum.Items.First(item => item.Kind.Name == kind).Key;
        await using var window = await desk.OpenAsync(width: 360);

        await window.Page.OpenAsync($"/admin/items/{kind}/{key}/{language}");

        Assert.Empty(await Axe.ViolationsAsync(window.Page, forcedColours: false));
        Assert.True(await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
        await window.ChangeAsync(new(1440, Dark: true));
        Assert.Empty(await Axe.ViolationsAsync(window.Page, forcedColours: false));
    }

    [Fact]
    public async Task A_form_with_problems_passes_axe()
    {
        await using var window = await desk.OpenAsync(width: 360);
        await window.Page.OpenAsync("/admin/items/new/fact");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Add: Values" }).ClickAsync();
        await window.Page.GetByLabel("Number").FillAsync("many");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("“many” is not a number");
        Assert.Empty(await Axe.ViolationsAsync(window.Page, forcedColours: false));
    }

    private static ILocator Text(IPage page) => page.GetByLabel("Text", new() { Exact = true });

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
}
