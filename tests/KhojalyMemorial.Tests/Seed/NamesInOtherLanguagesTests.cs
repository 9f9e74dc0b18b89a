using AngleSharp.Dom;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Seed;

/// <summary>Who wrote, issued or made something is marked with the language of the name, and the date beside it is not.</summary>
public sealed class NamesInOtherLanguagesTests(SharedMuseum shared)
{
    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Author_and_issuer_of_each_source_have_the_language_of_their_name(string code)
    {
        foreach (var source in shared.App.Museum.Sources.Values)
        {
            var (_, page) = await shared.App.VisitAsync($"/{code}/sources/{source.Key}");
            var names = page.QuerySelectorAll(".definition-list__value").Take(4).ToList();
            foreach (var name in new[] { source.Writer(Of(code)), source.Issuer(Of(code)) }.OfType<OwnName>())
            {
                var shown = Assert.Single(names.Where(one => Spaces.Plain(one.TextContent) == Spaces.Plain(name.Name)).Select(one => one.GetAttribute("lang")).Distinct());
                Assert.Equal(Expected(name.Language, code), shown);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_maker_of_each_work_has_the_language_of_the_name(string code)
    {
        var (_, page) = await shared.App.VisitAsync($"/{code}/films");
        foreach (var work in shared.App.Museum.Works.Values.Where(work => work.Data.MadeBy is not null))
        {
            var maker = page.GetElementById(work.Key)!.QuerySelector(".card-list__facts span")!;
            Assert.Equal(Spaces.Plain(work.Maker(Of(code))!.Name), Spaces.Plain(maker.TextContent));
            Assert.Equal(Expected(work.Maker(Of(code))!.Language, code), maker.GetAttribute("lang"));
        }
    }

    [Theory]
    [InlineData("az", "en")]
    [InlineData("en", null)]
    [InlineData("ru", "en")]
    public async Task In_notes_lists_and_tables_only_the_name_has_its_language(string code, string? expected)
    {
        var hrw = shared.App.Museum.Sources["hrw-1993"];
        var pages = shared.App.Museum.Pages.Select(page => new KhojalyMemorial.Publishing.Addresses(shared.App.Museum).Of(page, Language.All.Single(one => one.Code == code)));
        var links = new List<IElement>();
        foreach (var path in pages)
        {
            var (_, page) = await shared.App.VisitAsync(path);
            links.AddRange(page.QuerySelectorAll($".side-note a[href$='/sources/{hrw.Key}']"));
        }

        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            Assert.Null(link.GetAttribute("lang"));
            Assert.Contains("1993", link.TextContent, StringComparison.Ordinal);
            Assert.Equal(expected, link.QuerySelector("span[lang]")?.GetAttribute("lang"));
            Assert.DoesNotContain("1993", link.QuerySelector("span[lang]")?.TextContent ?? "", StringComparison.Ordinal);
        });
        var (_, fact) = await shared.App.VisitAsync($"/{code}/facts/killed");
        Assert.All(fact.QuerySelectorAll($".sources a[href$='/sources/{hrw.Key}']"), link => Assert.Equal(expected, link.GetAttribute("lang") ?? link.QuerySelector("span")?.GetAttribute("lang")));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_name_with_letters_of_another_language_is_marked_as_English(string code) => Assert.All(
        shared.App.Museum.Sources.Values.SelectMany(source => new[] { source.Writer(Of(code)), source.Issuer(Of(code)) })
            .Concat(shared.App.Museum.Works.Values.Select(work => work.Maker(Of(code)))).OfType<OwnName>().Where(name => name.Language == "en" && code != "en"),
        name => Assert.DoesNotMatch(@"[əğışƏĞİŞ\p{IsCyrillic}]", name.Name));

    private static Language Of(string code) => Language.All.Single(one => one.Code == code);

    private static string? Expected(string language, string page) => language == page || language == "und" ? null : language;
}
