namespace KhojalyMemorial.Publishing.Search;

/// <summary>Finds words by what stands within them: lists the words that have each three letters in a row, so that only those with the rarest three are looked at.</summary>
internal sealed class WordParts
{
    /// <summary>The fewest letters that are looked for.</summary>
    public const int Shortest = 3;

    // Below this it is quicker to look at each word.
    private const int Few = 2048;
    private const int Letter = 37;

    private readonly Lexicon _words;
    private readonly int[] _starts = [];
    private readonly int[] _having = [];

    /// <summary>Reads the words.</summary>
    public WordParts(Lexicon words)
    {
        _words = words;
        if (words.Count < Few)
        {
            return;
        }

        _starts = new int[(Letter * Letter * Letter) + 1];
        EachThree((three, _) => _starts[three + 1]++);
        for (var three = 1; three < _starts.Length; three++)
        {
            _starts[three] += _starts[three - 1];
        }

        _having = new int[_starts[^1]];
        var next = _starts[..^1];
        EachThree((three, word) => _having[next[three]++] = word);
    }

    /// <summary>Adds the places of the words within which a part stands, also at the beginning or end.</summary>
    /// <param name="part">At least <see cref="Shortest"/> letters; of fewer nothing is found.</param>
    /// <param name="found">Where the places go, ascending.</param>
    public void Find(ReadOnlySpan<char> part, List<int> found)
    {
        if (part.Length < Shortest)
        {
            return;
        }

        if (_starts.Length == 0)
        {
            for (var word = 0; word < _words.Count; word++)
            {
                Add(word, part, found);
            }

            return;
        }

        var rarest = Three(part);
        for (var at = 1; at + Shortest <= part.Length; at++)
        {
            var three = Three(part[at..]);
            rarest = _starts[three + 1] - _starts[three] < _starts[rarest + 1] - _starts[rarest] ? three : rarest;
        }

        // Three letters of the alphabet that are the whole part need no second look.
        var certain = part.Length == Shortest && !part.ContainsAnyExceptInRange('a', 'z');
        foreach (var word in _having.AsSpan(_starts[rarest], _starts[rarest + 1] - _starts[rarest]))
        {
            if (certain)
            {
                found.Add(word);
            }
            else
            {
                Add(word, part, found);
            }
        }
    }

    private void Add(int word, ReadOnlySpan<char> part, List<int> found)
    {
        // What very many words share is their ending, which is found without looking through the word.
        var letters = _words[word];
        if (letters.EndsWith(part) || letters.IndexOf(part) >= 0)
        {
            found.Add(word);
        }
    }

    private void EachThree(Action<int, int> see)
    {
        var seen = new HashSet<int>();
        for (var word = 0; word < _words.Count; word++)
        {
            var letters = _words[word];
            seen.Clear();
            for (var at = 0; at + Shortest <= letters.Length; at++)
            {
                if (Three(letters[at..]) is var three && seen.Add(three))
                {
                    see(three, word);
                }
            }
        }
    }

    private static int Three(ReadOnlySpan<char> letters) => (((Place(letters[0]) * Letter) + Place(letters[1])) * Letter) + Place(letters[2]);

    // The letters and digits that folding leaves of Latin and Cyrillic; all others share a place.
    private static int Place(char letter) => letter switch { >= 'a' and <= 'z' => letter - 'a', >= '0' and <= '9' => letter - '0' + 26, _ => Letter - 1 };
}
