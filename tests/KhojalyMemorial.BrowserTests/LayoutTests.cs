using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.BrowserTests;

public sealed class LayoutTests(BrowserApp app)
{
    public static TheoryData<string> Names => [.. KindsOfPage.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_page_scrolls_sideways_at_320_pixels(string name)
    {
        await using var window = await app.OpenAsync(new(320));
        foreach (var language in new[] { "az", "en", "ru" })
        {
            await window.Page.GotoAsync(KindsOfPage.Address(name, language, app.Site));

            var wide = await window.Page.EvaluateAsync<string[]>("""
                () => document.documentElement.scrollWidth <= 320 ? [] :
                  [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > 321 && !e.closest(".table-scroll")).slice(0, 5).map(e => e.outerHTML.slice(0, 120))
                """);
            Assert.True(wide.Length == 0, $"{language} {name}:\n{string.Join('\n', wide)}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Text_can_be_spaced_and_doubled_without_loss(string name)
    {
        await using var window = await app.OpenAsync(new(640));
        await window.Page.GotoAsync(KindsOfPage.Address(name, "en", app.Site));
        await window.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");

        Assert.True(await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), $"{name} scrolls sideways at 200 % text");
    }
}
