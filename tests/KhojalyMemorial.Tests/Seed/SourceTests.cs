using AngleSharp.Dom;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Source = KhojalyMemorial.Publishing.Published<KhojalyMemorial.Content.Kinds.SourceData, KhojalyMemorial.Content.Kinds.SourceText>;

namespace KhojalyMemorial.Tests.Seed;

/// <summary>What the museum cites can be weighed: who, when, what kind, which side, how far it was read.</summary>
public sealed class SourceTests(SharedMuseum shared)
{
    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    private PublishedMuseum Museum => shared.App.Museum;

    [Fact]
    public void Every_source_is_cited_and_none_stands_for_several_items()
    {
        Assert.NotEmpty(Museum.Sources);
        Assert.All(Museum.Sources.Values, source => Assert.False(source.Data.Collective, source.Key));
        Assert.All(Museum.Sources.Values, source => Assert.True(UsedIn.Of(Museum).ItemsFor(source).Count > 0, $"{source.Key} is not cited"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_page_of_each_source_says_who_when_what_in_which_language_and_how_far_it_was_read(string code)
    {
        var (language, texts) = Of(code);
        foreach (var source in Museum.Sources.Values)
        {
            var (data, page) = (source.Data, await PageOf(source, code));
            var rows = page.QuerySelectorAll(".definition-list__row").ToDictionary(row => Spaces.Plain(row.QuerySelector("dt")!.TextContent), row => row.QuerySelector("dd")!, StringComparer.Ordinal);

            Assert.Equal(Spaces.Plain(source.Writer(language)?.Name ?? texts["Source.NotRecorded"]), Spaces.Plain(rows[texts["Source.Author"]].TextContent));
            Assert.Equal(Spaces.Plain(source.Issuer(language)?.Name ?? texts["Source.NotRecorded"]), Spaces.Plain(rows[texts["Source.IssuedBy"]].TextContent));
            Assert.Equal(data.Date is { } date ? DatePrinter.Print(date, language) : texts["Fact.Undated"], rows[texts["Source.Date"]].TextContent.Trim());
            Assert.Equal(LanguageNames.Of(data.Language, language), rows[texts["Source.Language"]].TextContent);
            Assert.Equal(Spaces.Plain(texts["Source.Read." + TextKey.From(data.Read)]), Spaces.Plain(rows[texts["Source.Read"]].TextContent));
            Assert.Equal(data.Url ?? texts["Source.NoLink"], rows[texts["Source.Address"]].QuerySelector("a")?.GetAttribute("href") ?? rows[texts["Source.Address"]].TextContent.Trim());
            Assert.Equal(data.Archive, rows.GetValueOrDefault(texts["Source.Archive"])?.TextContent);
            Assert.Equal(texts["Source.Kind." + TextKey.From(data.Kind)], page.QuerySelector(".page-head__kicker")!.TextContent);
            Assert.Contains(Spaces.Plain(data.Title), Spaces.Plain((rows.GetValueOrDefault(texts["Source.Original"]) ?? rows.GetValueOrDefault(texts["Source.RecordedAs"]))?.TextContent ?? page.QuerySelector("h1")!.TextContent), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_source_that_takes_a_side_or_was_not_read_says_so_on_its_page_and_no_other_does(string code)
    {
        var (_, texts) = Of(code);
        foreach (var source in Museum.Sources.Values)
        {
            var notice = Spaces.Plain((await PageOf(source, code)).QuerySelector("main .notice")?.TextContent ?? "");
            Assert.Equal(source.Data.Partisan, notice.Contains(Spaces.Plain(texts["Source.PartisanText"]), StringComparison.Ordinal));
            Assert.Equal(source.Data.Read == "not-read", notice.Contains(texts["Fact.Unverified"], StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Sources_of_either_side_are_marked_and_say_in_each_language_where_they_stand()
    {
        var partisan = Museum.Sources.Values.Where(source => source.Data.Partisan).ToList();

        Assert.All(partisan, source => Assert.All(Language.All, language => Assert.False(string.IsNullOrEmpty(source.In(language)?.Note), $"{source.Key} in {language}")));
        Assert.Contains(partisan, source => source.Key == "trend-2025-09-05");
        Assert.Contains(partisan, source => source.Key == "armenia-mfa-1997");
        Assert.All(Museum.Sources.Values.Where(source => source.Data.Kind == "campaign"), source => Assert.True(source.Data.Partisan, source.Key));
    }

    [Fact]
    public void The_kinds_that_weigh_differently_are_all_there() =>
        Assert.Subset(
            Museum.Sources.Values.Select(source => source.Data.Kind).ToHashSet(StringComparer.Ordinal),
            new HashSet<string>(["court", "report", "press-of-the-time", "testimony", "scholarship", "official", "campaign"], StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Beside_what_it_says_each_source_has_its_kind_and_its_side(string code)
    {
        var (_, texts) = Of(code);
        foreach (var path in (string[])["facts/killed", "facts/corridor-claim", "places/khojaly", "people/mutalibov-ayaz", "recognition", "timeline", "films", "terms"])
        {
            var (_, page) = await shared.App.VisitAsync($"/{code}/{path}");
            var links = page.QuerySelectorAll("main .sources a, main .source-line a");
            Assert.NotEmpty(links);
            Assert.All(links, link =>
            {
                var data = Museum.Sources[link.GetAttribute("href")!.Split('/')[^1]].Data;
                var beside = link.ParentElement!.TextContent;
                Assert.Contains(texts["Source.Kind." + TextKey.From(data.Kind)], beside, StringComparison.Ordinal);
                Assert.Equal(data.Partisan, beside.Contains(texts["Source.Partisan"], StringComparison.Ordinal));
            });
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task What_nobody_has_read_in_its_source_says_so_where_it_stands(string code)
    {
        var (_, texts) = Of(code);
        var facts = Museum.Facts.Values.Where(fact => fact.Data.Unverified).ToList();
        Assert.NotEmpty(facts);
        foreach (var fact in facts)
        {
            var (_, page) = await shared.App.VisitAsync($"/{code}/facts/{fact.Key}");
            Assert.Contains(Spaces.Plain(texts["Fact.UnverifiedText"]), Spaces.Plain(page.QuerySelector("main .notice")!.TextContent), StringComparison.Ordinal);
        }

        var (_, acts) = await shared.App.VisitAsync($"/{code}/recognition");
        Assert.All(Museum.Recognitions.Values, act =>
            Assert.Equal(act.Data.Unverified, acts.QuerySelector($"tr[id='{act.Key}']")!.TextContent.Contains(texts["Fact.Unverified"], StringComparison.Ordinal)));
    }

    [Fact]
    public void A_figure_that_rests_on_unread_sources_alone_is_marked_unverified() =>
        Assert.All(Museum.Facts.Values, fact => Assert.True(
            fact.Data.Unverified || fact.Data.Values.All(value => value.Sources.Any(source => Museum.Sources[source.Source].Data.Read != "not-read")), fact.Key));

    private async Task<IDocument> PageOf(Source source, string code) => (await shared.App.VisitAsync($"/{code}/sources/{source.Key}")).Page;

    private static (Language Language, Texts Texts) Of(string code)
    {
        var language = Language.All.Single(one => one.Code == code);
        return (language, Strings.For(language));
    }
}
