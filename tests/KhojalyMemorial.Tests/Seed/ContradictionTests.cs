using System.Globalization;
using System.Net;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Tests.Design;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Seed;

/// <summary>The contradictions of the sources are shown where <c>docs/contradictions.md</c> says.</summary>
public sealed class ContradictionTests(SharedMuseum shared)
{
    private static readonly string[] Outside =
    [
        "killed", "children", "wounded", "missing", "families", "orphans", "inhabitants", "residents-that-night", "town-status", "blockade", "last-flight",
        "campaign-start", "sarajevo", "kizilcahamam", "identified", "mustafayev", "bagirov", "guliyev",
    ];

    public static TheoryData<string, string, string, string> Places =>
        [.. Rows().SelectMany(row => Language.All.Select(language => (row.Subject, row.Address, row.Shown, language.Code)))];

    [Fact]
    public void All_34_of_the_five_reports_and_the_main_ones_outside_are_listed() =>
        Assert.Equal(
            [.. Enumerable.Range(1, 34).Select(number => number.ToString(CultureInfo.InvariantCulture)), .. Outside],
            Rows().Select(row => row.Subject).Distinct(StringComparer.Ordinal));

    [Fact]
    public void A_difference_without_words_of_its_own_has_two_answers_or_more() =>
        Assert.All(Rows().GroupBy(row => row.Subject, StringComparer.Ordinal), subject => Assert.Contains(subject, row => Words(row.Shown, "en") is not null || Keys(row.Shown).Count > 1));

    [Theory]
    [MemberData(nameof(Places))]
    public async Task It_is_visible_in_the_language(string subject, string address, string shown, string language)
    {
        var (path, anchor) = address.Split('#') is [var before, var after] ? (before, after) : (address, null);
        var (response, page) = await shared.App.VisitAsync($"/{language}{path["/en".Length..]}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var place = anchor is null ? page.QuerySelector("main")! : page.GetElementById(anchor);
        Assert.True(place is not null, $"{subject}: {address} has no place {anchor}");

        if (Words(shown, language) is { } words)
        {
            Assert.Contains(words, Spaces.Plain(place.TextContent), StringComparison.Ordinal);
        }

        foreach (var key in Keys(shown))
        {
            var fact = shared.App.Museum.Facts[path["/en/facts/".Length..]];
            var value = fact.Data.Values.Single(one => one.Key == key);
            var code = Language.All.Single(one => one.Code == language);
            var row = place.QuerySelector($"tr[id='{key}']");
            Assert.True(row is not null, $"{subject}: no row {key} on {address} in {language}");
            Assert.Equal(Spaces.Plain(FactPrinter.WithUnit(value, fact.In(code), code)), Spaces.Plain(row.QuerySelector("th")!.TextContent.Trim()));
            Assert.Equal(
                value.Sources.Select(source => $"/{language}/sources/{source.Source}"),
                row.QuerySelectorAll(".sources a").Select(link => link.GetAttribute("href")));
        }
    }

    private static IEnumerable<Row> Rows() =>
        File.ReadLines(Path.Combine(SourceTree.Web("../.."), "docs", "contradictions.md"))
            .Where(line => line.Contains("| /en/", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => new Row(cells[0], cells[2], cells[3]));

    private static IEnumerable<string> Marks(string shown) => shown.Split('`').Where((_, at) => at % 2 == 1);

    private static List<string> Keys(string shown) => [.. Marks(shown).Where(mark => !mark.Contains(": ", StringComparison.Ordinal))];

    private static string? Words(string shown, string language) =>
        Marks(shown).FirstOrDefault(mark => mark.StartsWith(language + ": ", StringComparison.Ordinal))?[(language.Length + 2)..];

    private sealed record Row(string Subject, string Address, string Shown);
}
