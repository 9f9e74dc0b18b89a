using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.BrowserTests;

public sealed class AccessibilityTests(BrowserApp app)
{
    // Axe reads the colour of letters from a property that browsers leave as written while they paint the visitor's own colours,
    // so in that look it measures colours that nobody sees; what is painted is measured here instead.
    private const string PaintedContrast = """
        () => {
          const parse = colour => (colour.match(/[\d.]+/g) ?? []).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const ground = e => {
            for (; e; e = e.parentElement) {
              const colour = parse(getComputedStyle(e).backgroundColor);
              if (colour.length === 3 || colour[3] === 1) return colour;
            }
            return [255, 255, 255];
          };
          const faint = [];
          for (const e of document.querySelectorAll("h1, h2, h3, p, a, li, td, th, dt, dd, button, label")) {
            if (!e.checkVisibility() || e.closest("svg")) continue;
            const [a, b] = [light(parse(getComputedStyle(e).color)), light(ground(e))];
            if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5) faint.push(e.outerHTML.slice(0, 100));
          }
          return faint;
        }
        """;

    private static readonly Look[] Looks =
    [
        new(360), new(1280), new(360, Dark: true), new(1280, Dark: true), new(360, ForcedColours: true), new(1280, ForcedColours: true),
    ];

    public static TheoryData<string> Names => [.. KindsOfPage.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Every_kind_of_page_keeps_WCAG_2_2_AA_in_every_look(string name) => AssertCleanAsync(KindsOfPage.Address(name, "en", app.Site), Looks);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task And_so_it_does_in_Azerbaijani_and_Russian(string name)
    {
        await AssertCleanAsync(KindsOfPage.Address(name, "az", app.Site), new Look(360));
        await AssertCleanAsync(KindsOfPage.Address(name, "ru", app.Site), new Look(1280, Dark: true));
    }

    private async Task AssertCleanAsync(string address, params Look[] looks)
    {
        await using var window = await app.OpenAsync(looks[0]);
        await window.Page.GotoAsync(address);
        foreach (var look in looks)
        {
            await window.ChangeAsync(look);

            var violations = await Axe.ViolationsAsync(window.Page, look.ForcedColours);
            Assert.True(violations.Length == 0, $"{address} {look}\n{string.Join('\n', violations)}");
            if (look.ForcedColours)
            {
                Assert.Empty(await window.Page.EvaluateAsync<string[]>(PaintedContrast));
            }
        }
    }
}
