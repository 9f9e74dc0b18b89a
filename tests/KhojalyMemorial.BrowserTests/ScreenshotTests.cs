using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.BrowserTests;

/// <summary>Pictures for people to look at; they lie in artifacts/screenshots. That a picture is beautiful no test can say.</summary>
public sealed class ScreenshotTests(BrowserApp app)
{
    public static TheoryData<string> Names => ["home", "room", "page", "timeline", "facts", "fact", "recognition", "results", "not-found"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_picture_of_each_kind_of_page_can_be_taken(string name)
    {
        await using var window = await app.OpenAsync(new(360));
        await window.Page.GotoAsync(KindsOfPage.Address(name, "en", app.Site));
        foreach (var look in new Look[] { new(360), new(1440), new(360, Dark: true), new(1440, Dark: true) })
        {
            await window.ChangeAsync(look);
            var path = Path.Combine(Folder(), $"{name}-{look}.png");
            await window.Page.ScreenshotAsync(new() { Path = path });

            Assert.InRange(new FileInfo(path).Length, 5_000, 5_000_000);
        }
    }

    private static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "KhojalyMemorial.sln")))
        {
            root = root.Parent;
        }

        return Directory.CreateDirectory(Path.Combine(root?.FullName ?? Path.GetTempPath(), "artifacts", "screenshots")).FullName;
    }
}
