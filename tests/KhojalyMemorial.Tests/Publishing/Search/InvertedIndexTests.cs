using KhojalyMemorial.Publishing.Search;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing.Search;

public class InvertedIndexTests
{
    [Theory]
    [InlineData("xocali")]
    [InlineData("Xocalı")]
    [InlineData("XOCALI")]
    [InlineData("khojaly")]
    [InlineData("KHOJALY")]
    [InlineData("Ходжалы")]
    [InlineData("ХОДЖАЛЫ")]
    [InlineData("Хоҹалы")]
    [InlineData("Hocalı")]
    public void Every_spelling_finds_the_same_in_every_culture(string query)
    {
        var index = Index(("az", "Xocalı"), ("ru", "Ходжалы"), ("en", "Khojaly"), ("other", "Aghdam"), ("case", "Xocalıdan sonra"));
        EachCulture.Run(() => Assert.Equal(["az", "case", "en", "ru"], Found(index, query).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_form_of_a_name_finds_every_other_form_in_every_culture()
    {
        // Fatma and Fatima are not one name until curators say so.
        var groups = NameForms.Groups.Where(group => group.Group != "g05-fatma").ToArray();
        var index = Index([.. groups.SelectMany(group => group.Forms.Select(form => (group.Group, form)))]);
        EachCulture.Run(() => Assert.All(groups, group => Assert.All(group.Forms, form =>
        {
            var hits = index.Page(SearchQuery.Parse(form), 0, 1000).Hits.Where(hit => hit.Match is WordMatch.Exact or WordMatch.SoundsAlike || hit.Document == group.Group);
            Assert.Equal(group.Forms.Select(_ => group.Group), hits.Select(hit => hit.Document));
        })));
    }

    [Fact]
    public void A_title_beats_a_body_and_other_names_stand_between()
    {
        var index = new InvertedIndex<string>(
        [
            Of("body", new("Other", FieldPart.Title), new("specimen specimen specimen specimen", FieldPart.Body)),
            Of("keyword", new("Other", FieldPart.Title), new("specimen", FieldPart.Keywords)),
            Of("lede", new("Other", FieldPart.Title), new("a specimen", FieldPart.Lede)),
            Of("title", new SearchField("Specimen", FieldPart.Title)),
        ]);
        Assert.Equal(["title", "keyword", "lede", "body"], Found(index, "specimen"));
    }

    [Fact]
    public void The_word_itself_beats_its_beginning_which_beats_what_sounds_alike()
    {
        var index = Index(("sound", "Aghdam"), ("beginning", "Agdamda"), ("exact", "Ağdam"), ("longer", "Агдамский"), ("longer sound", "Ağdəmdəki"));
        var page = index.Page(SearchQuery.Parse("agdam"), 0, 10);
        Assert.Equal(["exact", "beginning", "longer", "sound", "longer sound"], page.Hits.Select(hit => hit.Document));
        Assert.Equal([WordMatch.Exact, WordMatch.Beginning, WordMatch.Beginning, WordMatch.SoundsAlike, WordMatch.SoundsLikeBeginning], page.Hits.Select(hit => hit.Match));
    }

    [Theory]
    [InlineData("memrial")]
    [InlineData("memoriall")]
    [InlineData("memoryal")]
    [InlineData("mmeorial")]
    [InlineData("nemorial")]
    public void One_letter_may_be_wrong_where_nothing_else_is_found(string query)
    {
        var index = Index(("memorial", "Memorial"), ("other", "Memory"));
        var page = index.Page(SearchQuery.Parse(query), 0, 10);
        Assert.Equal("memorial", Assert.Single(page.Hits).Document);
    }

    [Fact]
    public void A_word_that_is_found_as_typed_is_not_taken_for_a_misspelling()
    {
        var page = Index(("dead", "dead"), ("read", "read")).Page(SearchQuery.Parse("dead"), 0, 10);
        Assert.Equal("dead", Assert.Single(page.Hits).Document);
        Assert.False(page.Query.Words[0].IsMisspelt);
    }

    [Fact]
    public void Short_words_must_be_right() => Assert.Empty(Found(Index(("fog", "fog")), "fig"));

    [Fact]
    public void All_words_must_be_there_and_the_last_may_be_a_beginning()
    {
        var index = Index(("both", "the night road"), ("one", "the night"), ("other", "a road"));
        Assert.Equal(["both"], Found(index, "night ro"));
        Assert.Equal(["both"], Found(index, "road nig"));
        Assert.Empty(Found(index, "nig road"));
    }

    [Fact]
    public void Longer_words_are_beginnings_wherever_they_stand() =>
        Assert.Equal(["az"], Found(Index(("az", "Xocalıda soyqırımı")), "xocalı soyqırımı"));

    [Theory]
    [InlineData("Ali-Zade")]
    [InlineData("alizade")]
    [InlineData("Əlizadə")]
    public void Words_with_a_hyphen_are_found_joined_and_apart(string query) =>
        Assert.Equal(["joined", "hyphen"], Found(Index(("joined", "Əlizadə"), ("hyphen", "Əli-zadə"), ("other", "Əliyev")), query).Order(StringComparer.Ordinal).Reverse());

    [Fact]
    public void Parts_with_a_hyphen_between_them_are_found_apart() => Assert.Equal(["apart"], Found(Index(("apart", "zade ali"), ("one", "ali")), "ali-zade"));

    [Fact]
    public void A_rare_word_counts_more_than_a_common_one()
    {
        var index = new InvertedIndex<string>(
        [
            Of("1", new("night", FieldPart.Title), new("kurgan", FieldPart.Body)),
            Of("2", new("kurgan", FieldPart.Title), new("night", FieldPart.Body)),
            .. Enumerable.Range(3, 20).Select(at => Of(at.ToString(System.Globalization.CultureInfo.InvariantCulture), new SearchField("night", FieldPart.Body))),
        ]);
        Assert.Equal(["2", "1"], Found(index, "night kurgan"));
    }

    [Fact]
    public void Equals_keep_their_order() =>
        Assert.Equal(["c", "a", "b"], Found(Index(("c", "same"), ("a", "same"), ("b", "same")), "same"));

    [Fact]
    public void A_document_can_be_put_behind_others() =>
        Assert.Equal(["b", "a"], Found(new InvertedIndex<string>([Of("a", new SearchField("same", FieldPart.Title)) with { Boost = 0.4f }, Of("b", new SearchField("same", FieldPart.Title))]), "same"));

    [Fact]
    public void Figures_are_found_with_and_without_their_grouping()
    {
        var index = Index(("a", "1,275 people"), ("b", "1275"), ("c", "275"));
        Assert.Equal(["a", "b"], Found(index, "1275").Order(StringComparer.Ordinal));
        Assert.Equal(["a", "b"], Found(index, "1.275").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_index_of_nothing_finds_nothing() => Assert.Empty(Found(new InvertedIndex<string>([]), "anything"));

    [Fact]
    public async Task Many_may_search_at_once()
    {
        var index = new InvertedIndex<int>(Specimens.Documents(500, vocabulary: 300));
        var words = Specimens.Words(300).Take(40).ToArray();
        var alone = words.Select(word => index.Find(SearchQuery.Parse(word)).Hits.ToArray()).ToArray();
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), TestContext.Current.CancellationToken, (at, _) =>
        {
            Assert.Equal(alone[at % 40], index.Find(SearchQuery.Parse(words[at % 40])).Hits);
            return ValueTask.CompletedTask;
        });
    }

    internal static InvertedIndex<string> Index(params (string Name, string Title)[] documents) =>
        new(documents.Select(one => Of(one.Name, new SearchField(one.Title, FieldPart.Title))));

    private static SearchDocument<string> Of(string name, params SearchField[] fields) => new(name, "kind", fields);

    private static IEnumerable<string> Found(InvertedIndex<string> index, string query) =>
        index.Page(SearchQuery.Parse(query), 0, 100).Hits.Select(hit => hit.Document);
}
