using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;
using Microsoft.Playwright;

namespace KhojalyMemorial.BrowserTests;

/// <summary>Two languages side by side.</summary>
public sealed class TranslatingTests(WritingDesk desk) : IClassFixture<WritingDesk>
{
    [Theory]
    [InlineData(1440)]
    [InlineData(360)]
    public async Task A_text_that_is_behind_is_brought_up_to_date_beside_its_original(int width)
    {
        var path = await BehindAsync();
        await using var window = await desk.OpenAsync(width: width);
        var page = window.Page;
        await page.OpenAsync(path);
        var tab = page.Locator(".desk-tabs__tab[aria-current]");
        await Assertions.Expect(tab).ToContainTextAsync("Behind by 2 versions");

        await page.GetByRole(AriaRole.Link, new() { Name = "Side by side with: English" }).ClickAsync();
        await page.WaitForURLAsync("**/az/translate?from=en");
        await Assertions.Expect(page.Locator(".desk-original ins")).ToContainTextAsync("changed twice");
        await page.FrameLocator(".desk-original iframe").Locator("main p", new() { HasText = "The second, changed twice." }).WaitForAsync();

        await Text(page).FillAsync("Birinci.\n\nİkinci, iki dəfə dəyişdi.");
        await page.FrameLocator("iframe[name=desk-preview]").Locator("main p", new() { HasText = "İkinci, iki dəfə dəyişdi." }).WaitForAsync();
        await page.Keyboard.PressAsync("Control+s");

        await page.WaitForURLAsync("**/az/translate?from=en&saved=*");
        await Assertions.Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("The translation follows the newest version of the original.")).ToBeVisibleAsync();
        await Assertions.Expect(tab).Not.ToContainTextAsync("Behind");
    }

    [Fact]
    public async Task The_original_stays_beside_the_form_while_something_is_wrong_in_it()
    {
        var path = await BehindAsync();
        await using var window = await desk.OpenAsync();
        var page = window.Page;
        await page.OpenAsync(path + "/translate?from=en");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("Title");
        await Assertions.Expect(page.Locator(".desk-original")).ToBeVisibleAsync();

        await page.StartedAsync();
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Yeni yol");
        await page.Keyboard.PressAsync("Control+s");
        await page.WaitForURLAsync("**/az/translate?from=en&saved=*");
    }

    // A translation, and an original that has said something new twice since.
    private async Task<string> BehindAsync()
    {
        var path = await desk.NewPageAsync();
        var key = path.Split('/')[4];
        var curator = new Curator(desk.Site.Database);
        await curator.WriteAsync(Kind.Page, key, null, (Language.En, Some.PageText(key, "Specimen road", "The first.\n\nThe second.")));
        await curator.WriteAsync(Kind.Page, key, null, (Language.Az, Some.PageText(key, "Nümunə yol", "Birinci.\n\nİkinci.")));
        await curator.WriteAsync(Kind.Page, key, null, (Language.En, Some.PageText(key, "Specimen road", "The first.\n\nThe second, changed.")));
        await curator.WriteAsync(Kind.Page, key, null, (Language.En, Some.PageText(key, "Specimen road", "The first.\n\nThe second, changed twice.")));
        return $"/admin/items/page/{key}/az";
    }

    private static ILocator Text(IPage page) => page.GetByLabel("Text", new() { Exact = true });
}
