using System.Text.RegularExpressions;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Tests.Languages;

public sealed partial class CompoundsTests
{
    private const string Letters = "aЯə\u03011٣.,:%-–- ";

    [Fact]
    public void Every_text_of_a_few_characters_is_cut_as_the_pattern_of_a_compound_says()
    {
        var random = new Random(26);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(random.GetItems<char>(Letters, random.Next(1, 14)));
            Assert.Equal((text, string.Join(' ', Pattern().Matches(text).Select(match => (match.Index, match.Length)))), (text, string.Join(' ', Found(text))));
        }
    }

    [Fact]
    public void A_long_word_takes_no_longer_than_its_length() => Assert.Equal([(0, 4_000_002)], Found(new string('a', 2_000_000) + "-" + new string('1', 2_000_001)));

    private static IEnumerable<(int Start, int Length)> Found(string text)
    {
        for (var next = Compounds.Next(text, 0); next is var (start, length); next = Compounds.Next(text, start + length))
        {
            yield return (start, length);
        }
    }

    [GeneratedRegex(@"(?:[\p{L}\p{M}\d][\p{L}\p{M}\d.,:%]*)?(?:[-–][\p{L}\p{M}\d][\p{L}\p{M}\d.,:%]*)+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
