namespace KhojalyMemorial.Desk.Persons;

/// <summary>Two entries that may be one person.</summary>
/// <param name="One">The number of the one.</param>
/// <param name="Other">The number of the other.</param>
/// <param name="Score">How much speaks for it; only for the order.</param>
/// <param name="Reasons">What speaks for it: ends of the texts <c>Persons.Reason.…</c>.</param>
public sealed record CandidatePair(string One, string Other, int Score, IReadOnlyList<string> Reasons);

/// <summary>The candidates of the register as it is now.</summary>
/// <param name="Pairs">Those that most speaks for, first; at most 2,000.</param>
/// <param name="Count">How many there are.</param>
/// <param name="TooCommon">How many names so many entries share that they were left out.</param>
public sealed record CandidateList(IReadOnlyList<CandidatePair> Pairs, int Count, int TooCommon);

/// <summary>Compares entries that share the sound of two words of their names.</summary>
internal static class CandidatePairs
{
    /// <summary>The most pairs that are kept.</summary>
    public const int Most = 2_000;

    // Of more entries than this with the same two words, only those are compared that share the father or the year of birth too.
    private const int MostTogether = 40;
    private const int Enough = 2;

    /// <summary>Finds the pairs.</summary>
    public static CandidateList Of(IReadOnlyList<PersonKeys> persons, IReadOnlySet<(string One, string Other)> different)
    {
        var found = new PriorityQueue<(int One, int Other, int Score, string[] Reasons), int>();
        var seen = new HashSet<(int, int)>();
        var (count, common) = (0, 0);
        foreach (var group in Groups(persons))
        {
            if (group.Count > MostTogether)
            {
                common++;
                continue;
            }

            for (var one = 0; one < group.Count; one++)
            {
                for (var other = one + 1; other < group.Count; other++)
                {
                    var pair = (Math.Min(group[one], group[other]), Math.Max(group[one], group[other]));
                    if (seen.Add(pair) && !different.Contains(Ordered(persons[pair.Item1].Key, persons[pair.Item2].Key)) && Compare(persons[pair.Item1], persons[pair.Item2]) is var (score, reasons))
                    {
                        count++;
                        found.Enqueue((pair.Item1, pair.Item2, score, reasons), score);
                        if (found.Count > Most)
                        {
                            found.Dequeue();
                        }
                    }
                }
            }
        }

        return new(
            [.. found.UnorderedItems.Select(one => one.Element).OrderByDescending(one => one.Score).ThenBy(one => one.One).ThenBy(one => one.Other)
                .Select(one => new CandidatePair(persons[one.One].Key, persons[one.Other].Key, one.Score, one.Reasons))],
            count, common);
    }

    /// <summary>Two keys in the order in which differences are kept.</summary>
    public static (string One, string Other) Ordered(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);

    private static IEnumerable<List<int>> Groups(IReadOnlyList<PersonKeys> persons)
    {
        var byPair = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var at = 0; at < persons.Count; at++)
        {
            foreach (var pair in persons[at].Pairs)
            {
                Add(byPair, pair, at);
            }
        }

        foreach (var group in byPair.Values.Where(group => group.Count > 1))
        {
            if (group.Count <= MostTogether)
            {
                yield return group;
                continue;
            }

            var closer = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            foreach (var at in group)
            {
                foreach (var father in persons[at].Fathers)
                {
                    Add(closer, father, at);
                }

                if (persons[at].Data.Birth is { } birth)
                {
                    Add(closer, FormattableString.Invariant($"{birth.Earliest.Year}"), at);
                }
            }

            // The group as it is tells the caller that it was too large.
            foreach (var some in closer.Values.Where(some => some.Count > 1).DefaultIfEmpty(group))
            {
                yield return some;
            }
        }
    }

    private static void Add(Dictionary<string, List<int>> groups, string key, int at)
    {
        if (!groups.TryGetValue(key, out var group))
        {
            groups[key] = group = [];
        }

        group.Add(at);
    }

    // Null where something speaks against it: another sex, another father, births more than two years apart.
    private static (int Score, string[] Reasons)? Compare(PersonKeys one, PersonKeys other)
    {
        var (a, b) = (one.Data, other.Data);
        if (a.Sex is not null && b.Sex is not null && a.Sex != b.Sex)
        {
            return null;
        }

        var shared = one.Pairs.Count(other.Pairs.Contains);
        var (score, reasons) = (Math.Min(shared, 3) + 1, new List<string> { shared > 1 ? "Words" : "Name" });
        if (one.Fathers.Count > 0 && other.Fathers.Count > 0)
        {
            if (!one.Fathers.Overlaps(other.Fathers))
            {
                return null;
            }

            score += 3;
            reasons.Add("Father");
        }

        if (a.Birth is { } born && b.Birth is { } alsoBorn)
        {
            if (born.Overlaps(alsoBorn.Earliest, alsoBorn.Latest))
            {
                score += 3;
                reasons.Add("Birth");
            }
            else if (Math.Abs((long)born.Earliest.Year - alsoBorn.Earliest.Year) > 2)
            {
                return null;
            }
            else
            {
                score--;
                reasons.Add("BirthDiffers");
            }
        }

        if (a.Home is not null && a.Home == b.Home)
        {
            score++;
            reasons.Add("Home");
        }

        if (one.Sources.Intersect(other.Sources, StringComparer.Ordinal).Any())
        {
            score -= 2;
            reasons.Add("SameSource");
        }

        return score >= Enough ? (score, [.. reasons]) : null;
    }
}
