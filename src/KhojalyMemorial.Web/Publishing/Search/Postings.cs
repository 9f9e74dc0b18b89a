namespace KhojalyMemorial.Publishing.Search;

/// <summary>Which documents have which words, and what is noted of each: distinct words, distinct sound keys, and flat arrays between them.</summary>
/// <param name="Words">The distinct folded words.</param>
/// <param name="Starts">Where the postings of each word begin; one more at the end.</param>
/// <param name="Documents">The document of each posting, ascending within a word.</param>
/// <param name="Marks">What is noted of the word there. For texts what it counts, in 1/<see cref="Scale"/>; for names which spelling it is.</param>
/// <param name="Keys">The distinct sound keys, and whatever else words are grouped by.</param>
/// <param name="KeyStarts">Where the words of each key begin; one more at the end.</param>
/// <param name="KeyWords">The words of the keys.</param>
internal sealed record Postings(Lexicon Words, int[] Starts, int[] Documents, ushort[] Marks, Lexicon Keys, int[] KeyStarts, int[] KeyWords)
{
    /// <summary>The unit of the marks of a text.</summary>
    public const float Scale = 2048;

    private const float BeginningTier = 0.5f;
    private const float SoundTier = 0.25f;
    private const float SoundBeginningTier = 0.15f;
    private const float OneLetterTier = 0.08f;

    /// <summary>Finds words by what stands within them.</summary>
    public WordParts Parts => field ??= new WordParts(Words);

    /// <summary>The documents that have a word, ascending.</summary>
    public ReadOnlySpan<int> DocumentsOf(int word) => Documents.AsSpan(Starts[word], Starts[word + 1] - Starts[word]);

    /// <summary>What is noted of a word in each of its documents.</summary>
    public ReadOnlySpan<ushort> MarksOf(int word) => Marks.AsSpan(Starts[word], Starts[word + 1] - Starts[word]);

    /// <summary>The words of a key; none when the key is not there.</summary>
    public ReadOnlySpan<int> WordsOf(ReadOnlySpan<char> key) => Keys.IndexOf(key) is >= 0 and var place ? WordsOf(place) : [];

    /// <summary>The words of the key at a place.</summary>
    public ReadOnlySpan<int> WordsOf(int key) => KeyWords.AsSpan(KeyStarts[key], KeyStarts[key + 1] - KeyStarts[key]);

    /// <summary>Counts a word of a query in all documents that have it, in the best tier in which they do.</summary>
    /// <param name="word">The word; marked as misspelt when it was only found so.</param>
    /// <param name="scores">Where to count.</param>
    /// <returns>How many postings there were.</returns>
    public int Score(ref QueryWord word, Scoreboard scores)
    {
        var count = Exact(word, scores) + Beginnings(word, scores) + Sounds(word, scores);
        if (count == 0 && word.FindsMisspelt)
        {
            count = Misspelt(word, scores);
            word = word with { IsMisspelt = count > 0 };
        }

        return count;
    }

    private int Exact(QueryWord word, Scoreboard scores) => Words.IndexOf(word.Folded) is >= 0 and var place ? Count(place, 1, WordMatch.Exact, scores) : 0;

    private int Beginnings(QueryWord word, Scoreboard scores)
    {
        var count = 0;
        var (from, to) = word.FindsLonger ? Words.StartingWith(word.Folded) : default;
        for (; from < to; from++)
        {
            // The less is missing, the nearer it is: from half of the tier to the whole.
            var length = Words[from].Length;
            count += length == word.Folded.Length ? 0
                : Count(from, BeginningTier * (1 + ((float)word.Folded.Length / length)) / 2, WordMatch.Beginning, scores);
        }

        return count;
    }

    private int Sounds(QueryWord word, Scoreboard scores)
    {
        var count = 0;
        if (word.FindsSound && Keys.IndexOf(word.SoundKey) is >= 0 and var place)
        {
            count += CountKey(place, SoundTier, WordMatch.SoundsAlike, scores);
        }

        var (from, to) = word.FindsLongerSound ? Keys.StartingWith(word.SoundKey) : default;
        for (; from < to; from++)
        {
            count += Keys[from].Length == word.SoundKey.Length ? 0 : CountKey(from, SoundBeginningTier, WordMatch.SoundsLikeBeginning, scores);
        }

        return count;
    }

    private int Misspelt(QueryWord word, Scoreboard scores)
    {
        var places = new List<int>();
        Words.OneLetterAway(word.Folded, places);
        var count = places.Sum(place => Count(place, OneLetterTier, WordMatch.OneLetterWrong, scores));
        if (word.SoundKey.Length >= 5)
        {
            places.Clear();
            Keys.OneLetterAway(word.SoundKey, places);
            count += places.Sum(place => CountKey(place, OneLetterTier / 2, WordMatch.OneLetterWrong, scores));
        }

        return count;
    }

    private int CountKey(int key, float tier, WordMatch match, Scoreboard scores)
    {
        var count = 0;
        for (var at = KeyStarts[key]; at < KeyStarts[key + 1]; at++)
        {
            count += Count(KeyWords[at], tier, match, scores);
        }

        return count;
    }

    private int Count(int word, float tier, WordMatch match, Scoreboard scores)
    {
        var (from, to) = (Starts[word], Starts[word + 1]);
        var unit = tier / Scale;
        for (var at = from; at < to; at++)
        {
            scores.Add(Documents[at], Marks[at] * unit, match);
        }

        return to - from;
    }
}
