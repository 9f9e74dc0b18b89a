using System.Runtime.InteropServices;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>Reads documents into <see cref="Postings"/>. Each spelling is folded once, however often it stands there.</summary>
internal sealed class PostingsBuilder
{
    // A word that stands twice in a field counts more than one that stands there once, but never twice as much; and more in a short field than in a long one.
    private const float Short = 0.25f;
    private const float Long = 0.75f;

    // What the other fields of a document add when a word stands in several.
    private const float OtherFields = 0.05f;

    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly HashSet<(string Key, int Word)> _keys = [];
    private readonly List<(int Word, int Document, ushort Weight)> _postings = [];
    private readonly List<(int InField, float InDocument)> _counts = [];
    private readonly List<int> _fieldWords = [];
    private readonly HashSet<int> _documentWords = [];
    private int _documents;

    /// <summary>Reads the next document.</summary>
    public void Add(IReadOnlyList<SearchField> fields, float boost)
    {
        foreach (var field in fields)
        {
            Add(field);
        }

        var counts = CollectionsMarshal.AsSpan(_counts);
        foreach (var word in _documentWords)
        {
            _postings.Add((word, _documents, (ushort)Math.Clamp(counts[word].InDocument * boost * Postings.Scale, 1, ushort.MaxValue)));
            counts[word].InDocument = 0;
        }

        _documentWords.Clear();
        _documents++;
    }

    /// <summary>The postings of all that was read.</summary>
    public Postings Build()
    {
        var sorted = _words.Keys.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        var place = new int[sorted.Length];
        for (var at = 0; at < sorted.Length; at++)
        {
            place[_words[sorted[at]]] = at;
        }

        var starts = Starts(sorted.Length, _postings.Select(posting => place[posting.Word]));
        var (documents, weights, next) = (new int[_postings.Count], new ushort[_postings.Count], starts[..^1]);
        foreach (var (word, document, weight) in _postings)
        {
            var at = next[place[word]]++;
            (documents[at], weights[at]) = (document, weight);
        }

        var pairs = _keys.Select(pair => (pair.Key, Word: place[pair.Word])).OrderBy(pair => pair.Key, StringComparer.Ordinal).ThenBy(pair => pair.Word).ToArray();
        var keys = pairs.Select(pair => pair.Key).Distinct(StringComparer.Ordinal).ToArray();
        var keyPlace = -1;
        var keyOf = pairs.Select((pair, at) => at > 0 && string.Equals(pair.Key, pairs[at - 1].Key, StringComparison.Ordinal) ? keyPlace : ++keyPlace).ToArray();
        return new(new(sorted), starts, documents, weights, new(keys), Starts(keys.Length, keyOf), [.. pairs.Select(pair => pair.Word)]);
    }

    private void Add(SearchField field)
    {
        var reader = new WordReader(field.Text);
        var length = 0;
        while (reader.MoveNext())
        {
            length += reader.Parts == 0 ? 1 : 0;
            var word = WordOf(reader.Word);
            if (word >= 0 && ++CollectionsMarshal.AsSpan(_counts)[word].InField == 1)
            {
                _fieldWords.Add(word);
            }
        }

        var (weight, usual) = field.Rank;
        var norm = Short + (Long * length / usual);
        foreach (var word in _fieldWords)
        {
            ref var count = ref CollectionsMarshal.AsSpan(_counts)[word];
            var here = weight * count.InField / (count.InField + norm);
            count = (0, Math.Max(here, count.InDocument) + (OtherFields * Math.Min(here, count.InDocument)));
            _documentWords.Add(word);
        }

        _fieldWords.Clear();
    }

    private int WordOf(ReadOnlySpan<char> spelling)
    {
        var spellings = _spellings.GetAlternateLookup<ReadOnlySpan<char>>();
        if (spellings.TryGetValue(spelling, out var known))
        {
            return known;
        }

        var folded = Folding.Fold(spelling);
        if (folded.Length == 0)
        {
            return spellings[spelling] = -1;
        }

        if (!_words.TryGetValue(folded, out var word))
        {
            _words[folded] = word = _words.Count;
            _counts.Add(default);
        }

        if (SoundKey.Of(spelling) is { Length: >= 3 } key)
        {
            _keys.Add((key, word));
        }

        return spellings[spelling] = word;
    }

    private static int[] Starts(int count, IEnumerable<int> members)
    {
        var starts = new int[count + 1];
        foreach (var member in members)
        {
            starts[member + 1]++;
        }

        for (var at = 0; at < count; at++)
        {
            starts[at + 1] += starts[at];
        }

        return starts;
    }
}
