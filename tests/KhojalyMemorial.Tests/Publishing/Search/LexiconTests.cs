using KhojalyMemorial.Publishing.Search;

namespace KhojalyMemorial.Tests.Publishing.Search;

public class LexiconTests
{
    [Theory]
    [InlineData("road", "broad oad raod roam rod toad")]
    [InlineData("ab", "a aa aab abc ac b ba")]
    [InlineData("aa", "a aab ab ac ba")]
    [InlineData("zzzz", "")]
    public void One_letter_away_is_one_added_left_out_replaced_or_exchanged(string word, string expected)
    {
        string[] words = ["a", "aa", "aab", "ab", "abc", "abcd", "abroad", "ac", "b", "ba", "broad", "broods", "oad", "raod", "road", "roam", "rod", "toad", "zz"];
        var found = new List<int>();
        new Lexicon(words).OneLetterAway(word, found);
        Assert.Equal(expected, string.Join(' ', found.Order().Select(at => words[at])));
    }

    [Fact]
    public void Each_word_is_found_by_every_misspelling_of_it()
    {
        var words = Specimens.Words(500).Order(StringComparer.Ordinal).ToArray();
        var lexicon = new Lexicon(words);
        foreach (var word in words.Where((_, at) => at % 25 == 0))
        {
            var found = new List<int>();
            lexicon.OneLetterAway(word, found);
            Assert.Equal(words.Where(other => Distance(word, other) == 1), found.Order().Select(at => words[at]));
        }
    }

    [Fact]
    public void Words_are_found_whole_and_by_their_beginning()
    {
        var lexicon = new Lexicon(["ab", "abc", "abcd", "b", "ba"]);
        Assert.Equal((0, 3), lexicon.StartingWith("ab"));
        Assert.Equal((1, 3), lexicon.StartingWith("abc"));
        Assert.Equal((5, 5), lexicon.StartingWith("c"));
        Assert.Equal(3, lexicon.IndexOf("b"));
        Assert.Equal(-1, lexicon.IndexOf("bb"));
        Assert.Equal(-1, new Lexicon([]).IndexOf("a"));
    }

    private static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[one.Length, other.Length];
    }
}
