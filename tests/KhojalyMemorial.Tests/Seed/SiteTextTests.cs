using System.Net;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Seed;

/// <summary>What the site says of itself, and what it offers on every page and on the heaviest ones.</summary>
public sealed class SiteTextTests(SharedMuseum shared)
{
    private static readonly Dictionary<string, string> NotAnnounced = new(StringComparer.Ordinal)
    {
        ["az"] = "elan edilməyib", ["en"] = "not yet announced", ["ru"] = "не объявлен",
    };

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    public static TheoryData<string, string> Pages =>
        [.. KindsOfPage.All.SelectMany(kind => Language.All.Select(language => (kind.Name, language.Code)))];

    private PublishedMuseum Museum => shared.App.Museum;

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_site_text_is_there_and_those_of_policy_carry_their_date(string code)
    {
        Assert.Equal(["about", "accessibility", "editorial-policy", "home", "names", "privacy", "teachers", "visit"], Museum.SitePages.Keys.Order(StringComparer.Ordinal));
        foreach (var key in (string[])["about", "accessibility", "editorial-policy", "privacy", "visit"])
        {
            var (response, page) = await shared.App.VisitAsync($"/{code}/{key}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True(key == "about" || page.QuerySelector("main")!.TextContent.Contains("2026", StringComparison.Ordinal), key);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_accessibility_statement_names_its_aim_its_method_its_checks_and_what_was_not_tested(string code)
    {
        var (_, page) = await shared.App.VisitAsync($"/{code}/accessibility");
        var sections = Sections(page.QuerySelector("main .prose")!.InnerHtml);

        Assert.Equal(8, sections.Count);
        Assert.All((string[])["WCAG", "2.2", "AA", "EN 301 549"], part => Assert.Contains(part, sections[2].Replace("&nbsp;", " ", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All((string[])["WCAG-EM", "axe-core", "Chromium", "360", "1280", "320", "7", "HTML"], part => Assert.Contains(part, sections[3], StringComparison.Ordinal));
        Assert.All((string[])["Firefox", "Safari"], part => Assert.Contains(part, sections[4], StringComparison.Ordinal));
        Assert.DoesNotContain("Firefox", sections[3], StringComparison.Ordinal);
        Assert.Contains($"/{code}/corrections", sections[6], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task What_is_not_known_of_a_visit_is_not_yet_announced(string code)
    {
        var (_, page) = await shared.App.VisitAsync($"/{code}/visit");
        var said = Spaces.Plain(page.QuerySelector("main")!.TextContent).ToUpperInvariant().Split(NotAnnounced[code].ToUpperInvariant(), StringSplitOptions.None).Length - 1;

        Assert.True(said >= 4, $"said {said} times");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_links_to_where_an_error_is_reported(string name, string code)
    {
        var (_, page) = await shared.App.VisitAsync(KindsOfPage.Address(name, code, shared.App));
        var link = page.QuerySelector($"footer a[href='/{code}/corrections#report']");
        Assert.Equal(Strings.For(Language.All.Single(one => one.Code == code))["Footer.ReportError"], link?.TextContent);

        var (_, corrections) = await shared.App.VisitAsync($"/{code}/corrections");
        Assert.NotNull(corrections.GetElementById("report"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_page_that_warns_also_says_where_to_pause_and_where_to_turn(string code)
    {
        var texts = Strings.For(Language.All.Single(one => one.Code == code));
        var addresses = new Addresses(Museum);
        var heavy = Museum.Pages.Where(page => page.Data.Advisory.Count > 0).ToList();

        Assert.True(heavy.Count >= 10);
        Assert.All(Museum.Pages.Where(page => page.Data.Room == "night" && page.Data.Order > 1), page => Assert.Contains(page, heavy));
        foreach (var page in heavy)
        {
            var (_, shown) = await shared.App.VisitAsync(addresses.Of(page, Language.All.Single(one => one.Code == code)));
            var help = Spaces.Plain(shown.QuerySelector("main .help")?.TextContent ?? "");
            Assert.Contains(Spaces.Plain(texts["Help.Pause"]), help, StringComparison.Ordinal);
            Assert.Contains(Spaces.Plain(texts["Help.Turn"]), help, StringComparison.Ordinal);
            Assert.NotNull(shown.QuerySelector("main .warning"));
            Assert.Contains(shown.QuerySelectorAll("main a"), link => Spaces.Plain(link.TextContent) == Spaces.Plain(texts["Page.Report"]));
        }
    }

    private static List<string> Sections(string html) => [.. html.Split("<h2", StringSplitOptions.None)];
}
