using System.Runtime.InteropServices;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>Reads the fields of documents into <see cref="Postings"/>, with what each word counts. Each spelling is folded once, however often it stands there.</summary>
internal sealed class FieldReader
{
    // A word that stands twice in a field counts more than one that stands there once, but never twice as much; and more in a short field than in a long one.
    private const float Short = 0.25f;
    private const float Long = 0.75f;

    // What the other fields of a document add when a word stands in several.
    private const float OtherFields = 0.05f;

    private readonly PostingsBuilder _builder = new();
    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private readonly List<(int InField, float InDocument)> _counts = [];
    private readonly List<int> _fieldWords = [];
    private readonly HashSet<int> _documentWords = [];

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
            _builder.Note(word, (ushort)Math.Clamp(counts[word].InDocument * boost * Postings.Scale, 1, ushort.MaxValue));
            counts[word].InDocument = 0;
        }

        _documentWords.Clear();
        _builder.EndDocument();
    }

    /// <summary>The postings of all that was read.</summary>
    public Postings Build() => _builder.Build();

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

        var word = _builder.Word(folded);
        CollectionsMarshal.SetCount(_counts, Math.Max(_counts.Count, word + 1));
        if (SoundKey.Of(spelling) is { Length: >= 3 } key)
        {
            _builder.Group(key, word);
        }

        return spellings[spelling] = word;
    }
}
