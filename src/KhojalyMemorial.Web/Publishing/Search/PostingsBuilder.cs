using System.Runtime.InteropServices;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>Takes words of documents, one document after the other, and makes <see cref="Postings"/> of them.</summary>
internal sealed class PostingsBuilder
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly HashSet<(string Key, int Word)> _keys = [];
    private readonly List<(int Word, ushort Mark)> _notes = [];
    private readonly List<int> _ends = [];

    /// <summary>How many documents have ended.</summary>
    public int Count => _ends.Count;

    /// <summary>The number of a word, which is its place among the words as they came, not as they will stand.</summary>
    public int Word(string word)
    {
        if (!_words.TryGetValue(word, out var number))
        {
            _words[word] = number = _words.Count;
        }

        return number;
    }

    /// <summary>Puts a word into a group, such as those that sound alike.</summary>
    public void Group(string key, int word) => _keys.Add((key, word));

    /// <summary>Notes a word of the current document; the same word with the same mark counts once.</summary>
    public void Note(int word, ushort mark)
    {
        for (var at = _notes.Count - 1; at >= (Count == 0 ? 0 : _ends[^1]) && _notes.Count - at <= 64; at--)
        {
            if (_notes[at] == (word, mark))
            {
                return;
            }
        }

        _notes.Add((word, mark));
    }

    /// <summary>Ends the current document.</summary>
    public void EndDocument() => _ends.Add(_notes.Count);

    /// <summary>The postings of all documents.</summary>
    public Postings Build() => Build([.. Enumerable.Range(0, Count)], out _);

    /// <summary>The postings of some documents in an order of their own.</summary>
    /// <param name="documents">The documents by their place as they came; what is not among them is left out.</param>
    /// <param name="places">Where each word stands, by its number; words that only documents left out had keep a place without postings.</param>
    public Postings Build(IReadOnlyList<int> documents, out int[] places)
    {
        var sorted = _words.Keys.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        var place = places = new int[sorted.Length];
        for (var at = 0; at < sorted.Length; at++)
        {
            place[_words[sorted[at]]] = at;
        }

        var starts = new int[sorted.Length + 1];
        foreach (var document in documents)
        {
            foreach (var (word, _) in Notes(document))
            {
                starts[place[word] + 1]++;
            }
        }

        Sum(starts);
        var (postings, marks, next) = (new int[starts[^1]], new ushort[starts[^1]], starts[..^1]);
        for (var document = 0; document < documents.Count; document++)
        {
            foreach (var (word, mark) in Notes(documents[document]))
            {
                var at = next[place[word]]++;
                (postings[at], marks[at]) = (document, mark);
            }
        }

        var pairs = new (string Key, int Word)[_keys.Count];
        var filled = 0;
        foreach (var (key, word) in _keys)
        {
            pairs[filled++] = (key, place[word]);
        }

        Array.Sort(pairs, static (one, other) => string.CompareOrdinal(one.Key, other.Key) is var order && order != 0 ? order : one.Word.CompareTo(other.Word));
        var keys = pairs.Select(pair => pair.Key).Distinct(StringComparer.Ordinal).ToArray();
        var keyPlace = -1;
        var keyOf = pairs.Select((pair, at) => at > 0 && string.Equals(pair.Key, pairs[at - 1].Key, StringComparison.Ordinal) ? keyPlace : ++keyPlace).ToArray();
        return new(new(sorted), starts, postings, marks, new(keys), Starts(keys.Length, keyOf), [.. pairs.Select(pair => pair.Word)]);
    }

    private ReadOnlySpan<(int Word, ushort Mark)> Notes(int document)
    {
        var from = document == 0 ? 0 : _ends[document - 1];
        return CollectionsMarshal.AsSpan(_notes)[from.._ends[document]];
    }

    private static int[] Starts(int count, IEnumerable<int> members)
    {
        var starts = new int[count + 1];
        foreach (var member in members)
        {
            starts[member + 1]++;
        }

        Sum(starts);
        return starts;
    }

    private static void Sum(int[] starts)
    {
        for (var at = 1; at < starts.Length; at++)
        {
            starts[at] += starts[at - 1];
        }
    }
}
