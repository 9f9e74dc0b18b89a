using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.BrowserTests;

public sealed class KeyboardTests(BrowserApp app)
{
    public static TheoryData<string> Names => ["home", "exhibition", "room", "page", "timeline", "fact", "recognition", "search", "learn", "lesson", "teacher", "share", "not-found"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Everything_is_reached_by_Tab_with_a_focus_that_can_be_seen(string name)
    {
        await using var window = await app.OpenAsync(new(1280));
        await window.Page.GotoAsync(KindsOfPage.Address(name, "en", app.Site));

        // Buttons of scripts are there once these have run; counted before, they would be too many.
        await window.Page.Locator("[data-module=theme-switch]").WaitForAsync();
        await window.Page.WaitForFunctionAsync("() => !document.querySelector('button[data-module][hidden]')");
        var expected = await window.Page.EvaluateAsync<int>("""
            () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
              .filter(e => !e.disabled && e.type !== "hidden" && e.checkVisibility({ visibilityProperty: true })).length
            """);

        var reached = new HashSet<int>();
        for (var presses = 0; presses < expected + 5; presses++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            var focus = await window.Page.EvaluateAsync<Focus?>("""
                () => {
                  const e = document.activeElement;
                  if (!e || e === document.body) return null;
                  const all = [...document.querySelectorAll("*")], ringed = style => parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none", box = e.getBoundingClientRect();
                  return { index: all.indexOf(e), ring: ringed(getComputedStyle(e)) || ringed(getComputedStyle(e, "::after")), seen: box.bottom > 0 && box.top < innerHeight, html: e.outerHTML.slice(0, 120) };
                }
                """);
            if (focus is null)
            {
                break;
            }

            Assert.True(focus.Ring, $"No visible focus: {focus.Html}");
            Assert.True(focus.Seen, $"Focus outside of the window: {focus.Html}");
            reached.Add(focus.Index);
        }

        Assert.InRange(reached.Count, expected, expected);
    }

    [Fact]
    public async Task The_first_Tab_offers_to_skip_to_the_content()
    {
        await using var window = await app.OpenAsync(new(360));
        await window.Page.GotoAsync("/en");
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("content", await window.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    private sealed class Focus
    {
        public int Index { get; set; }

        public bool Ring { get; set; }

        public bool Seen { get; set; }

        public string Html { get; set; } = "";
    }
}
