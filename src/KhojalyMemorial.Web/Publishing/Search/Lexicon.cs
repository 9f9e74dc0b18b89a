namespace KhojalyMemorial.Publishing.Search;

/// <summary>Distinct words in ordinal order, in one array of letters: found whole, by their beginning, or with one letter wrong, in time that grows with the logarithm of their number.</summary>
internal sealed class Lexicon
{
    private readonly char[] _letters;
    private readonly int[] _starts;

    /// <summary>Takes over words.</summary>
    /// <param name="words">Distinct and in ordinal order.</param>
    public Lexicon(IReadOnlyList<string> words)
    {
        _starts = new int[words.Count + 1];
        for (var at = 0; at < words.Count; at++)
        {
            _starts[at + 1] = _starts[at] + words[at].Length;
        }

        // Not joined as a text first: the buffers of that stay in the pool of the process for good.
        _letters = new char[_starts[^1]];
        for (var at = 0; at < words.Count; at++)
        {
            words[at].CopyTo(_letters.AsSpan(_starts[at]));
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> this[int index] => _letters.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);

    /// <summary>The place of a word; -1 when it is not there.</summary>
    public int IndexOf(ReadOnlySpan<char> word) => Find(word, 0, Count);

    /// <summary>The places of the words that begin so; the end is the first place behind them.</summary>
    public (int From, int To) StartingWith(ReadOnlySpan<char> beginning) => Narrow(beginning, 0, Count);

    /// <summary>Adds the places of the words that one letter added, left out, replaced or exchanged with its neighbour makes of a word; the word itself is not among them.</summary>
    public void OneLetterAway(ReadOnlySpan<char> word, ICollection<int> found)
    {
        Span<char> other = stackalloc char[word.Length + 1];
        var (from, to) = (0, Count);
        for (var at = 0; at <= word.Length && from < to; at++)
        {
            word[..at].CopyTo(other);
            if (at < word.Length)
            {
                word[(at + 1)..].CopyTo(other[at..]);
                Add(other[..(word.Length - 1)], from, to, word, found);
            }

            if (at + 1 < word.Length)
            {
                (other[at], other[at + 1]) = (word[at + 1], word[at]);
                word[(at + 2)..].CopyTo(other[(at + 2)..]);
                Add(other[..word.Length], from, to, word, found);
            }

            EachLetterAt(at, from, to, word, found, other);
            if (at < word.Length)
            {
                (from, to) = Narrow(word[..(at + 1)], from, to);
            }
        }
    }

    // The words from..to begin with the same letters up to at; each group of them goes on with one other letter.
    private void EachLetterAt(int at, int from, int to, ReadOnlySpan<char> word, ICollection<int> found, Span<char> other)
    {
        while (from < to)
        {
            if (this[from].Length <= at)
            {
                from++;
                continue;
            }

            other[at] = this[from][at];
            var end = Narrow(other[..(at + 1)], from, to).To;
            if (at < word.Length)
            {
                word[(at + 1)..].CopyTo(other[(at + 1)..]);
                Add(other[..word.Length], from, end, word, found);
            }

            word[at..].CopyTo(other[(at + 1)..]);
            Add(other[..(word.Length + 1)], from, end, word, found);
            from = end;
        }
    }

    private void Add(ReadOnlySpan<char> other, int from, int to, ReadOnlySpan<char> word, ICollection<int> found)
    {
        var place = Find(other, from, to);
        if (place >= 0 && !other.SequenceEqual(word) && !found.Contains(place))
        {
            found.Add(place);
        }
    }

    private int Find(ReadOnlySpan<char> word, int from, int to)
    {
        var place = FirstNotBelow(word, from, to);
        return place < to && this[place].SequenceEqual(word) ? place : -1;
    }

    private (int From, int To) Narrow(ReadOnlySpan<char> beginning, int from, int to)
    {
        var first = FirstNotBelow(beginning, from, to);
        var last = to;
        for (var low = first; low < last;)
        {
            var middle = (low + last) >>> 1;
            (low, last) = this[middle].StartsWith(beginning) ? (middle + 1, last) : (low, middle);
        }

        return (first, last);
    }

    private int FirstNotBelow(ReadOnlySpan<char> word, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = this[middle].SequenceCompareTo(word) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
