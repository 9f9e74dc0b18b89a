using KhojalyMemorial.Publishing.Search;

namespace KhojalyMemorial.Tests.Publishing.Search;

public class WordReaderTests
{
    [Theory]
    [InlineData("Xocalı, 26 fevral", "Xocalı|26|fevral")]
    [InlineData("Khojaly’s people; the people's town", "Khojaly|people|the|people|town")]
    [InlineData("‘quoted’ 'words'", "quoted|words")]
    [InlineData("qur’an O'Neil", "qur’an|O'Neil")]
    [InlineData("1,275 hostages, 1 275, 1.275.000 and 26.02.1992", "1,275|hostages|1|275|1.275.000|and|26|02|1992")]
    [InlineData("1\u00a0275", "1\u00a0275")]
    [InlineData("Ali-Zade came", "Ali|Zade|Ali-Zade|came")]
    [InlineData("a-b-c, x", "a|b|c|a-b-c|x")]
    [InlineData("1992-02-26", "1992|02|26")]
    [InlineData("e\u0301te\u0301 x\u00ady", "e\u0301te\u0301|x\u00ady")]
    [InlineData("\ud800 a \udc00b", "a|b")]
    [InlineData("🙂🙂", "")]
    [InlineData("", "")]
    [InlineData("’s - -- '", "s")]
    public void Words_are_read_as_people_see_them(string text, string words) => Assert.Equal(words, string.Join('|', Read(text)));

    [Fact]
    public void A_word_is_given_with_its_place()
    {
        var reader = new WordReader("the Ali-Zade family");
        Assert.True(reader.MoveNext() && reader.MoveNext() && reader.MoveNext() && reader.MoveNext());
        Assert.Equal((4, 8, 2), (reader.Start, reader.Length, reader.Parts));
    }

    [Fact]
    public void A_chain_of_hyphens_without_end_gives_its_words_only() =>
        Assert.Equal(10_000, Read(string.Join('-', Enumerable.Repeat("ab", 10_000))).Count);

    private static List<string> Read(string text)
    {
        var words = new List<string>();
        for (var reader = new WordReader(text); reader.MoveNext();)
        {
            words.Add(reader.Word.ToString());
        }

        return words;
    }
}
