namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>Looks a typed word up in a segment, tier by tier.</summary>
internal static class WordSearch
{
    private const int ShortestSoundBeginning = 4;
    private const int ShortestMisspelt = 4;
    private const int ShortestMisspeltSound = 5;

    /// <summary>Notes every person with the word in every tier but the last.</summary>
    public static void Fill(NameSegment segment, NameQueryWord word, TierBoard board)
    {
        foreach (var reading in word.Readings)
        {
            Whole(segment, word, reading, board);
            if (reading.IsTyped)
            {
                Begun(segment, reading.Word, board);
            }
        }
    }

    /// <summary>Notes every person with a word of which one letter differs.</summary>
    public static void FillOneLetter(NameSegment segment, NameQueryWord word, TierBoard board)
    {
        foreach (var other in OneLetterAway(segment, word))
        {
            board.Add(segment.Postings.DocumentsOf(other), NameTier.OneLetter);
        }
    }

    /// <summary>The words that differ from a typed one by a letter.</summary>
    public static List<int> OneLetterAway(NameSegment segment, NameQueryWord word)
    {
        var words = new List<int>();
        foreach (var (fold, sound, _) in word.Readings.Where(reading => reading.IsTyped).Select(reading => reading.Word))
        {
            if (fold.Length >= ShortestMisspelt)
            {
                segment.Postings.Words.OneLetterAway(fold, words);
            }

            if (sound.Length >= ShortestMisspeltSound)
            {
                var keys = new List<int>();
                segment.Postings.Keys.OneLetterAway(sound, keys);
                foreach (var key in keys.Where(key => char.IsAsciiLetter(segment.Postings.Keys[key][0])))
                {
                    words.AddRange(segment.Postings.WordsOf(key));
                }
            }
        }

        return words;
    }

    /// <summary>Which spellings of a word are the typed one, a bit for each.</summary>
    public static ulong SameSpellings(NameSegment segment, int word, ReadOnlySpan<char> typed)
    {
        var same = 0ul;
        for (var number = 0; number < segment.SpellingsOf(word); number++)
        {
            same |= IsSame(segment.Spelling(word, number), typed) ? 1ul << number : 0;
        }

        return same;
    }

    private static void Whole(NameSegment segment, NameQueryWord word, NameReading reading, TierBoard board)
    {
        var (fold, sound, stem) = reading.Word;
        var postings = segment.Postings;
        var exact = postings.Words.IndexOf(fold);
        if (exact >= 0)
        {
            Add(postings, exact, reading.IsTyped ? SameSpellings(segment, exact, word.Typed) : 0, NameTier.Spelling, reading.IsFather, board);
        }

        foreach (var other in postings.WordsOf(sound))
        {
            if (other != exact)
            {
                Add(postings, other, 0, NameTier.Sound, reading.IsFather, board);
            }
        }

        foreach (var form in OneName.OthersOf(sound))
        {
            foreach (var other in postings.WordsOf(form))
            {
                Add(postings, other, 0, NameTier.OtherName, reading.IsFather, board);
            }
        }

        foreach (var other in postings.WordsOf(stem))
        {
            Add(postings, other, 0, NameTier.Kin, reading.IsFather, board);
        }
    }

    private static void Begun(NameSegment segment, NameSpelling word, TierBoard board)
    {
        var postings = segment.Postings;
        var (from, to) = postings.Words.StartingWith(word.Fold);
        var longer = from < to && postings.Words[from].Length == word.Fold.Length ? from + 1 : from;

        // Words that stand beside each other have their postings beside each other.
        board.Add(postings.Documents.AsSpan(postings.Starts[longer]..postings.Starts[to]), NameTier.Beginning);
        var found = new List<int>();
        postings.Parts.Find(word.Fold, found);
        foreach (var other in found)
        {
            if (other < from || other >= to)
            {
                board.Add(postings.DocumentsOf(other), NameTier.Within);
            }
        }

        if (word.Sound.Length >= ShortestSoundBeginning)
        {
            var (first, last) = postings.Keys.StartingWith(word.Sound);
            foreach (var other in postings.KeyWords.AsSpan(postings.KeyStarts[first]..postings.KeyStarts[last]))
            {
                board.Add(postings.DocumentsOf(other), NameTier.Within);
            }
        }
    }

    // The father's name is kin to whoever is looked for by it, and the other way round it may have been written without the word that says so.
    private static void Add(Postings postings, int word, ulong same, NameTier tier, bool isFather, TierBoard board)
    {
        var persons = postings.DocumentsOf(word);
        var marks = postings.MarksOf(word);
        for (var at = 0; at < persons.Length; at++)
        {
            var mark = (NameMarks)marks[at];
            var own = (same >> (marks[at] & NameSegment.NoSpelling) & 1) != 0 ? NameTier.Same : tier;
            board.Add(persons[at], (mark & NameMarks.Part) != NameMarks.None ? NameTier.Beginning
                : (mark & NameMarks.Father) != NameMarks.None == isFather ? own
                : isFather ? NameTier.Beginning : NameTier.Kin);
        }
    }

    private static bool IsSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        for (var at = 0; at < one.Length; at++)
        {
            if (Letters.Lower(one[at]) != Letters.Lower(other[at]))
            {
                return false;
            }
        }

        return true;
    }
}
