using System.Text;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>
/// Makes one form of a word out of its spellings with and without case and marks, in Latin and in Cyrillic script: <c>Xocalı</c>, <c>XOCALI</c>, <c>xocali</c>
/// and <c>Хоҹалы</c> all give <c>xocali</c>. Russian gives its usual Latin form (<c>Ходжалы</c>, <c>khodzhaly</c>), which <see cref="SoundKey"/> brings
/// together with the others. The thread's culture has no part in it.
/// </summary>
public static class Folding
{
    /// <summary>The longest folded word; what is longer counts by its beginning.</summary>
    public const int MaxLength = 48;

    /// <summary>Folds a word.</summary>
    /// <param name="word">A word as <see cref="WordReader"/> finds it; apostrophes, hyphens and whatever is no letter or digit are dropped.</param>
    /// <returns>Lower-case letters and digits; empty when there are none.</returns>
    public static string Fold(ReadOnlySpan<char> word) => Fold(word, azerbaijani: false);

    /// <summary>Folds a word of which it may be known that its Cyrillic letters are Azerbaijani; if it is not, letters that only Azerbaijani has tell.</summary>
    internal static string Fold(ReadOnlySpan<char> word, bool azerbaijani)
    {
        var latin = false;
        foreach (var letter in word)
        {
            if (letter >= Letters.End || letter is >= '\u0300' and <= '\u036f')
            {
                return FoldRare(word, azerbaijani);
            }

            azerbaijani |= Letters.IsAzerbaijaniCyrillic(letter);
            latin |= char.IsAsciiLetter(letter);
        }

        Span<char> folded = stackalloc char[MaxLength];
        var length = 0;
        foreach (var letter in word)
        {
            // The Latin alphabet of the 1930s wrote ı as ь: Xoçalь.
            var part = latin && letter is 'ь' or 'Ь' ? "i" : Letters.Folding(letter, azerbaijani);
            if (length + part.Length > MaxLength)
            {
                break;
            }

            part.CopyTo(folded[length..]);
            length += part.Length;
        }

        return new string(folded[..length]);
    }

    // Letters typed as letter and mark, full-width letters, ligatures, other scripts.
    private static string FoldRare(ReadOnlySpan<char> word, bool azerbaijani)
    {
        var composed = Compose(word);
        azerbaijani |= composed.Any(Letters.IsAzerbaijaniCyrillic);
        var folded = new StringBuilder();
        foreach (var letter in composed.EnumerateRunes())
        {
            folded.Append(
                letter.Value < Letters.End ? Letters.Folding((char)letter.Value, azerbaijani)
                : letter.IsBmp ? Letters.Bare((char)letter.Value)
                : Rune.IsLetterOrDigit(letter) ? letter.ToString() : "");
        }

        if (folded.Length > MaxLength)
        {
            folded.Length = char.IsHighSurrogate(folded[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        }

        return folded.ToString();
    }

    /// <summary>A word with its letters composed, compatibility forms as common ones; text that is not valid UTF-16 as it is.</summary>
    internal static string Compose(ReadOnlySpan<char> word)
    {
        var text = word.ToString();
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
