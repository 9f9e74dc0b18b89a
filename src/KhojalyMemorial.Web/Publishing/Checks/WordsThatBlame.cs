using System.Text.Json;
using System.Text.RegularExpressions;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Publishing.Checks;

/// <summary>
/// Finds words that judge instead of telling, and plural names of peoples, which make a people the one who acts (editorial policy 2.1 and 6.1).
/// The list is <c>words-that-blame.json</c>: an asterisk stands for any ending. A found word is not wrong in itself; somebody has to say why it stands.
/// </summary>
public static class WordsThatBlame
{
    private static readonly Lazy<Dictionary<string, Regex>> Lists = new(ReadLists);

    /// <summary>Finds the words in a text.</summary>
    /// <param name="text">The text, without marks.</param>
    /// <param name="language">Its language.</param>
    /// <returns>Each word in lower case with the place where it begins.</returns>
    public static IEnumerable<FoundWord> In(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        return Lists.Value[language.Code].Matches(text.ToLower(language.Culture)).Select(match => new FoundWord(match.Value, match.Index));
    }

    private static Dictionary<string, Regex> ReadLists()
    {
        using var stream = typeof(WordsThatBlame).Assembly.GetManifestResourceStream("words-that-blame.json")!;
        var groups = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(stream)!;
        return Language.All.ToDictionary(
            language => language.Code,
            language => new Regex(
                $@"\b(?:{string.Join('|', groups.Values.SelectMany(group => group[language.Code]).Select(Pattern))})\b",
                RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture),
            StringComparer.Ordinal);
    }

    private static string Pattern(string word) => Regex.Escape(word.TrimEnd('*')) + (word.EndsWith('*') ? @"\w*" : "");
}

/// <summary>A word that was found.</summary>
/// <param name="Word">The word, in lower case.</param>
/// <param name="At">Where it begins.</param>
public sealed record FoundWord(string Word, int At);
