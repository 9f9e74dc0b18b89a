using KhojalyMemorial.Publishing.Search;

namespace KhojalyMemorial.Tests.Publishing.Search;

public class WordPartsTests
{
    [Theory]
    [InlineData(300)]
    [InlineData(5000)]
    public void A_part_finds_the_words_that_looking_at_each_finds(int count)
    {
        string[] words = [.. Specimens.Words(count).Concat(["a1992b", "ab", "", "ალიევი", "1992", "zzz", "xzzzx"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var parts = new WordParts(new(words));
        string[] looked = ["zzz", "992", "1992", "ალი", "ლიევ", "lor", "lorm", "baba", "vizavi", "qqq", "lorlorlorlorlorlor", .. words.Where((word, at) => at % 97 == 0 && word.Length > 5).SelectMany(word => (string[])[word, word[1..5], word[2..5]])];
        Assert.All(looked, part =>
        {
            var found = new List<int>();
            parts.Find(part, found);
            Assert.Equal(Enumerable.Range(0, words.Length).Where(at => words[at].Contains(part, StringComparison.Ordinal)), found);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    public void Short_parts_find_nothing(string part)
    {
        var found = new List<int>();
        new WordParts(new(["ab", "abc"])).Find(part, found);
        Assert.Empty(found);
    }
}
