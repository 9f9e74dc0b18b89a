using KhojalyMemorial.Accounts;
using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Desk.Cases;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KhojalyMemorial.BrowserTests;

/// <summary>A family writes without script on a small phone; two curators decide; the letter goes out.</summary>
public sealed class FamilyTests(BrowserApp shared)
{
    public static TheoryData<string, int> Forms =>
        [.. new[] { "en/names/tell-us", "az/names/tell-us?person=418207", "ru/remember/light", "az/remember" }.SelectMany(path => new[] { 320, 360, 1440 }.Select(width => (path, width)))];

    [Fact]
    public async Task A_letter_with_a_photograph_is_sent_without_script_decided_by_two_and_answered()
    {
        await using var site = await MuseumApp.StartOnPortAsync();
        await using var family = await shared.OpenAsync(new(320), javaScript: false, site);
        var page = family.Page;
        await page.GotoAsync("/en/names/418207-alif-hajiyev");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tell us more" }).ClickAsync();
        await page.GetByLabel("Your message").FillAsync("This is a photograph of 1989.");
        await page.GetByLabel("Photographs and documents").SetInputFilesAsync(new FilePayload { Name = "photograph.jpg", MimeType = "image/jpeg", Buffer = Sent.Picture("NUMBATNOTE") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        // Nothing was chosen: the words are still there, and the file is asked for again.
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        Assert.Equal("This is a photograph of 1989.", await page.GetByLabel("Your message").InputValueAsync());
        await AssertAccessibleAsync(page, scripted: false);
        await page.GetByLabel("Give a photograph or a document").CheckAsync();
        await page.GetByLabel("Photographs and documents").SetInputFilesAsync(new FilePayload { Name = "photograph.jpg", MimeType = "image/jpeg", Buffer = Sent.Picture("NUMBATNOTE") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        var number = await page.Locator("#case-number").InnerTextAsync();
        Assert.Matches("^KM-", number);
        Assert.Empty(await family.Context.CookiesAsync());

        var found = await site.AskAsync(database => database.Cases.SingleAsync());
        await site.Services.GetRequiredService<CaseKeeper>().LookAsync();
        await using var one = await SignInAsync(site);
        await using var two = await SignInAsync(site);
        await one.Page.GotoAsync("/admin");
        await one.Page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        if (File.Exists(new CaseOptions().VipsThumbnail))
        {
            await one.Page.Locator("img.desk-picture").ScrollIntoViewIfNeededAsync();
            await one.Page.WaitForFunctionAsync("() => document.querySelector('img.desk-picture').naturalWidth === 8");
        }

        await AssertAccessibleAsync(one.Page);
        await one.Page.GetByLabel("Do as asked").CheckAsync();
        await one.Page.GetByLabel("Reason for the letter (English)").FillAsync("The photograph is shown from now on.");
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Propose", Exact = true }).ClickAsync();
        await one.Page.GetByText("Proposed. It waits for a second curator.").WaitForAsync();
        Assert.Equal(0, await one.Page.GetByRole(AriaRole.Button, new() { Name = "Agree", Exact = true }).CountAsync());

        await two.Page.GotoAsync($"/admin/cases/{found.Id}");
        await two.Page.GetByRole(AriaRole.Button, new() { Name = "Agree", Exact = true }).ClickAsync();
        await two.Page.GetByText("Decided. The letter can go out.").WaitForAsync();
        Assert.Contains("The photograph is shown from now on.", await two.Page.Locator("#letter-en").InnerTextAsync(), StringComparison.Ordinal);
        await AssertAccessibleAsync(two.Page);
        await two.Page.GetByRole(AriaRole.Button, new() { Name = "The letter went out" }).ClickAsync();
        await two.Page.GetByText("Noted as answered.").WaitForAsync();
        Assert.Equal(CaseState.Answered, (await site.AskAsync(database => database.Cases.SingleAsync())).State);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_forms_keep_WCAG_2_2_AA_and_fit_every_width(string path, int width)
    {
        await using var window = await shared.OpenAsync(new(width));
        await window.Page.GotoAsync("/" + path);

        await AssertAccessibleAsync(window.Page);
        await window.ChangeAsync(new(width, Dark: true));
        Assert.Empty(await Axe.ViolationsAsync(window.Page, forcedColours: false));
    }

    [Theory]
    [InlineData("/admin/cases")]
    [InlineData("/admin/tributes")]
    public async Task The_queues_pass_axe_and_fit_a_phone(string path)
    {
        await using var window = await SignInAsync(shared.Site);
        await window.Page.GotoAsync(path);

        await AssertAccessibleAsync(window.Page);
    }

    private async Task<BrowserWindow> SignInAsync(MuseumApp site)
    {
        var window = await shared.OpenAsync(new(360), site: site);
        var (name, value) = await site.CookieAsync(await site.AccountAsync(Role.Editor));
        await window.Context.AddCookiesAsync([new Cookie { Name = name, Value = value, Domain = "localhost", Path = "/admin" }]);
        return window;
    }

    private static async Task AssertAccessibleAsync(IPage page, bool scripted = true)
    {
        if (scripted)
        {
            Assert.Empty(await Axe.ViolationsAsync(page, forcedColours: false));
        }

        Assert.Equal(0, await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
    }
}
