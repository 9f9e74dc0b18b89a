using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Desk;

/// <summary>
/// By how much a language is behind the others, read from the order in which its revisions were saved. No language is the original: whoever saves in a language
/// that is level with the newest says something new, and the others are one state behind; whoever saves in a language that is behind brings it up to date.
/// See docs/decisions/0007-translation-behind.md.
/// </summary>
public static class Following
{
    /// <summary>How many states each language has not followed.</summary>
    /// <param name="saves">The saves of an item's texts in any order, without those that only mended a slip; those of its data count for none.</param>
    /// <returns>By language code; languages that were never saved are not in it.</returns>
    public static IReadOnlyDictionary<string, int> Behind(IEnumerable<SavedText> saves)
    {
        var states = States(saves);
        var newest = states.Count == 0 ? 0 : states.Values.Max(one => one[^1].State);
        return states.ToDictionary(one => one.Key, one => newest - one.Value[^1].State, StringComparer.Ordinal);
    }

    /// <summary>The revision of another language that a text follows: what has to be compared to see what changed since.</summary>
    /// <param name="saves">The saves of an item's texts, without those that only mended a slip.</param>
    /// <param name="language">The language that follows.</param>
    /// <param name="original">The language that it is compared with.</param>
    /// <returns>The number of the newest revision of the original that the text has followed; null where it followed none, or either was never saved.</returns>
    public static int? Followed(IEnumerable<SavedText> saves, string language, string original)
    {
        var states = States(saves);
        return states.TryGetValue(language, out var own) && states.TryGetValue(original, out var others)
            ? others.LastOrDefault(one => one.State <= own[^1].State)?.Number
            : null;
    }

    private static Dictionary<string, List<Reached>> States(IEnumerable<SavedText> saves)
    {
        var states = new Dictionary<string, List<Reached>>(StringComparer.Ordinal);
        var newest = 0;
        foreach (var save in saves.Where(save => save.Language != Revision.Shared).OrderBy(save => save.SavedUtc).ThenBy(save => save.Number))
        {
            var reached = states.TryGetValue(save.Language, out var before) ? before : states[save.Language] = [];
            newest = (reached.Count == 0 ? 0 : reached[^1].State) < newest ? newest : newest + 1;
            reached.Add(new(newest, save.Number));
        }

        return states;
    }

    private sealed record Reached(int State, int Number);
}

/// <summary>A save of a text.</summary>
/// <param name="Language">The language.</param>
/// <param name="Number">The revision's number.</param>
/// <param name="SavedUtc">When.</param>
public sealed record SavedText(string Language, int Number, DateTime SavedUtc);
