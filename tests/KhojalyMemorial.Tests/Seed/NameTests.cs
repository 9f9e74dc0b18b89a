using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Seed;

/// <summary>The names of places and the words of the glossary.</summary>
public sealed class NameTests(SharedMuseum shared)
{
    private static readonly string[] Settlements = ["city", "town", "village", "river"];

    private PublishedMuseum Museum => shared.App.Museum;

    [Fact]
    public void The_glossary_has_forty_words_or_more_in_each_language() =>
        Assert.All(Language.All, language => Assert.True(Museum.Terms.Values.Count(term => term.In(language) is not null) >= 40));

    [Fact]
    public void Todays_form_of_a_places_name_comes_first_and_every_other_says_where_it_is_used() =>
        Assert.All(Museum.Places.Values.Where(place => place.Data.Names.Count > 0), place =>
        {
            Assert.Equal(["az", "en", "ru"], place.Data.Names.Take(3).Select(form => form.Language));
            Assert.All(place.Data.Names.Take(3), form => Assert.Empty(form.Use));
            Assert.All(place.Data.Names.Skip(3), form => Assert.True(form.Use.Count > 0 || form.Source is not null, $"{place.Key}: {form.Name}"));
        });

    [Fact]
    public async Task Use_period_and_source_of_a_name_are_printed_in_the_language_of_the_page()
    {
        foreach (var language in Language.All)
        {
            var texts = Strings.For(language);
            foreach (var place in Museum.Places.Values.Where(place => place.Data.Names.Count > 0))
            {
                var (_, page) = await shared.App.VisitAsync($"/{language}/places/{place.Key}");
                var rows = page.QuerySelectorAll("table tbody tr").ToList();
                Assert.Equal(place.Data.Names.Select(form => (Spaces.Plain(form.Name), form.Language)), rows.Select(row => (Spaces.Plain(row.QuerySelector("th")!.TextContent), row.QuerySelector("th")!.GetAttribute("lang")!)));
                if (place.Data.Names.All(form => form.Use.Count == 0 && form.Period is null && form.Source is null))
                {
                    Assert.Equal(2, page.QuerySelectorAll("table thead th").Length);
                    continue;
                }

                foreach (var (form, row) in place.Data.Names.Zip(rows))
                {
                    var cells = row.QuerySelectorAll("td");
                    Assert.All(form.Use, use => Assert.Contains(Spaces.Plain(texts["Name.Use." + TextKey.From(use)]), Spaces.Plain(cells[1].TextContent), StringComparison.Ordinal));
                    Assert.Contains(form.Period is { } period ? Spaces.Plain(DatePrinter.Print(period, language)) : "", Spaces.Plain(cells[1].TextContent), StringComparison.Ordinal);
                    Assert.Null(cells[1].GetAttribute("lang"));
                    Assert.Equal(form.Source is { } source ? $"/{language}/sources/{source.Source}" : null, cells[2].QuerySelector("a")?.GetAttribute("href"));
                    Assert.Equal(form.Source is null && form.Use.Count > 0, cells[2].TextContent.Contains(texts["Source.NotRecorded"], StringComparison.Ordinal));
                }
            }
        }
    }

    [Fact]
    public async Task The_page_of_a_settlement_tells_how_its_Azerbaijani_name_is_spoken()
    {
        var settlements = Museum.Places.Values.Where(place => Settlements.Contains(place.Data.PlaceKind, StringComparer.Ordinal)).ToList();
        Assert.True(settlements.Count > 25);
        Assert.Equal("xod͡ʒɑˈlɯ", Museum.Places["khojaly"].Data.Names[0].Pronunciation);
        foreach (var place in settlements)
        {
            var form = place.Data.Names[0];
            Assert.False(string.IsNullOrEmpty(form.Pronunciation), place.Key);
            foreach (var language in Language.All)
            {
                var (_, page) = await shared.App.VisitAsync($"/{language}/places/{place.Key}");
                var spoken = page.QuerySelector("[lang=und-fonipa]")!;
                Assert.Equal(form.Pronunciation, spoken.TextContent);
                Assert.Equal(form.Name, spoken.PreviousElementSibling!.TextContent);
                Assert.Equal("az", spoken.PreviousElementSibling.GetAttribute("lang"));
            }
        }
    }
}
