using System.Collections.Concurrent;

namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>Persons in the order of the alphabet with an inverted index of their names; immutable. A register is one large segment and a small one of what changed since.</summary>
internal sealed class NameSegment
{
    /// <summary>The number of a spelling that is not kept, because a word has too many.</summary>
    public const int NoSpelling = 63;

    private const int KeptBoards = 8;
    private readonly ConcurrentBag<TierBoard> _boards = [];
    private readonly int[] _spellingStarts;
    private readonly Lexicon _spellings;
    private readonly int[] _byNumber;

    /// <summary>Takes over what a builder has made.</summary>
    /// <param name="index">The persons' numbers by the words of their names.</param>
    /// <param name="keys">Their sort keys.</param>
    /// <param name="facets">Their facets.</param>
    /// <param name="spellings">The spellings of each word.</param>
    public NameSegment(InvertedIndex<int> index, SortKeys keys, FacetTable facets, IReadOnlyList<IReadOnlyList<string>> spellings)
    {
        (Index, Keys, Facets) = (index, keys, facets);
        _spellings = new([.. spellings.SelectMany(word => word)]);
        _spellingStarts = new int[spellings.Count + 1];
        for (var word = 0; word < spellings.Count; word++)
        {
            _spellingStarts[word + 1] = _spellingStarts[word] + spellings[word].Count;
        }

        _byNumber = [.. Enumerable.Range(0, Count)];
        Array.Sort(index.Documents.ToArray(), _byNumber);
    }

    /// <summary>The persons' numbers by the words of their names.</summary>
    public InvertedIndex<int> Index { get; }

    /// <summary>The words.</summary>
    public Postings Postings => Index.Postings;

    /// <summary>The sort keys, ascending; persons of one key stand by their numbers.</summary>
    public SortKeys Keys { get; }

    /// <summary>The facets.</summary>
    public FacetTable Facets { get; }

    /// <summary>How many persons there are, also those that are gone.</summary>
    public int Count => Index.Documents.Count;

    /// <summary>How many spellings of all words are kept.</summary>
    public int SpellingCount => _spellings.Count;

    /// <summary>The place of a spelling among those of all words.</summary>
    public int SpellingPlace(int word, int number) => _spellingStarts[word] + number;

    /// <summary>How many spellings of a word are kept.</summary>
    public int SpellingsOf(int word) => _spellingStarts[word + 1] - _spellingStarts[word];

    /// <summary>A spelling of a word; empty when it is not kept.</summary>
    public ReadOnlySpan<char> Spelling(int word, int number) => number < SpellingsOf(word) ? _spellings[_spellingStarts[word] + number] : [];

    /// <summary>The place of a person; -1 when there is none of that number.</summary>
    public int PlaceOf(int number)
    {
        var (low, high) = (0, _byNumber.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Index.Documents[_byNumber[middle]] < number ? (middle + 1, high) : (low, middle);
        }

        return low < _byNumber.Length && Index.Documents[_byNumber[low]] == number ? _byNumber[low] : -1;
    }

    /// <summary>The first place behind a person, whether that person is here or not.</summary>
    public int PlaceBehind(ReadOnlySpan<byte> key, int number)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var order = Keys.Bytes(middle).SequenceCompareTo(key);
            (low, high) = order < 0 || (order == 0 && Index.Documents[middle] <= number) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>An empty board.</summary>
    public TierBoard Rent() => _boards.TryTake(out var board) ? board : new TierBoard(Count);

    /// <summary>Takes a board back.</summary>
    public void Return(TierBoard board)
    {
        board.Clear();
        if (_boards.Count < KeptBoards)
        {
            _boards.Add(board);
        }
    }
}
