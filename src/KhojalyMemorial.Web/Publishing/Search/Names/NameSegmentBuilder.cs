namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>Reads persons one by one into a segment, and keeps of each only numbers. Of several persons with one number the last counts.</summary>
internal sealed class NameSegmentBuilder
{
    private readonly PostingsBuilder _postings = new();
    private readonly NameTokens _tokens = new();
    private readonly Dictionary<(string Written, NameAlphabet Alphabet, bool English), (int Word, ushort Spelling)> _known = [];
    private readonly List<List<string>> _spellings = [];
    private readonly List<(string Key, int Number)> _persons = [];
    private readonly Dictionary<int, int> _placeOf = [];
    private readonly Dictionary<FacetValue, int> _values = [];
    private readonly List<int> _facets = [];
    private readonly List<int> _facetEnds = [];

    /// <summary>Reads a person.</summary>
    public void Add(PersonNames person)
    {
        foreach (var name in person.Names)
        {
            var alphabet = NameSpelling.AlphabetOf(name);
            foreach (var word in NameReader.Read(name, alphabet, _tokens))
            {
                Note(word, alphabet, name.Language);
            }
        }

        End(person.Number, person.SortKey, person.Facets.Append(new(FacetValue.Letter, NameOrder.LetterOf(person.SortKey))));
    }

    /// <summary>Takes over the persons of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="gone">A bit for each person to leave out; neither words nor spellings that only they had are taken.</param>
    public void AddAll(NameSegment segment, ulong[] gone)
    {
        var forward = new ForwardNames(segment, gone);
        var words = new int[segment.Postings.Words.Count];
        var spellings = new int[segment.SpellingCount];
        Array.Fill(words, -1);
        Array.Fill(spellings, -1);
        for (var person = 0; person < segment.Count; person++)
        {
            if ((gone[person >> 6] >> person & 1) != 0)
            {
                continue;
            }

            foreach (var (word, mark) in forward.Of(person))
            {
                words[word] = words[word] >= 0 ? words[word] : Word(segment.Postings.Words[word].ToString());
                _postings.Note(words[word], (ushort)((mark & ~NameSegment.NoSpelling) | Spelling(segment, word, mark & NameSegment.NoSpelling, words[word], spellings)));
            }

            var values = new List<FacetValue>();
            foreach (var value in segment.Facets.Of(person))
            {
                values.Add(segment.Facets.Values[value]);
            }

            End(segment.Index.Documents[person], segment.Keys[person], values);
        }

        for (var key = 0; key < segment.Postings.Keys.Count; key++)
        {
            foreach (var word in segment.Postings.WordsOf(key))
            {
                if (words[word] >= 0)
                {
                    _postings.Group(segment.Postings.Keys[key].ToString(), words[word]);
                }
            }
        }
    }

    /// <summary>The segment of all that was read.</summary>
    public NameSegment Build()
    {
        var kept = new List<int>(_placeOf.Values);
        kept.Sort((one, other) => string.CompareOrdinal(_persons[one].Key, _persons[other].Key) is var order && order != 0 ? order : _persons[one].Number.CompareTo(_persons[other].Number));
        var postings = _postings.Build(kept, out var places);
        var spellings = new IReadOnlyList<string>[_spellings.Count];
        for (var word = 0; word < places.Length; word++)
        {
            spellings[places[word]] = _spellings[word];
        }

        return new(
            new InvertedIndex<int>([.. kept.Select(place => _persons[place].Number)], postings), new SortKeys(kept.ConvertAll(place => _persons[place].Key)), Facets(kept), spellings);
    }

    private void Note(NameWord word, NameAlphabet alphabet, string language)
    {
        // Only in English is i the small letter of I.
        var key = (word.Written, alphabet, NameSpelling.IsEnglish(language));
        if (!_known.TryGetValue(key, out var known))
        {
            var read = _tokens.Of(word.Written, alphabet).Spelling;
            known = read.Fold.Length == 0 ? (-1, (ushort)0) : (Word(read.Fold), (ushort)0);
            if (known.Word >= 0)
            {
                known.Spelling = Spelling(known.Word, NameSpelling.Lower(word.Written, language));
                Group(read.Sound, known.Word);
                Group(read.Stem, known.Word);
            }

            _known[key] = known;
        }

        if (known.Word >= 0)
        {
            _postings.Note(known.Word, (ushort)((int)word.Marks | known.Spelling));
        }
    }

    private int Word(string fold)
    {
        var word = _postings.Word(fold);
        if (word == _spellings.Count)
        {
            _spellings.Add([]);
        }

        return word;
    }

    private ushort Spelling(int word, string written)
    {
        var number = _spellings[word].IndexOf(written);
        if (number < 0 && written.Length > 0 && _spellings[word].Count < NameSegment.NoSpelling)
        {
            number = _spellings[word].Count;
            _spellings[word].Add(written);
        }

        return (ushort)(number < 0 ? NameSegment.NoSpelling : number);
    }

    private ushort Spelling(NameSegment segment, int word, int number, int own, int[] known)
    {
        if (number >= segment.SpellingsOf(word))
        {
            return NameSegment.NoSpelling;
        }

        ref var spelling = ref known[segment.SpellingPlace(word, number)];
        spelling = spelling >= 0 ? spelling : Spelling(own, segment.Spelling(word, number).ToString());
        return (ushort)spelling;
    }

    private void Group(string key, int word)
    {
        if (key.Length >= 2)
        {
            _postings.Group(key, word);
        }
    }

    private void End(int number, string key, IEnumerable<FacetValue> facets)
    {
        _placeOf[number] = _persons.Count;
        _persons.Add((key, number));
        var from = _facets.Count;
        foreach (var facet in facets)
        {
            if (!_values.TryGetValue(facet, out var value))
            {
                _values[facet] = value = _values.Count;
            }

            if (_facets.IndexOf(value, from) < 0)
            {
                _facets.Add(value);
            }
        }

        _facetEnds.Add(_facets.Count);
        _postings.EndDocument();
    }

    private FacetTable Facets(List<int> kept)
    {
        var (starts, numbers) = (new int[kept.Count + 1], new List<int>(_facets.Count));
        for (var at = 0; at < kept.Count; at++)
        {
            var from = kept[at] == 0 ? 0 : _facetEnds[kept[at] - 1];
            numbers.AddRange(_facets.GetRange(from, _facetEnds[kept[at]] - from));
            starts[at + 1] = numbers.Count;
        }

        return new([.. _values.Keys], starts, [.. numbers]);
    }
}
