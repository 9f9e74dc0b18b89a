using KhojalyMemorial.Content;

namespace KhojalyMemorial.Publishing.Checks;

/// <summary>Something that should stand in all languages of an item alike and does not.</summary>
/// <param name="Kind">The item's kind.</param>
/// <param name="Key">The item's key.</param>
/// <param name="Member">The member of the text, as a JSON path.</param>
/// <param name="What">What differs: a mark as it is written, a number, a month (<c>month 2</c>), or <c>text</c> where the whole member is missing in a language.</param>
/// <param name="Counts">How often it stands in each language.</param>
public sealed record ParityDifference(string Kind, string Key, string Member, string What, IReadOnlyDictionary<Language, int> Counts)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Key}, {Member}: {What} ({string.Join(", ", Counts.Select(pair => FormattableString.Invariant($"{pair.Key} {pair.Value}")))})";
}

/// <summary>
/// Whether the languages of an item say the same (editorial policy 6.2), as far as a machine can see it: marks of the ledger, citations, links,
/// blocks, numbers and dates. Words are for people.
/// </summary>
public static class Parity
{
    // A translated name has no counterpart in the language of the name itself: there the name stands for it.
    private const string Label = "label";

    /// <summary>Compares the languages of every item.</summary>
    /// <param name="museum">The museum.</param>
    /// <returns>The differences; none where all languages agree.</returns>
    public static IEnumerable<ParityDifference> Of(PublishedMuseum museum)
    {
        ArgumentNullException.ThrowIfNull(museum);
        return museum.Items.SelectMany(Of);
    }

    /// <summary>Compares the languages of an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The differences, in the order of the text's members.</returns>
    public static IEnumerable<ParityDifference> Of(PublishedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var texts = Language.All.ToDictionary(language => language, language => item.TextIn(language) is { } text ? Members(text) : []);
        if (item.SharedData.OwnName is { } own && Language.TryParse(own.Language, out var spoken) && texts.Values.Any(members => members.ContainsKey(Label)))
        {
            texts[spoken].TryAdd(Label, new(own.Name, IsMarkdown: false));
        }

        foreach (var (member, name) in item.SharedData.TranslatedNames)
        {
            if (Language.TryParse(name.Language, out var written) && texts.Values.Any(members => members.ContainsKey(member)))
            {
                texts[written].TryAdd(member, new(name.Name, IsMarkdown: false));
            }
        }

        return from member in texts.Values.SelectMany(members => members.Keys).Distinct(StringComparer.Ordinal)
               let marks = Language.All.ToDictionary(language => language, language => texts[language].GetValueOrDefault(member) is { } text ? ParityMarks.Of(text, language) : [])
               from mark in marks.Values.SelectMany(one => one).Distinct(StringComparer.Ordinal)
               let counts = marks.ToDictionary(pair => pair.Key, pair => pair.Value.Count(one => one == mark))
               where counts.Values.Distinct().Count() > 1
               select new ParityDifference(item.Kind.Name, item.Key, member, mark, counts);
    }

    // The address differs by language on purpose, and the mark for reviewers is no text.
    private static Dictionary<string, ParityText> Members(ItemText text) => RecordWalk.Members(text)
        .Where(member => member.Property.Name != nameof(ItemText.Review) && !Says(member, text.AddressSlug))
        .SelectMany(member => Says(member, text.Label) ? Texts(member with { Path = Label }) : Texts(member))
        .DistinctBy(pair => pair.Member, StringComparer.Ordinal)
        .ToDictionary(pair => pair.Member, pair => pair.Text, StringComparer.Ordinal);

    private static bool Says(RecordWalk.Member member, string? words) => member.Value is string said && said == words;

    private static IEnumerable<(string Member, ParityText Text)> Texts(RecordWalk.Member member) => member.Value switch
    {
        string { Length: > 0 } text => [(member.Path, new(text, member.Property.IsDefined(typeof(MarkdownAttribute), inherit: false)))],
        IReadOnlyDictionary<string, string> texts => texts.Select(pair => ($"{member.Path}.{pair.Key}", new ParityText(pair.Value, IsMarkdown: false))),
        _ => [],
    };
}
