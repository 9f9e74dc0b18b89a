using System.Collections.Frozen;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Areas.Admin.Items;

/// <summary>
/// Says in the language of the desk what the rules of records and marks say in English, for files, logs and what a release has kept: it knows the
/// English sentences by their texts <c>Desk.Rule.…</c>, and gives back unchanged what it does not know.
/// </summary>
public static class RuleText
{
    private const string Prefix = "Desk.Rule.";

    // What has most words of its own is tried first: a sentence must not be taken for a shorter one.
    private static readonly FrozenDictionary<string, string[]> Sentences = Strings.For(Language.En).Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(key => key, key => Parts(Strings.For(Language.En)[key]), StringComparer.Ordinal);

    private static readonly string[] Order = [.. Sentences.OrderByDescending(one => one.Value.Sum(part => part.Length)).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Key)];

    /// <summary>Says a sentence.</summary>
    /// <param name="texts">The texts of the desk.</param>
    /// <param name="sentence">The English sentence, perhaps after its place and a colon.</param>
    /// <returns>The same in the language of the texts.</returns>
    public static string In(Texts texts, string sentence)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(sentence);
        if (texts.Language == Language.En)
        {
            return sentence;
        }

        return Whole(texts, sentence)
            ?? (sentence.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && Whole(texts, sentence[(colon + 2)..]) is { } said ? sentence[..(colon + 2)] + said : sentence);
    }

    /// <summary>Whether a sentence is known.</summary>
    /// <param name="sentence">The English sentence.</param>
    /// <returns>False for one that every desk reads in English.</returns>
    public static bool Knows(string sentence) => Order.Any(key => Read(Sentences[key], sentence) is not null);

    private static string? Whole(Texts texts, string sentence)
    {
        foreach (var key in Order)
        {
            if (Read(Sentences[key], sentence) is { } values)
            {
                return texts.Format(key, [.. values.Select(value => In(texts, value))]);
            }
        }

        return null;
    }

    // The words between the placeholders, which stand in the order of their numbers.
    private static string[] Parts(string pattern)
    {
        var parts = new List<string>();
        for (var at = 0; ;)
        {
            var open = pattern.IndexOf('{', at);
            parts.Add(pattern[at..(open < 0 ? pattern.Length : open)]);
            if (open < 0)
            {
                return [.. parts];
            }

            at = pattern.IndexOf('}', open) + 1;
        }
    }

    // What stands for the placeholders; null where it is another sentence. The last words are looked for at the end.
    private static List<string>? Read(string[] parts, string sentence)
    {
        if (!sentence.StartsWith(parts[0], StringComparison.Ordinal) || !sentence.EndsWith(parts[^1], StringComparison.Ordinal))
        {
            return null;
        }

        var values = new List<string>();
        var at = parts[0].Length;
        for (var next = 1; next < parts.Length; next++)
        {
            var found = next == parts.Length - 1 ? sentence.Length - parts[next].Length : sentence.IndexOf(parts[next], at, StringComparison.Ordinal);
            if (found < at)
            {
                return null;
            }

            values.Add(sentence[at..found]);
            at = found + parts[next].Length;
        }

        return at == sentence.Length ? values : null;
    }
}
