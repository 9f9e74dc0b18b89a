namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>
/// How well spellings of one name find each other, tried on groups of spellings of common names (none of a victim) that ship with the site, through the same search
/// that visitors use. For the page on method: it says what the search can do, and what it cannot.
/// </summary>
/// <param name="Groups">How many names were tried.</param>
/// <param name="Spellings">How many distinct spellings they have together.</param>
/// <param name="Pairs">How often one spelling was looked for by another of the same name.</param>
/// <param name="Found">How often it was found as the same name: up to <see cref="NameTier.OtherName"/>.</param>
/// <param name="Strangers">How often a spelling of another name was found as the same name; should be 0.</param>
/// <param name="Tiers">In which tiers the pairs were found, the best first.</param>
public sealed record SpellingTrial(int Groups, int Spellings, int Pairs, int Found, int Strangers, IReadOnlyList<TierCount> Tiers)
{
    /// <summary>The trial with the spellings that ship with the site; made once.</summary>
    public static SpellingTrial Shipped => field ??= Of(ShippedNames());

    /// <summary>The spellings that ship with the site.</summary>
    /// <returns>Each with the key of its group.</returns>
    public static IReadOnlyList<(string Group, WrittenName Name)> ShippedNames()
    {
        using var file = typeof(SpellingTrial).Assembly.GetManifestResourceStream("variant-groups.csv") ?? throw new InvalidOperationException("variant-groups.csv is not in the program.");
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1)
            .Select(line => line.Split(',')).Select(cells => (cells[0], new WrittenName(cells[1], cells[2], cells[3])))];
    }

    /// <summary>Tries spellings: each alone as a person of its own.</summary>
    /// <param name="names">Each with the key of its group; what is spelt alike within a group counts once.</param>
    /// <returns>The result.</returns>
    public static SpellingTrial Of(IReadOnlyList<(string Group, WrittenName Name)> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var forms = names.DistinctBy(form => (form.Group, form.Name.Text)).ToArray();
        var index = NameIndex.Build(forms.Select((form, number) => PersonNames.Of(number, [form.Name], [])));
        var (pairs, strangers, tiers) = (0, 0, new int[TierBoard.Tiers]);
        foreach (var form in forms)
        {
            pairs += forms.Count(other => other.Group == form.Group && other.Name.Text != form.Name.Text);
            foreach (var hit in All(index, form.Name.Text).Where(hit => hit.Tier <= NameTier.OtherName))
            {
                var found = forms[hit.Number];
                strangers += found.Group == form.Group ? 0 : 1;
                tiers[(int)hit.Tier] += found.Group == form.Group && found.Name.Text != form.Name.Text ? 1 : 0;
            }
        }

        return new(
            forms.DistinctBy(form => form.Group).Count(), forms.Length, pairs, tiers.Sum(), strangers,
            [.. tiers.Select((count, tier) => new TierCount((NameTier)tier, count)).Where(tier => tier.Count > 0)]);
    }

    private static IEnumerable<NameHit> All(NameIndex index, string text)
    {
        var search = new NameSearch(text) { Size = NameSearch.LargestSize, CountsFacets = false };
        for (var answer = index.Find(search); ; answer = index.Find(search with { After = answer.Next }))
        {
            foreach (var hit in answer.Hits)
            {
                yield return hit;
            }

            if (answer.Next is null)
            {
                yield break;
            }
        }
    }
}
