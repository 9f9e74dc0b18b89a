namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>Makes one answer of what was found in the two segments of a register.</summary>
internal static class NameAnswers
{
    /// <summary>A page.</summary>
    public static NameAnswer Answer(NameScan one, NameScan other, IReadOnlyList<FacetCount> facets, int size)
    {
        var hits = new List<NameHit>();
        var tiers = new List<TierCount>();
        for (var tier = 0; tier < TierBoard.Tiers; tier++)
        {
            if (one.Tiers[tier] + other.Tiers[tier] is > 0 and var count)
            {
                tiers.Add(new((NameTier)tier, count));
            }

            Merge(one, other, (NameTier)tier, hits, size);
        }

        var (total, before) = (tiers.Sum(tier => tier.Count), one.Before + other.Before);
        var next = hits.Count > 0 && before + hits.Count < total ? new NamePlace(hits[^1].Tier, hits[^1].SortKey, hits[^1].Number) : null;
        return new(total, before, hits, next, tiers, facets);
    }

    /// <summary>The facets of both, what was chosen and is not found among them.</summary>
    public static IReadOnlyList<FacetCount> Facets(NameScan one, NameScan other, IReadOnlyList<FacetValue> chosen)
    {
        var counts = chosen.Distinct().ToDictionary(value => value, _ => 0);
        foreach (var (value, count) in one.Facets.Counts.Concat(other.Facets.Counts))
        {
            if (count > 0)
            {
                counts[value] = counts.GetValueOrDefault(value) + count;
            }
        }

        return [.. counts.Select(pair => new FacetCount(pair.Key.Facet, pair.Key.Value, pair.Value))
            .OrderBy(count => count.Facet, StringComparer.Ordinal).ThenBy(count => count.Value, StringComparer.Ordinal)];
    }

    private static void Merge(NameScan one, NameScan other, NameTier tier, List<NameHit> hits, int size)
    {
        var (first, second) = (one.Page((int)tier), other.Page((int)tier));
        for (int at = 0, also = 0; hits.Count < size && (at < first.Count || also < second.Count);)
        {
            var isFirst = also == second.Count || (at < first.Count && one.Compare(first[at], other, second[also]) < 0);
            hits.Add(isFirst ? one.Hit(first[at++], tier) : other.Hit(second[also++], tier));
        }
    }
}
