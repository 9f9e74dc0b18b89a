using System.Globalization;
using KhojalyMemorial.Publishing.Search;

namespace KhojalyMemorial.Tests.Publishing.Search;

public class ExcerptTests
{
    [Theory]
    [InlineData("The town of Khojaly lies here.", "xocalı", "The town of [Khojaly] lies here.")]
    [InlineData("Xocalıdan çıxanlar", "khojaly", "[Xocalıdan] çıxanlar")]
    [InlineData("Город Ходжалы", "xocali", "Город [Ходжалы]")]
    [InlineData("Night, and night again", "NIGHT", "[Night], and [night] again")]
    [InlineData("The Ali-Zade house", "əlizadə", "The [Ali-Zade] house")]
    [InlineData("1,275 people", "1275 people", "[1,275] [people]")]
    [InlineData("Nothing of it here", "memorial", "Nothing of it here")]
    [InlineData("", "memorial", "")]
    [InlineData("e\u0301te\u0301!", "été", "[e\u0301te\u0301]!")]
    public void The_words_of_the_query_are_marked(string text, string query, string expected) =>
        Assert.Equal(expected, Marked(Excerpt.Of(text, SearchQuery.Parse(query))));

    [Fact]
    public void A_word_taken_for_misspelt_is_marked_too()
    {
        var answer = InvertedIndexTests.Index(("a", "memorial")).Find(SearchQuery.Parse("memoiral"));
        Assert.Equal("a [memorial] stone", Marked(Excerpt.Of("a memorial stone", answer.Query)));
    }

    [Fact]
    public void A_long_text_is_cut_between_words_around_the_place_with_most_words()
    {
        var filler = string.Concat(Enumerable.Repeat("other words stand here. ", 40));
        var text = $"{filler}A road alone. {filler}The night and the road together. {filler}";
        var shown = Marked(Excerpt.Of(text, SearchQuery.Parse("road night")));
        Assert.StartsWith("… ", shown, StringComparison.Ordinal);
        Assert.EndsWith(" …", shown, StringComparison.Ordinal);
        Assert.Contains("The [night] and the [road] together.", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 150, 220);
        Assert.All(shown.Split(' ', '…', '[', ']', '.'), word => Assert.Contains(word, "other words stand here The night and the road together".Split(' ').Append("")));
    }

    [Fact]
    public void Without_a_match_the_beginning_is_shown()
    {
        var shown = Marked(Excerpt.Of(string.Concat(Enumerable.Repeat("words ", 100)), SearchQuery.Parse("night")));
        Assert.StartsWith("words words", shown, StringComparison.Ordinal);
        Assert.EndsWith(" …", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("e\u0301\u0323")]
    [InlineData("한")]
    [InlineData("\r\n")]
    public void No_character_is_cut_in_two(string character)
    {
        var text = string.Concat(Enumerable.Repeat(character, 300)) + " night " + string.Concat(Enumerable.Repeat(character, 300));
        var borders = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
        var pieces = Excerpt.Of(text, SearchQuery.Parse("night"));
        var shown = string.Concat(pieces.Select(piece => piece.Text)).Trim(' ', '…');
        var from = text.IndexOf(shown, StringComparison.Ordinal);
        Assert.Contains(from, borders);
        Assert.Contains(from + shown.Length, borders);
        Assert.Contains(pieces, piece => piece is { Text: "night", IsMatch: true });
    }

    [Fact]
    public void The_pieces_of_a_whole_text_are_the_text()
    {
        const string text = "Ali-Zade, Ali and Zade: 1,275 times";
        Assert.Equal(text, string.Concat(Excerpt.Whole(text, SearchQuery.Parse("ali zade ali-zade 1275")).Select(piece => piece.Text)));
    }

    private static string Marked(IEnumerable<ExcerptPiece> pieces) => string.Concat(pieces.Select(piece => piece.IsMatch ? $"[{piece.Text}]" : piece.Text));
}
