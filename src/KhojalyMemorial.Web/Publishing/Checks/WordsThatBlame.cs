using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Publishing.Checks;

/// <summary>
/// Finds words that judge instead of telling, and plural names of peoples, which make a people the one who acts (editorial policy 2.1 and 6.1).
/// A found word is not wrong in itself; somebody has to say why it stands.
/// </summary>
/// <param name="words">The words or phrases, in any language; an asterisk at the end stands for any ending.</param>
public sealed class WordsThatBlame(IReadOnlyList<string> words)
{
    private static readonly Lazy<WordsThatBlame> Ours = new(() => new(ReadList()));
    private readonly ConcurrentDictionary<string, Regex> _patterns = new(StringComparer.Ordinal);

    /// <summary>The list of the house, <c>words-that-blame.json</c>: it holds until administrators set their own, and the opening content is held to it.</summary>
    public static WordsThatBlame Default => Ours.Value;

    /// <summary>The words or phrases.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>Finds the words in a text.</summary>
    /// <param name="text">The text, without marks.</param>
    /// <param name="language">Its language, whose lower case counts.</param>
    /// <returns>Each word in lower case with the place where it begins.</returns>
    public IEnumerable<FoundWord> In(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        return words.Count == 0 ? [] : _patterns.GetOrAdd(language.Code, _ => PatternIn(language)).Matches(text.ToLower(language.Culture)).Select(match => new FoundWord(match.Value, match.Index));
    }

    private Regex PatternIn(Language language) => new(
        string.Join('|', words.Select(word => Pattern(word.ToLower(language.Culture)))),
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    // A word stands alone; a phrase may begin or end with a sign, beside which there is no such border.
    private static string Pattern(string word)
    {
        var bare = word.TrimEnd('*');
        return bare.Length == 0 ? "(?!)"
            : (char.IsLetterOrDigit(bare[0]) ? @"\b" : "") + Regex.Escape(bare) + (bare.Length < word.Length ? @"\w*" : "") + (char.IsLetterOrDigit(bare[^1]) ? @"\b" : "");
    }

    private static List<string> ReadList()
    {
        using var stream = typeof(WordsThatBlame).Assembly.GetManifestResourceStream("words-that-blame.json")!;
        var groups = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(stream)!;
        return [.. groups.Values.SelectMany(group => Language.All.SelectMany(language => group[language.Code])).Distinct(StringComparer.Ordinal)];
    }
}

/// <summary>A word that was found.</summary>
/// <param name="Word">The word, in lower case.</param>
/// <param name="At">Where it begins.</param>
public sealed record FoundWord(string Word, int At);
