using System.Numerics;

namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>One search in one segment.</summary>
internal sealed class NameScan : IDisposable
{
    private readonly NameSegment _segment;
    private readonly ulong[] _gone;
    private readonly NameQuery _query;
    private readonly NameSearch _search;
    private readonly FacetCounter _facets;
    private readonly TierBoard[] _boards;
    private readonly int _after;
    private readonly List<int>[] _page = new List<int>[TierBoard.Tiers];

    /// <summary>Begins a search.</summary>
    /// <param name="segment">Where.</param>
    /// <param name="gone">A bit for each person who is not there any more.</param>
    /// <param name="query">The words.</param>
    /// <param name="search">The choice and the page.</param>
    /// <param name="countsFacets">Whether to count facets.</param>
    public NameScan(NameSegment segment, ulong[] gone, NameQuery query, NameSearch search, bool countsFacets)
    {
        (_segment, _gone, _query, _search) = (segment, gone, query, search);
        _facets = new(segment.Facets, search.Chosen, countsFacets);
        _boards = [.. query.Words.Select(_ => segment.Rent())];
        _after = search.After is { } after ? segment.PlaceBehind(System.Text.Encoding.ASCII.GetBytes(after.SortKey), after.Number) : 0;
        for (var at = 0; at < _boards.Length; at++)
        {
            WordSearch.Fill(segment, query.Words[at], _boards[at]);
        }
    }

    /// <summary>Whether anybody has all words, chosen or not.</summary>
    public bool FoundAny { get; private set; }

    /// <summary>How many persons stand before the page.</summary>
    public int Before { get; private set; }

    /// <summary>How many persons were found in each tier.</summary>
    public int[] Tiers { get; } = new int[TierBoard.Tiers];

    /// <summary>The facets.</summary>
    public FacetCounter Facets => _facets;

    /// <summary>Takes words with one letter wrong too.</summary>
    public void AllowOneLetter()
    {
        for (var at = 0; at < _boards.Length; at++)
        {
            WordSearch.FillOneLetter(_segment, _query.Words[at], _boards[at]);
        }
    }

    /// <summary>Counts, and keeps as many of each tier as a page may need.</summary>
    public void Run()
    {
        var blocks = (_segment.Count + 63) / 64;
        for (var at = 0; at * 64 < blocks; at++)
        {
            var touched = blocks - (at * 64) >= 64 ? ulong.MaxValue : (1ul << (blocks - (at * 64))) - 1;
            for (var word = 0; word < _boards.Length; word++)
            {
                touched &= _query.Words[word].IsOptional ? ulong.MaxValue : _boards[word].Touched[at];
            }

            for (; touched != 0; touched &= touched - 1)
            {
                Look((at * 64) + BitOperations.TrailingZeroCount(touched));
            }
        }
    }

    /// <summary>The persons of a tier that the page may show, in their order.</summary>
    public IReadOnlyList<int> Page(int tier) => _page[tier] ?? [];

    /// <summary>The order of two persons of two segments.</summary>
    public int Compare(int person, NameScan other, int otherPerson) =>
        _segment.Keys.Bytes(person).SequenceCompareTo(other._segment.Keys.Bytes(otherPerson)) is var order && order != 0 ? order
        : _segment.Index.Documents[person].CompareTo(other._segment.Index.Documents[otherPerson]);

    /// <summary>What a page says of a person.</summary>
    public NameHit Hit(int person, NameTier tier)
    {
        var number = _segment.Index.Documents[person];
        if (_boards.Length == 0)
        {
            return new(number, _segment.Keys[person], tier, NameReason.None, null, null);
        }

        // The word that was found worst; a title that the person has not counts as one that is only part of the name.
        var word = Enumerable.Range(0, _boards.Length).MaxBy(at => _boards[at].TierOf(person) ?? NameTier.Within);
        var (reason, found) = NameReasons.Explain(_segment, _query.Words[word], person, _boards[word].TierOf(person));
        return new(number, _segment.Keys[person], tier, reason, _query.Words[word].Typed, found);
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_boards, _segment.Return);

    private void Look(int block)
    {
        Span<ulong> tiers = stackalloc ulong[TierBoard.Tiers];
        var first = block * 64;
        tiers.Fill((_segment.Count - first >= 64 ? ulong.MaxValue : (1ul << (_segment.Count - first)) - 1) & ~_gone[block]);

        // Each tier with all better ones: a person stands in the worst of the tiers in which the words were found.
        Span<ulong> own = stackalloc ulong[TierBoard.Tiers];
        for (var word = 0; word < _boards.Length; word++)
        {
            _boards[word].Read(block, own);
            for (var tier = 0; tier < TierBoard.Tiers; tier++)
            {
                tiers[tier] &= _query.Words[word].IsOptional && tier >= (int)NameTier.Within ? ulong.MaxValue : own[tier];
            }
        }

        if (tiers[^1] == 0)
        {
            return;
        }

        FoundAny = true;
        var kept = _facets.IsNeeded ? _facets.Keep(first, tiers[^1]) : ulong.MaxValue;
        var better = 0ul;
        for (var tier = 0; tier < TierBoard.Tiers; tier++)
        {
            if ((tiers[tier] & ~better & kept) is var persons && persons != 0)
            {
                Take(tier, first, persons);
            }

            better = tiers[tier];
        }
    }

    private void Take(int tier, int first, ulong persons)
    {
        Tiers[tier] += BitOperations.PopCount(persons);
        if (_search.After is { } after && tier <= (int)after.Tier)
        {
            var behind = tier < (int)after.Tier || _after >= first + 64 ? 0 : _after <= first ? ulong.MaxValue : ulong.MaxValue << (_after - first);
            Before += BitOperations.PopCount(persons & ~behind);
            persons &= behind;
        }

        var page = _page[tier] ??= [];
        for (; persons != 0 && page.Count < _search.Size; persons &= persons - 1)
        {
            page.Add(first + BitOperations.TrailingZeroCount(persons));
        }
    }
}
