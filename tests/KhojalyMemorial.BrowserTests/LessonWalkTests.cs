using System.Text.RegularExpressions;
using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Content;
using Microsoft.Playwright;

namespace KhojalyMemorial.BrowserTests;

/// <summary>A teacher finds a lesson on a small phone, without a script, and takes it away.</summary>
public sealed class LessonWalkTests(BrowserApp app)
{
    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task From_the_list_to_the_file_without_JavaScript(string language)
    {
        await using var window = await app.OpenAsync(new(320), javaScript: false);
        await window.Page.GotoAsync($"/{language}/learn");
        await window.Page.SelectOptionAsync("#subject", "history");
        await window.Page.Locator("main form button").ClickAsync();
        await Assertions.Expect(window.Page).ToHaveURLAsync(new Regex("subject=history", RegexOptions.None, TimeSpan.FromSeconds(1)));

        await window.Page.Locator(".card-list__item a").First.ClickAsync();
        await window.Page.Locator(".page-head a[href$='/teacher']").ClickAsync();
        await Assertions.Expect(window.Page.Locator("#notes")).ToHaveCountAsync(1);
        await window.Page.GoBackAsync();
        await window.Page.Locator("details#share summary").ClickAsync();
        await Assertions.Expect(window.Page.Locator("#share-dated")).ToBeVisibleAsync();

        foreach (var (link, ending) in new[] { ("a[href$='/sheet.docx']", ".docx"), ("a[href$='/pack.zip']", ".zip"), ("a[href$='/cartridge.imscc']", ".imscc") })
        {
            var file = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.Locator(".lesson__take " + link).ClickAsync());
            Assert.EndsWith(ending, file.SuggestedFilename, StringComparison.Ordinal);
            Assert.True(new FileInfo(await file.PathAsync()).Length > 500);
        }

        await window.Page.Locator(".lesson__take a[href$='/print']").First.ClickAsync();
        await window.Page.WaitForURLAsync(address => address.EndsWith("/print", StringComparison.Ordinal)); // with its styles
        Assert.True(await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 320"), "The sheet scrolls sideways.");
        await window.Page.Locator(".sheet__tools a").First.ClickAsync();
        await Assertions.Expect(window.Page.Locator("details#share")).ToHaveCountAsync(1);
    }
}
