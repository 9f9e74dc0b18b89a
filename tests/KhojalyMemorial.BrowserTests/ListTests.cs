using System.Text;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;
using Microsoft.Playwright;

namespace KhojalyMemorial.BrowserTests;

/// <summary>A list is brought in, two of its persons are merged, and parted again, in a browser on a phone.</summary>
public sealed class ListTests(BrowserApp shared)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_list_is_brought_in_two_persons_are_merged_and_split_with_script_and_without(bool script)
    {
        await using var site = await MuseumApp.StartOnPortAsync();
        var source = Some.Key("specimen-list");
        await new Curator(site.Database).WriteAsync(Kind.Source, source, Some.Source());
        await using var window = await OpenAsync(site, script);
        var page = window.Page;

        await page.GotoAsync($"{site.Address}admin/lists");
        await AssertFitsAsync(page, script);
        await page.Locator("#file").SetInputFilesAsync(new FilePayload
        {
            Name = "specimen.csv", MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("№,Kim,Dil,Nə\n1,Nümunəyev Sınaq Vəli oğlu,az,öldürülüb\n2,Numunayev Sinaq Vali oglu,en,öldürülüb\n3,Başqasova Tamam,az,itkindir\n"),
        });
        await PressAsync(page, "Read the file");
        await page.Locator("select[name=field]").Nth(1).SelectOptionAsync("name");
        await page.Locator("#all-source").FillAsync(source);
        await page.Locator("#all-artificial").FillAsync("yes");
        await PressAsync(page, "Look with these columns");
        await page.GetByText("3 rows are clean.").WaitForAsync();
        await AssertFitsAsync(page, script);
        await PressAsync(page, "Bring it in as drafts");

        // The page comes again by itself, with script and without.
        await page.GetByText("is in", new() { Exact = true }).WaitForAsync(new() { Timeout = 60_000 });
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "May be one person" }).ClickAsync();
        await AssertFitsAsync(page, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Nümunəyev Sınaq Vəli oğlu · " }).Or(page.GetByRole(AriaRole.Link, new() { Name = " · Nümunəyev Sınaq Vəli oğlu" })).ClickAsync();
        await AssertFitsAsync(page, script);
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge and keep" }).First.PressAsync("Enter");
        await page.GetByText("Merged.", new() { Exact = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "2 records" }).WaitForAsync();
        await AssertFitsAsync(page, script);

        await page.Locator("input[name=records]").Last.CheckAsync();
        await PressAsync(page, "Take out as a person of their own");
        await page.GetByText("Split. Look through both persons.").WaitForAsync();
        Assert.Equal(2, await page.GetByRole(AriaRole.Heading, new() { Name = "1 record", Exact = true }).CountAsync());

        await page.GotoAsync($"{site.Address}admin/persons/changes");
        await AssertFitsAsync(page, script);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First.PressAsync("Enter");
        await page.GetByText("All is as it was.").WaitForAsync();
    }

    private async Task<BrowserWindow> OpenAsync(MuseumApp site, bool script)
    {
        var window = await shared.OpenAsync(new(320), script);
        var (name, value) = await site.CookieAsync(await site.AccountAsync(Role.Editor));
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

    private static async Task AssertFitsAsync(IPage page, bool script)
    {
        // Axe is a script of its own: where scripts are off it cannot run.
        if (script)
        {
            Assert.Empty(await Axe.ViolationsAsync(page, forcedColours: false));
        }

        Assert.Equal(0, await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
    }
}
