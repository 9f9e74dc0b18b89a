using System.IO.Compression;
using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Learn;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.BrowserTests;

/// <summary>The packs of lessons, unpacked into a folder and opened by a browser without a network.</summary>
public sealed class LessonPackTests(BrowserApp app)
{
    private static readonly string[] Pages = ["index.html", "teacher.html", "sources.html"];

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_page_of_every_pack_works_from_a_folder_and_asks_no_host(string code)
    {
        Assert.True(Language.TryParse(code, out var language));
        var addresses = new Addresses(app.Site.Museum);
        foreach (var lesson in app.Site.Museum.Lessons)
        {
            var folder = await UnpackAsync(addresses.Of(lesson, language));
            await using var window = await app.OpenAsync(new(320));
            await window.Context.SetOfflineAsync(true);
            var (asked, problems) = (new List<string>(), new List<string>());
            window.Page.Request += (_, request) => asked.Add(request.Url);
            window.Page.RequestFailed += (_, request) => problems.Add(request.Url);
            window.Page.Console += (_, message) => problems.Add(message.Text);
            window.Page.PageError += (_, error) => problems.Add(error);
            foreach (var name in Pages)
            {
                await window.Page.GotoAsync(new Uri(Path.Combine(folder, name)).AbsoluteUri);

                Assert.NotEqual("none", await window.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).maxWidth"));
                Assert.True(await window.Page.EvaluateAsync<bool>("() => [...document.images].every(one => one.complete && one.naturalWidth > 0)"), $"{code} {lesson.Key} {name} lacks a picture");
                Assert.True(await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 320"), $"{code} {lesson.Key} {name} scrolls sideways");
            }

            Assert.Empty(problems);
            Assert.All(asked, url => Assert.True(url.StartsWith("file:///", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal), url));
            Assert.Contains(asked, url => url.EndsWith("/lesson.css", StringComparison.Ordinal));
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_pack_is_read_from_page_to_page_and_keeps_WCAG_2_2_AA(string code)
    {
        Assert.True(Language.TryParse(code, out var language));
        var folder = await UnpackAsync(new Addresses(app.Site.Museum).Of(app.Site.Museum.Lessons[0], language));
        await using var window = await app.OpenAsync(new(1280));
        await window.Context.SetOfflineAsync(true);
        await window.Page.GotoAsync(new Uri(Path.Combine(folder, Pages[0])).AbsoluteUri);
        foreach (var name in Pages.Skip(1).Append(Pages[0]))
        {
            await window.Page.ClickAsync($"nav a[href='{name}']");
            await window.Page.WaitForURLAsync("**/" + name);
            foreach (var look in new Look[] { new(320), new(1280), new(1280, Dark: true) })
            {
                await window.ChangeAsync(look);
                Assert.Empty(await Axe.ViolationsAsync(window.Page, look.ForcedColours));
            }
        }

        await window.Page.Locator(".note-ref a").First.ClickAsync();
        Assert.True(await window.Page.EvaluateAsync<bool>("() => document.querySelector(':target')?.textContent.trim().length > 3"));
        Directory.Delete(folder, recursive: true);
    }

    private async Task<string> UnpackAsync(string lesson)
    {
        using var client = new HttpClient { BaseAddress = app.Site.Address };
        await using var pack = new MemoryStream(await client.GetByteArrayAsync(new Uri(lesson + LessonFiles.PackPath, UriKind.Relative)));
        var folder = Directory.CreateTempSubdirectory("pack").FullName;
        await ZipFile.ExtractToDirectoryAsync(pack, folder);
        return folder;
    }
}
