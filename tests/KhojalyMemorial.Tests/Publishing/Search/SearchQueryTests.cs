using KhojalyMemorial.Publishing.Search;

namespace KhojalyMemorial.Tests.Publishing.Search;

public class SearchQueryTests
{
    private static readonly InvertedIndex<string> Index = InvertedIndexTests.Index(("a", "a night on the road"), ("b", "a road"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t")]
    [InlineData("— … !")]
    [InlineData("\0\ud800\u0301")]
    public void Without_a_word_nothing_is_found(string? text)
    {
        var query = SearchQuery.Parse(text);
        Assert.True(query.IsEmpty && query.IsTooShort);
        Assert.Equal(0, Index.Page(query, 0, 10).Total);
    }

    [Fact]
    public void A_single_letter_is_too_short_and_finds_only_itself()
    {
        var query = SearchQuery.Parse("n");
        Assert.True(query is { IsTooShort: true, IsEmpty: false });
        Assert.Empty(Index.Find(query).Hits);
        Assert.Equal(2, Index.Find(SearchQuery.Parse("a")).Hits.Count);
    }

    [Fact]
    public void Of_sixteen_kilobytes_only_the_beginning_is_read()
    {
        var query = SearchQuery.Parse("road " + new string('x', 16_384));
        Assert.Equal(SearchQuery.MaxLength, query.Text.Length);
        Assert.Equal(["road", new string('x', Folding.MaxLength)], query.Words.Select(word => word.Folded));
        Assert.Empty(Index.Find(query).Hits);
    }

    [Fact]
    public void Of_a_thousand_words_only_the_first_count()
    {
        var words = Enumerable.Range(0, 1000).Select(at => "w" + at);
        var query = SearchQuery.Parse(string.Join(' ', words));
        Assert.Equal(words.Take(SearchQuery.MaxWords), query.Words.Select(word => word.Folded));
        Assert.Empty(Index.Find(query).Hits);
    }

    [Fact]
    public void A_word_typed_twice_counts_once() =>
        Assert.Equal(["night", "road"], SearchQuery.Parse("road Night ROAD").Words.Select(word => word.Folded));

    [Fact]
    public void A_word_with_hyphens_is_one_word_that_knows_its_parts()
    {
        var word = Assert.Single(SearchQuery.Parse("Əli-zadə").Words);
        Assert.Equal("elizade", word.Folded);
        Assert.Equal(["eli", "zade"], word.Parts.Select(part => part.Folded));
        Assert.True(word.IsLast && word.Parts[1].IsLast && !word.Parts[0].IsLast);
    }
}
