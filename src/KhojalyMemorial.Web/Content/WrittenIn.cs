using System.Text.RegularExpressions;

namespace KhojalyMemorial.Content;

/// <summary>In which language a name is written that the record has once for all languages: of an author, an issuer, a maker, a document.</summary>
public static partial class WrittenIn
{
    private static readonly string[] Cyrillic = ["ru", "uk", "be", "bg", "mk", "kk", "ky", "tg"];
    private static readonly string[] OtherScripts = ["ar", "fa", "he", "hy", "ka", "el", "ja", "zh", "ko"];

    /// <summary>The language of a name, as far as its letters and the record tell it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="stated">What the record states of its names; null where it states nothing.</param>
    /// <param name="language">BCP 47 code of the thing itself; null where none is recorded.</param>
    /// <returns>
    /// BCP 47 code: what is stated, else the language of the thing where the name is in its letters, else the language from which the museum takes its
    /// forms of names in such letters; <c>und</c> for an address of the web, which is no words.
    /// </returns>
    public static string Of(string name, string? stated, string? language)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (WebAddress().IsMatch(name) || !name.Any(char.IsLetter))
        {
            return "und";
        }

        var isCyrillic = name.Any(letter => letter is >= '\u0400' and <= '\u052f');
        return stated is not null ? stated
            : isCyrillic ? (Cyrillic.Contains(language, StringComparer.Ordinal) ? language! : "ru")
            : name.AsSpan().ContainsAny('ə', 'Ə') ? "az"
            : language is null or "und" or "zxx" || Cyrillic.Contains(language, StringComparer.Ordinal) || OtherScripts.Contains(language, StringComparer.Ordinal) ? "en"
            : language;
    }

    [GeneratedRegex(@"^[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WebAddress();
}
