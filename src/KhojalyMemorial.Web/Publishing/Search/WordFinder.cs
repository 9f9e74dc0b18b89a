using System.Runtime.InteropServices;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>A word of a text that a word of a query finds.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The place behind it.</param>
/// <param name="Word">The place of the query's word.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordMark(int Start, int End, int Word);

/// <summary>Finds in a text the words that a query means, by the same tiers as the index.</summary>
internal static class WordFinder
{
    // Far more than the longest text of the museum has; a bound all the same.
    private const int LongestText = 200_000;

    /// <summary>The words of a text that a query finds, in their order. What only sounds alike is marked where the word itself is not in the text.</summary>
    public static IReadOnlyList<WordMark> Find(string text, SearchQuery query)
    {
        var read = text.AsSpan(0, Math.Min(text.Length, LongestText));
        var words = query.Words.SelectMany((word, at) => word.Parts.Append(word).Select(one => (Word: one, Place: at))).ToArray();
        var marks = Find(read, words, Spelt);
        var missing = words.Where(word => !marks.Exists(mark => mark.Word == word.Place)).ToArray();
        if (missing.Length > 0)
        {
            marks.AddRange(Find(read, missing, Heard));
        }

        return [.. marks.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.End)];
    }

    private static List<WordMark> Find(ReadOnlySpan<char> text, (QueryWord Word, int Place)[] words, Matcher matches)
    {
        var marks = new List<WordMark>();
        var reader = new WordReader(text);
        while (words.Length > 0 && reader.MoveNext())
        {
            var folded = Folding.Fold(reader.Word);
            foreach (var (word, place) in words)
            {
                if (matches(word, reader.Word, folded))
                {
                    marks.Add(new(reader.Start, reader.Start + reader.Length, place));
                    break;
                }
            }
        }

        return marks;
    }

    private static bool Spelt(QueryWord word, ReadOnlySpan<char> written, string folded) =>
        word.FindsLonger ? folded.StartsWith(word.Folded, StringComparison.Ordinal) : string.Equals(folded, word.Folded, StringComparison.Ordinal);

    private static bool Heard(QueryWord word, ReadOnlySpan<char> written, string folded)
    {
        if (!word.FindsSound || folded.Length == 0)
        {
            return false;
        }

        var key = SoundKey.Of(written);
        return word.IsMisspelt
            ? IsOneLetterAway(word.Folded, folded) || (word.SoundKey.Length >= 5 && IsOneLetterAway(word.SoundKey, key))
            : string.Equals(key, word.SoundKey, StringComparison.Ordinal) || (word.FindsLongerSound && key.StartsWith(word.SoundKey, StringComparison.Ordinal));
    }

    private static bool IsOneLetterAway(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var begin = one.CommonPrefixLength(other);
        one = one[begin..];
        other = other[begin..];
        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }

        return (one.Length <= 1 && other.Length <= 1) || (one.Length == 2 && other.Length == 2 && one[0] == other[1] && one[1] == other[0]);
    }

    private delegate bool Matcher(QueryWord word, ReadOnlySpan<char> written, string folded);
}
