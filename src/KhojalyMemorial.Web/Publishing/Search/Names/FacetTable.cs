using System.Numerics;

namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>The facet values of persons, each value a number.</summary>
/// <param name="Values">The distinct values.</param>
/// <param name="Starts">Where the numbers of each person begin; one more at the end.</param>
/// <param name="Numbers">The numbers of each person's values.</param>
internal sealed record FacetTable(FacetValue[] Values, int[] Starts, int[] Numbers)
{
    /// <summary>The numbers of a person's values.</summary>
    public ReadOnlySpan<int> Of(int person) => Numbers.AsSpan(Starts[person], Starts[person + 1] - Starts[person]);
}

/// <summary>Counts and filters persons of one segment by facets.</summary>
internal sealed class FacetCounter
{
    private readonly FacetTable _table;
    private readonly int[] _counts;

    // For each value, a bit for the facet in which something was chosen, and the same bit if it is the value chosen.
    private readonly ulong[] _facet;
    private readonly ulong[] _chosen;
    private readonly ulong _all;
    private readonly bool _counting;

    /// <summary>Begins to count.</summary>
    /// <param name="table">The values of the persons.</param>
    /// <param name="choice">What was chosen.</param>
    /// <param name="counting">Whether to count, or only to filter.</param>
    public FacetCounter(FacetTable table, IReadOnlyList<FacetValue> choice, bool counting)
    {
        // More facets than the museum has; what is chosen beyond them changes nothing.
        string[] facets = [.. choice.Select(value => value.Facet).Distinct(StringComparer.Ordinal).Take(64)];
        var values = counting || facets.Length > 0 ? table.Values.Length : 0;
        (_table, _counting, _counts) = (table, counting, new int[values]);
        (_facet, _chosen) = (new ulong[values], new ulong[values]);
        _all = facets.Length == 64 ? ulong.MaxValue : (1ul << facets.Length) - 1;
        for (var at = 0; at < values && facets.Length > 0; at++)
        {
            var facet = Array.IndexOf(facets, table.Values[at].Facet);
            _facet[at] = facet < 0 ? 0 : 1ul << facet;
            _chosen[at] = choice.Contains(table.Values[at]) ? _facet[at] : 0;
        }
    }

    /// <summary>Whether there is anything to do for each person.</summary>
    public bool IsNeeded => _counting || _all != 0;

    /// <summary>How many persons had each value, by its number.</summary>
    public IEnumerable<(FacetValue Value, int Count)> Counts => _table.Values.Zip(_counts);

    /// <summary>Looks at the persons of a block.</summary>
    /// <param name="first">The first person of the block.</param>
    /// <param name="persons">A bit for each person that was found.</param>
    /// <returns>The bits of those that have what was chosen.</returns>
    public ulong Keep(int first, ulong persons)
    {
        var kept = persons;
        for (; persons != 0; persons &= persons - 1)
        {
            var place = BitOperations.TrailingZeroCount(persons);
            var values = _table.Of(first + place);
            var missing = _all;
            for (var at = 0; at < values.Length && missing != 0; at++)
            {
                missing &= ~_chosen[values[at]];
            }

            kept &= missing == 0 ? ulong.MaxValue : ~(1ul << place);

            // Whoever lacks what was chosen of one facet alone is counted in that facet: choosing another value would show that person.
            if (_counting && (missing & (missing - 1)) == 0)
            {
                foreach (var value in values)
                {
                    _counts[value] += (_facet[value] & missing) == missing ? 1 : 0;
                }
            }
        }

        return kept;
    }
}
