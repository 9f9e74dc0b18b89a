using System.Globalization;
using System.Text;

namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>
/// The order of names: the 32 letters of the Azerbaijani alphabet, w after z, a space before every letter, case and punctuation aside. Cyrillic stands where its Latin
/// form stands. The order is the museum's own table and not the framework's, so that a key that was stored or stands in an address means the same after an update.
/// </summary>
public static class NameOrder
{
    /// <summary>The letters of the alphabet, in their order.</summary>
    public static readonly IReadOnlyList<string> Alphabet =
        ["A", "B", "C", "Ç", "D", "E", "Ə", "F", "G", "Ğ", "H", "X", "I", "İ", "J", "K", "Q", "L", "M", "N", "O", "Ö", "P", "R", "S", "Ş", "T", "U", "Ü", "V", "Y", "Z"];

    /// <summary>The letter of those whose names begin with none of the alphabet.</summary>
    public const string OtherLetter = "#";

    private const int LongestKey = 96;
    private const char Space = '-';
    private const string Lower = "abcçdeəfgğhxıijkqlmnoöprsştuüvyzw";

    /// <summary>The key by which a name is sorted: ordinal comparison of keys is the order of the names.</summary>
    /// <param name="name">A name in any script.</param>
    /// <returns>Letters of ASCII, digits and hyphens, at most 96; the same for what differs in case, punctuation and foreign marks only.</returns>
    public static string KeyOf(string? name)
    {
        var key = new StringBuilder(LongestKey);
        var pending = false;
        foreach (var rune in Transliteration.ToLatin(Folding.Compose(name)).EnumerateRunes())
        {
            var part = Part(rune);
            if (part.Length == 0)
            {
                pending |= Rune.IsWhiteSpace(rune) || rune.Value == '-';
                continue;
            }

            if (key.Length + part.Length + 1 > LongestKey)
            {
                break;
            }

            key.Append(pending && key.Length > 0 ? Space.ToString() : "").Append(part);
            pending = false;
        }

        return key.ToString();
    }

    /// <summary>The letter under which a name stands in the index of the alphabet.</summary>
    /// <param name="sortKey">The name's key.</param>
    /// <returns>A letter of <see cref="Alphabet"/>, <c>W</c>, or <see cref="OtherLetter"/>.</returns>
    public static string LetterOf(string sortKey)
    {
        ArgumentNullException.ThrowIfNull(sortKey);
        var place = sortKey.Length == 0 ? -1 : PlaceOf(sortKey[0]);
        return place < 0 ? OtherLetter : place < Alphabet.Count ? Alphabet[place] : "W";
    }

    /// <summary>Whether a text could be a sort key; what stands in an address need not be.</summary>
    /// <param name="text">Anything.</param>
    /// <returns>Whether it is made of a key's characters.</returns>
    public static bool IsKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= LongestKey && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == Space);
    }

    private static string Part(Rune rune)
    {
        var letter = rune.Value switch { 'I' => 'ı', 'İ' => 'i', _ => rune.IsBmp ? char.ToLowerInvariant((char)rune.Value) : '\uffff' };
        if (char.IsAsciiDigit(letter))
        {
            return letter.ToString();
        }

        // ä was written for ə in 1991 and 1992.
        letter = letter is 'ä' or 'ǝ' ? 'ə' : letter;
        if (Lower.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place)
        {
            return CharacterAt(place).ToString();
        }

        if (!Rune.IsLetterOrDigit(rune))
        {
            return "";
        }

        // Foreign letters with marks stand with the bare letter, other scripts behind all in the order of their code points.
        var bare = letter < Letters.End ? string.Concat(Letters.Bare(letter).Select(one => Lower.IndexOf(one, StringComparison.Ordinal)).Where(at => at >= 0).Select(CharacterAt)) : "";
        return bare.Length > 0 ? bare : string.Create(CultureInfo.InvariantCulture, $"z{rune.Value:X6}");
    }

    // Thirty-three places in the order of ASCII: A to Z, then a to g.
    private static char CharacterAt(int place) => (char)(place < 26 ? 'A' + place : 'a' + place - 26);

    private static int PlaceOf(char character) => character is >= 'A' and <= 'Z' ? character - 'A' : character is >= 'a' and <= 'g' ? character - 'a' + 26 : -1;
}
