namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>The words of each person, read back from the words' persons.</summary>
internal sealed class ForwardNames
{
    private readonly int[] _starts;
    private readonly (int Word, ushort Mark)[] _words;

    /// <summary>Reads a segment, without those who are gone.</summary>
    public ForwardNames(NameSegment segment, ulong[] gone)
    {
        var postings = segment.Postings;
        _starts = new int[segment.Count + 1];
        foreach (var person in postings.Documents)
        {
            _starts[person + 1] += (gone[person >> 6] >> person & 1) == 0 ? 1 : 0;
        }

        for (var person = 0; person < segment.Count; person++)
        {
            _starts[person + 1] += _starts[person];
        }

        _words = new (int, ushort)[_starts[^1]];
        var next = _starts[..^1];
        for (var word = 0; word < postings.Words.Count; word++)
        {
            for (var at = postings.Starts[word]; at < postings.Starts[word + 1]; at++)
            {
                var person = postings.Documents[at];
                if ((gone[person >> 6] >> person & 1) == 0)
                {
                    _words[next[person]++] = (word, postings.Marks[at]);
                }
            }
        }
    }

    /// <summary>The words of a person.</summary>
    public ReadOnlySpan<(int Word, ushort Mark)> Of(int person) => _words.AsSpan(_starts[person], _starts[person + 1] - _starts[person]);
}
