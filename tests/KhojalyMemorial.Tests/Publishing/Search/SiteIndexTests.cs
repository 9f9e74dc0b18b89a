using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing.Portable;
using KhojalyMemorial.Publishing.Search;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing.Search;

public class SiteIndexTests
{
    private static readonly PortableItem[] Items =
    [
        Exhibits.Item(Kind.Room, "night", Some.Room(), (Language.Az, Some.RoomText("gece", "Gecə")), (Language.En, Some.RoomText("the-night", "The night"))),
        Exhibits.Item(
            Kind.Page, "road", Some.Page("night"),
            (Language.En, Some.PageText("the-road", "The road", "They walked towards [[place:specimen-town]]; {{fact:count}} specimens. [@specimen-source]\n\n::: warning\n**Cold** weather.\n:::"))),
        Exhibits.Item(
            Kind.Place, "specimen-town",
            new PlaceData { PlaceKind = "town", Names = [new() { Name = "Ağdəniz", Language = "az" }, new() { Name = "Агдениз", Language = "ru" }] },
            (Language.En, new PlaceText { Name = "Aghdaniz", Description = "A town of specimens." }),
            (Language.Az, new PlaceText { Name = "Ağdəniz", Description = "Nümunə şəhəri." })),
        Exhibits.Item(Kind.Fact, "count", Some.Fact("specimen-source", 1275), (Language.En, Some.FactText())),
        Exhibits.Item(Kind.Source, "specimen-source", Some.Source("Nümunələr haqqında")),
        Exhibits.Item(Kind.Term, "kurgan", new TermData(), (Language.Ru, new TermText { Name = "Курган", Definition = "Насыпь над могилой." })),
    ];

    private static readonly SiteIndex Index = new(Exhibits.Museum(3, Items));

    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    [InlineData("ru")]
    public void Names_are_found_from_every_language_in_every_form(string code)
    {
        Assert.True(Language.TryParse(code, out var language));
        EachCulture.Run(() =>
        {
            foreach (var form in (string[])["Ağdəniz", "agdeniz", "AĞDƏNİZ", "Агдениз", "Aghdaniz"])
            {
                Assert.Equal("specimen-town", Index.Search(SearchQuery.Parse(form), language).Results[0].Key);
            }
        });
    }

    [Fact]
    public void A_result_says_what_it_is_and_where()
    {
        var result = Index.Search(SearchQuery.Parse("ağdəniz"), Language.Az).Results.Single(one => one.Key == "specimen-town");
        Assert.Equal((Kind.Place, "Ağdəniz", "az", "/az/places/specimen-town", Language.Az), (result.Kind, result.Title, result.TitleLanguage, result.Address, result.AddressLanguage));
        Assert.Equal([new("Ağdəniz", IsMatch: true)], result.TitlePieces);
        Assert.Equal([new("Nümunə şəhəri.", IsMatch: false)], result.Excerpt);
    }

    [Fact]
    public void What_has_no_text_in_the_language_is_found_by_its_name_and_leads_to_the_text_that_it_has()
    {
        var result = Assert.Single(Index.Search(SearchQuery.Parse("kurgan"), Language.Az).Results);
        Assert.Equal(("Курган", "ru", "/ru/terms#kurgan", Language.Ru), (result.Title, result.TitleLanguage, result.Address, result.AddressLanguage));
        Assert.Empty(result.Excerpt);
    }

    [Fact]
    public void What_has_a_name_of_its_own_can_be_read_in_every_language()
    {
        var result = Index.Search(SearchQuery.Parse("numuneler"), Language.Ru).Results[0];
        Assert.Equal(("specimen-source", "/ru/sources/specimen-source"), (result.Key, result.Address));
    }

    [Fact]
    public void Texts_of_the_language_stand_before_others()
    {
        var index = new SiteIndex(Exhibits.Museum(1,
        [
            Exhibits.Item(Kind.Term, "a-other", new TermData(), (Language.En, new TermText { Name = "Kurgan", Definition = "A mound." })),
            Exhibits.Item(Kind.Term, "b-own", new TermData(), (Language.Ru, new TermText { Name = "Курган", Definition = "Насыпь." })),
        ]));
        Assert.Equal(["a-other", "b-own"], index.Search(SearchQuery.Parse("kurgan"), Language.En).Results.Select(one => one.Key));
        Assert.Equal(["b-own", "a-other"], index.Search(SearchQuery.Parse("курган"), Language.Ru).Results.Select(one => one.Key));
    }

    [Theory]
    [InlineData("cold weather", "[Cold] [weather].")]
    [InlineData("aghdaniz walked", "They [walked] towards [Aghdaniz]; ")]
    [InlineData("1275 walked", "[1,275] specimens.")]
    public void Texts_are_read_without_their_marks_and_with_the_figures_of_the_ledger(string query, string part)
    {
        var result = Index.Search(SearchQuery.Parse(query), Language.En).Results.Single(one => one.Key == "road");
        var shown = string.Concat(result.Excerpt.Select(piece => piece.IsMatch ? $"[{piece.Text}]" : piece.Text));
        Assert.Contains(part, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("::", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("@", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_is_found_by_its_figure() =>
        Assert.Equal("count", Index.Search(SearchQuery.Parse("1275"), Language.Az).Results[0].Key);

    [Fact]
    public void Kinds_are_counted_and_kept_to()
    {
        var all = Index.Search(SearchQuery.Parse("specimen"), Language.En);
        var facts = Index.Search(SearchQuery.Parse("specimen"), Language.En, "fact");
        Assert.Equal(all.Kinds, facts.Kinds);
        Assert.All(facts.Results, result => Assert.Equal(Kind.Fact, result.Kind));
        Assert.Equal(facts.Total, all.Kinds.Single(kind => kind.Kind == Kind.Fact).Count);
        Assert.Equal((1, 1, 3), (all.Page, all.Pages, all.Edition));
        Assert.Empty(Index.Search(SearchQuery.Parse("specimen"), Language.En, "no such kind").Results);
    }

    [Theory]
    [InlineData(-3, 1)]
    [InlineData(0, 1)]
    [InlineData(2_000_000_000, 500)]
    public void Pages_that_do_not_exist_are_empty_or_the_first(int asked, int given) =>
        Assert.Equal(given, Index.Search(SearchQuery.Parse("specimen"), Language.En, page: asked).Page);

    [Theory]
    [InlineData("xocali")]
    [InlineData("Ходжалы")]
    [InlineData("khojaly")]
    [InlineData("XOCALI")]
    [InlineData("Xocalı")]
    public void The_opening_content_is_found_however_the_town_is_spelt(string query)
    {
        foreach (var language in Language.All)
        {
            var results = Opening.Value.Search(SearchQuery.Parse(query), language);
            Assert.Equal((Kind.Place, "khojaly"), (results.Results[0].Kind, results.Results[0].Key));
            Assert.Equal(Opening.Value.Search(SearchQuery.Parse("Hocalı"), language).Total, results.Total);
        }
    }

    private static readonly Lazy<SiteIndex> Opening = new(() => new(Exhibits.Opening()));
}
