using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Checks;
using KhojalyMemorial.Publishing.Search;

namespace KhojalyMemorial.Desk;

/// <summary>Finds drafts by the beginnings of words in their keys, names and texts, folded as the site's search folds them: <c>xocali</c> finds Xocalı and Хоҹалы.</summary>
public static class DraftSearch
{
    // A record is folded once, however many snapshots of the drafts it lives through.
    private static readonly ConditionalWeakTable<object, string> Folded = [];

    /// <summary>Finds drafts.</summary>
    /// <param name="items">Where to look.</param>
    /// <param name="query">What was typed.</param>
    /// <param name="language">The language of the desk.</param>
    /// <returns>What has all the words, names before texts; nothing for an empty query.</returns>
    public static IEnumerable<DraftHit> Find(IEnumerable<DraftItem> items, string? query, Language language)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(language);
        var words = WordsOf(query ?? "").ToList();
        return words.Count == 0 ? [] : items.Select(item => Hit(item, words)).OfType<DraftHit>()
            .OrderBy(hit => hit.Rank).ThenBy(hit => Kind.All.ToList().IndexOf(hit.Item.Kind))
            .ThenBy(hit => hit.Item.LabelIn(language).Name, Languages.Collation.Of(language));
    }

    private static DraftHit? Hit(DraftItem item, List<string> words)
    {
        var names = NamesOf(item).Select(Fold).ToList();
        var open = words.Where(word => !names.Exists(name => Has(name, word))).ToList();
        if (open.Count == 0)
        {
            var asked = " " + string.Join(' ', words);
            return new(item, names.Contains(asked, StringComparer.Ordinal) ? 0 : names.Exists(name => name.StartsWith(asked, StringComparison.Ordinal)) ? 1 : 2, []);
        }

        // Each language is looked at by itself: words that are scattered over three texts mean nothing.
        var found = item.Parts.Where(part => part.Value.Record is not null && open.TrueForAll(word => Has(TextOf(part.Value.Record!), word))).Select(part => part.Key).ToList();
        return found.Count == 0 ? null : new(item, 3, [.. found.Where(code => code != Revision.Shared)]);
    }

    private static bool Has(string folded, string word) => folded.Contains(" " + word, StringComparison.Ordinal);

    private static IEnumerable<string> NamesOf(DraftItem item) => item.Parts.Values.Select(part => part.Record)
        .Select(record => record switch { ItemText text => text.Label, ItemData data => data.OwnName?.Name, _ => null })
        .Append(item.Key.Replace('-', ' ')).OfType<string>();

    private static string TextOf(object record) => Folded.GetValue(record, static one => Fold(string.Join('\n', RecordWalk.Members(one).SelectMany(member => Strings(member.Value)))));

    private static IEnumerable<string> Strings(object? value) => value switch
    {
        string text => [text],
        IReadOnlyDictionary<string, string> texts => texts.Values,
        SourceReference source => [source.ToString()],
        IEnumerable list => list.Cast<object>().SelectMany(one => one is string or SourceReference ? Strings(one) : []),
        _ => [],
    };

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var word in WordsOf(text))
        {
            folded.Append(' ').Append(word);
        }

        return folded.ToString();
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var reader = new WordReader(text);
        while (reader.MoveNext())
        {
            // The whole of hyphened words comes after its parts, which are enough.
            if (reader.Parts == 0 && Folding.Fold(reader.Word) is { Length: > 0 } word)
            {
                words.Add(word);
            }
        }

        return words;
    }
}

/// <summary>A draft that was found.</summary>
/// <param name="Item">The draft.</param>
/// <param name="Rank">0 where a name is the words, 1 where one begins with them, 2 where names have them, 3 where a text has them.</param>
/// <param name="Languages">The languages whose texts have the words; empty where the name has them.</param>
public sealed record DraftHit(DraftItem Item, int Rank, IReadOnlyList<string> Languages);
