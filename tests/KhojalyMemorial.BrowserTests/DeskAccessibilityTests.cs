using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Tests.Areas.Admin;

namespace KhojalyMemorial.BrowserTests;

/// <summary>Every page of the desk, found in the running site, for every eye and every hand.</summary>
public sealed class DeskAccessibilityTests(FullDesk desk) : IClassFixture<FullDesk>
{
    // What hides its overflow and has some is cut: nobody can scroll to it. What is there for assistive technology alone is one pixel small by intention.
    private const string Cut = """
        () => [...document.querySelectorAll("body *")].filter(e => {
          if (!e.checkVisibility() || ["INPUT", "SELECT", "TEXTAREA", "IFRAME", "svg", "IMG"].includes(e.tagName) || e.closest("svg, select")) return false;
          const style = getComputedStyle(e), hides = value => value === "hidden" || value === "clip";
          if (style.clipPath !== "none" || e.clientWidth <= 1) return false;
          return (hides(style.overflowX) && e.scrollWidth > e.clientWidth + 1) || (hides(style.overflowY) && e.scrollHeight > e.clientHeight + 1 && !e.matches(".desk-preview__box"));
        }).map(e => e.outerHTML.slice(0, 140))
        """;

    private const string Sideways = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] :
          [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".table-scroll, .desk-preview__box"))
            .slice(-5).map(e => e.outerHTML.slice(0, 140))
        """;

    // The bars at the edges of the window lie over what is scrolled below them. Axe looks at one moment and takes a field that is half below a bar for a
    // small one, so the bars go back to their places in the page.
    private const string Unstick = "() => document.querySelectorAll('.desk__header, .desk-writing__bar, .desk-writing__preview').forEach(e => { e.style.position = 'static' })";

    private static readonly Look[] Looks = [new(360), new(360, Dark: true), new(1440, Dark: true), new(1440)];

    public static TheoryData<string> Pages => [.. DeskPages.All];

    [Fact]
    public void Every_page_of_the_desk_is_in_the_list()
    {
        var routes = AdminRoute.All(desk.Site).Where(route => route.Method == "GET").Select(route => DeskPages.Plain(route.Pattern)).Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(routes);
        Assert.Empty(DeskPages.NotPages.Except(routes, StringComparer.Ordinal));
        Assert.All(routes.Except(DeskPages.NotPages, StringComparer.Ordinal), route => Assert.Contains(DeskPages.All, address => DeskPages.Fits(route, address)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_keeps_WCAG_2_2_AA_light_and_dark_on_a_phone_and_on_a_desk(string address)
    {
        await using var window = await desk.OpenAsync(address, Looks[0]);
        await window.Page.EvaluateAsync(Unstick);
        foreach (var look in Looks)
        {
            await window.ChangeAsync(look);

            var violations = await Axe.ViolationsAsync(window.Page, forcedColours: false);
            Assert.True(violations.Length == 0, $"{address} {look}\n{string.Join('\n', violations)}");
            await AssertFitsAsync(window, $"{address} {look}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task With_letters_twice_as_large_nothing_is_cut_and_nothing_scrolls_sideways(string address)
    {
        await using var window = await desk.OpenAsync(address, new(1280));
        await window.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; dispatchEvent(new Event('resize')) }");

        await AssertFitsAsync(window, address);
    }

    private static async Task AssertFitsAsync(BrowserWindow window, string where)
    {
        var wide = await window.Page.EvaluateAsync<string[]>(Sideways);
        Assert.True(wide.Length == 0, $"{where} scrolls sideways\n{string.Join('\n', wide)}");
        var cut = await window.Page.EvaluateAsync<string[]>(Cut);
        Assert.True(cut.Length == 0, $"{where} cuts\n{string.Join('\n', cut)}");
    }
}
