namespace KhojalyMemorial.Publishing.Search;

/// <summary>What a visitor typed, as words to find: all of them, the last perhaps not yet written to its end.</summary>
public sealed record SearchQuery
{
    /// <summary>How many different words count; a pasted page must not cost more than a sentence.</summary>
    public const int MaxWords = 24;

    /// <summary>How many characters are read.</summary>
    public const int MaxLength = 2000;

    private SearchQuery(string text, IReadOnlyList<QueryWord> words) => (Text, Words) = (text, words);

    /// <summary>What was typed, without the space around it, as far as it is read.</summary>
    public string Text { get; }

    /// <summary>The different words, in their order.</summary>
    public IReadOnlyList<QueryWord> Words { get; private init; }

    /// <summary>Whether there is no word in it.</summary>
    public bool IsEmpty => Words.Count == 0;

    /// <summary>Whether there is nothing in it but single letters.</summary>
    public bool IsTooShort => Words.All(word => word.Folded.Length < 2);

    /// <summary>Reads what was typed.</summary>
    /// <param name="text">Anything, of any length.</param>
    /// <returns>The words to find.</returns>
    public static SearchQuery Parse(string? text)
    {
        var typed = (text ?? "").AsSpan().Trim();
        typed = typed[..Math.Min(typed.Length, MaxLength)];
        var words = new List<QueryWord>();
        var reader = new WordReader(typed);
        while (words.Count <= MaxWords && reader.MoveNext())
        {
            var word = new QueryWord(Folding.Fold(reader.Word), SoundKey.Of(reader.Word));
            if (reader.Parts > 0 && reader.Parts <= words.Count)
            {
                word = word with { Parts = words[^reader.Parts..] };
                words.RemoveRange(words.Count - reader.Parts, reader.Parts);
            }

            if (word.Folded.Length > 0)
            {
                words.Add(word);
            }
        }

        if (words.Count > 0)
        {
            words[^1] = words[^1].AsLast();
        }

        // Of a word that is typed twice the last counts, because it may be the beginning of another.
        var different = words.AsEnumerable().Reverse().DistinctBy(word => word.Folded, StringComparer.Ordinal).Reverse().Take(MaxWords);
        return new(typed.ToString(), [.. different]);
    }

    internal SearchQuery With(IReadOnlyList<QueryWord> words) => this with { Words = words };
}

/// <summary>A word to find.</summary>
/// <param name="Folded">Its folded form.</param>
/// <param name="SoundKey">Its sound key; empty where sound says nothing.</param>
public sealed record QueryWord(string Folded, string SoundKey)
{
    /// <summary>Its parts when hyphens join it: they may also stand apart.</summary>
    public IReadOnlyList<QueryWord> Parts { get; init; } = [];

    /// <summary>Whether it stands last, so that it may be the beginning of a word.</summary>
    public bool IsLast { get; init; }

    /// <summary>Whether nothing was found that is spelt or sounds so, and it was taken for a word with one letter wrong.</summary>
    public bool IsMisspelt { get; init; }

    // Az and ru add endings, so whole words count as beginnings too; a short word that is complete would find too much.
    internal bool FindsLonger => Folded.Length >= (IsLast ? 2 : 4);

    internal bool FindsSound => Folded.Length >= 3 && SoundKey.Length >= 3;

    internal bool FindsLongerSound => FindsLonger && SoundKey.Length >= 4;

    internal bool FindsMisspelt => Folded.Length >= 4;

    internal QueryWord AsLast() => this with { IsLast = true, Parts = [.. Parts.Select((part, at) => at == Parts.Count - 1 ? part.AsLast() : part)] };
}

/// <summary>How a word was found; the greater the better.</summary>
public enum WordMatch
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>One letter is added, missing, replaced or exchanged with its neighbour.</summary>
    OneLetterWrong,

    /// <summary>It begins as the word sounds.</summary>
    SoundsLikeBeginning,

    /// <summary>It sounds alike.</summary>
    SoundsAlike,

    /// <summary>It begins with the word.</summary>
    Beginning,

    /// <summary>It is the same word, apart from case, marks and script.</summary>
    Exact,
}
