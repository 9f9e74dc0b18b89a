namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>
/// The register's index: persons by every spelling of their names, immutable and in memory. <see cref="With(IEnumerable{PersonNames})"/> and
/// <see cref="Without(IEnumerable{int})"/> give the next index and leave this one as it is, so a reader keeps what it began with and a writer swaps one reference.
/// Answers depend on the persons alone, never on the order or the number of changes that led to them. Safe for any number of threads.
/// </summary>
/// <remarks>
/// What changed since the large segment was built stands in a small one, which is built anew with each change; when it has grown to some times the root of the whole, both
/// become one. So a change costs about as much as that root, and once in as many changes as much as the whole.
/// </remarks>
public sealed class NameIndex
{
    private const int SmallestLimit = 64;

    private static readonly NameSegment Nobody = new NameSegmentBuilder().Build();

    private readonly NameSegment _all;
    private readonly ulong[] _gone;
    private readonly int _goneCount;
    private readonly NameSegment _changed;
    private readonly ulong[] _none;
    private IReadOnlyList<FacetCount>? _everybody;

    private NameIndex(NameSegment all, ulong[] gone, int goneCount, NameSegment changed) =>
        (_all, _gone, _goneCount, _changed, _none) = (all, gone, goneCount, changed, Bits(changed));

    /// <summary>An index of nobody.</summary>
    public static NameIndex Empty { get; } = Of(Nobody);

    /// <summary>How many persons there are.</summary>
    public int Count => _all.Count - _goneCount + _changed.Count;

    /// <summary>Builds an index.</summary>
    /// <param name="persons">The persons in any order, read once and not kept; of several with one number the last counts.</param>
    /// <returns>The index.</returns>
    public static NameIndex Build(IEnumerable<PersonNames> persons)
    {
        ArgumentNullException.ThrowIfNull(persons);
        return Of(Together([], persons));
    }

    /// <summary>Whether there is a person of a number.</summary>
    /// <param name="number">The public number.</param>
    /// <returns>Whether there is.</returns>
    public bool Contains(int number) => _changed.PlaceOf(number) >= 0 || (_all.PlaceOf(number) is >= 0 and var place && (_gone[place >> 6] >> place & 1) == 0);

    /// <summary>The index with persons added or, where their numbers are known, put in the place of what they were.</summary>
    /// <param name="changed">The persons as they are now.</param>
    /// <returns>The next index.</returns>
    public NameIndex With(IEnumerable<PersonNames> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        return Next(changed, []);
    }

    /// <summary>The index with one person added or changed.</summary>
    /// <param name="changed">The person as it is now.</param>
    /// <returns>The next index.</returns>
    public NameIndex With(PersonNames changed) => With([changed]);

    /// <summary>The index without persons.</summary>
    /// <param name="numbers">Their public numbers; numbers that are not there change nothing.</param>
    /// <returns>The next index.</returns>
    public NameIndex Without(IEnumerable<int> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return Next([], numbers);
    }

    /// <summary>The index without a person.</summary>
    /// <param name="number">The public number.</param>
    /// <returns>The next index.</returns>
    public NameIndex Without(int number) => Without([number]);

    /// <summary>The same persons in one segment: nothing of those who are gone is left in memory.</summary>
    /// <returns>The index.</returns>
    public NameIndex Compact() => Of(Together([(_all, _gone), (_changed, _none)], []));

    /// <summary>Finds the persons whose names have all the words typed, each word in its best tier.</summary>
    /// <param name="search">What to find; anything that can be typed is answered.</param>
    /// <returns>A page of them, with counts.</returns>
    public NameAnswer Find(NameSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var query = NameQuery.Parse(search.Text);
        var asked = search with { Size = Math.Clamp(search.Size, 0, NameSearch.LargestSize) };
        if (query.Words.Count == 0 && !query.IsEmpty)
        {
            return new(0, 0, [], null, [], []);
        }

        // Everybody is counted once for an index, because the page of everybody is the one that is opened most.
        var everybody = query.IsEmpty && search is { Chosen.Count: 0, CountsFacets: true };
        var known = everybody ? _everybody : null;
        using var all = new NameScan(_all, _gone, query, asked, search.CountsFacets && known is null);
        using var changed = new NameScan(_changed, _none, query, asked, search.CountsFacets && known is null);
        Run(all, changed, query);
        var facets = known ?? (search.CountsFacets ? NameAnswers.Facets(all, changed, search.Chosen) : []);
        _everybody = everybody ? facets : _everybody;
        return NameAnswers.Answer(all, changed, facets, asked.Size);
    }

    private static void Run(NameScan all, NameScan changed, NameQuery query)
    {
        all.Run();
        changed.Run();
        if (!all.FoundAny && !changed.FoundAny && query.Words.Count > 0)
        {
            all.AllowOneLetter();
            changed.AllowOneLetter();
            all.Run();
            changed.Run();
        }
    }

    private NameIndex Next(IEnumerable<PersonNames> changed, IEnumerable<int> without)
    {
        var (gone, goneCount, replaced) = ((ulong[])_gone.Clone(), _goneCount, Bits(_changed));
        var persons = changed.ToArray();
        foreach (var number in without.Concat(persons.Select(person => person.Number)))
        {
            goneCount += Mark(_all, gone, number) ? 1 : 0;
            Mark(_changed, replaced, number);
        }

        var changes = Together([(_changed, replaced)], persons);
        var limit = Math.Max(SmallestLimit, 2 * (int)Math.Sqrt(_all.Count));
        return changes.Count <= limit && goneCount <= 2 * limit
            ? new(_all, gone, goneCount, changes)
            : Of(Together([(_all, gone), (changes, Bits(changes))], []));
    }

    private static bool Mark(NameSegment segment, ulong[] gone, int number)
    {
        var place = segment.PlaceOf(number);
        if (place < 0 || (gone[place >> 6] >> place & 1) != 0)
        {
            return false;
        }

        gone[place >> 6] |= 1ul << place;
        return true;
    }

    private static NameIndex Of(NameSegment segment) => new(segment, Bits(segment), 0, Nobody);

    private static ulong[] Bits(NameSegment segment) => new ulong[(segment.Count + 63) / 64];

    private static NameSegment Together(IReadOnlyList<(NameSegment Segment, ulong[] Gone)> segments, IEnumerable<PersonNames> persons)
    {
        var builder = new NameSegmentBuilder();
        foreach (var (segment, gone) in segments)
        {
            builder.AddAll(segment, gone);
        }

        foreach (var person in persons)
        {
            builder.Add(person);
        }

        return builder.Build();
    }
}
