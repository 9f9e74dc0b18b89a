using System.Buffers;
using System.Runtime.InteropServices;

namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>How the letters of a written name are to be read.</summary>
internal enum NameAlphabet
{
    /// <summary>Today's Latin, Russian, or whatever the letters of a word say themselves.</summary>
    AsWritten,

    /// <summary>Cyrillic letters are Azerbaijani: г is q.</summary>
    AzerbaijaniCyrillic,

    /// <summary>The Latin of the 1930s: c is ç, ç is c, j is y, y is ü.</summary>
    Thirties,
}

/// <summary>A word of a name with what it is compared by.</summary>
/// <param name="Fold">Apart from marks, case and Azerbaijani alphabets.</param>
/// <param name="Sound">Its sound key.</param>
/// <param name="Stem">Its family stem as a key of the index; empty when it has no ending of a family's name.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameSpelling(string Fold, string Sound, string Stem)
{
    // Stems share the index's keys with sounds, which are capital letters.
    private const char StemMark = '~';
    private const int ShortestStem = 3;
    private static readonly SearchValues<char> OlderLetters = SearchValues.Create("äÄҷҶқҚ");
    private static readonly string[] FamilyEndings = ["OKLI", "ZATA", "LI", "VA", "V"];

    /// <summary>Reads a word.</summary>
    /// <param name="word">As written.</param>
    /// <param name="alphabet">How to read it.</param>
    public static NameSpelling Of(ReadOnlySpan<char> word, NameAlphabet alphabet)
    {
        var letters = word;
        if (alphabet == NameAlphabet.Thirties)
        {
            letters = Transliteration.ToLatin(word.ToString(), thirties: true);
        }
        else if (word.ContainsAny('ä', 'Ä'))
        {
            letters = word.ToString().Replace('ä', 'ə').Replace('Ä', 'Ə');
        }

        var sound = SoundKey.Of(letters);
        return new(Folding.Fold(letters, alphabet == NameAlphabet.AzerbaijaniCyrillic), sound, StemOf(sound));
    }

    /// <summary>How a form of a name is to be read.</summary>
    public static NameAlphabet AlphabetOf(WrittenName name) =>
        Year(name.Language) is > 0 and < 1940 || Transliteration.IsThirties(name.Text) ? NameAlphabet.Thirties
        : IsAzerbaijani(name.Language) || name.Text.Any(Letters.IsAzerbaijaniCyrillic) ? NameAlphabet.AzerbaijaniCyrillic
        : NameAlphabet.AsWritten;

    /// <summary>Whether a form is in an alphabet that is no longer in use; the Cyrillic of 1958–1991 is another script and not an older spelling.</summary>
    public static bool IsOlder(WrittenName name) => Year(name.Language) > 0 || IsOlder(name.Text);

    /// <summary>Whether letters tell that a spelling is older.</summary>
    public static bool IsOlder(string text) => text.AsSpan().ContainsAny(OlderLetters) || Transliteration.IsThirties(text);

    /// <summary>A word in lower case, as its language has it.</summary>
    public static string Lower(string word, string language) => IsEnglish(language)
        ? string.Concat(word.Select(Letters.Lower)) : string.Concat(word.Select(letter => letter switch { 'I' => 'ı', 'İ' => 'i', _ => char.ToLowerInvariant(letter) }));

    /// <summary>Whether a language is English.</summary>
    public static bool IsEnglish(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word is in Cyrillic letters.</summary>
    public static bool IsCyrillic(ReadOnlySpan<char> word) => word.ContainsAnyInRange('Ѐ', 'ԯ') && !word.ContainsAnyInRange('a', 'z');

    private static bool IsAzerbaijani(string language) => language.Equals("az", StringComparison.OrdinalIgnoreCase) || language.StartsWith("az-", StringComparison.OrdinalIgnoreCase);

    // az-x-1991
    private static int Year(string language) =>
        language.IndexOf("-x-", StringComparison.OrdinalIgnoreCase) is >= 0 and var at && language.Length >= at + 7
        && int.TryParse(language.AsSpan(at + 3, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : 0;

    private static string StemOf(string sound)
    {
        foreach (var ending in FamilyEndings)
        {
            if (sound.EndsWith(ending, StringComparison.Ordinal))
            {
                return sound.Length - ending.Length >= ShortestStem ? StemMark + sound[..^ending.Length] : "";
            }
        }

        return "";
    }
}
