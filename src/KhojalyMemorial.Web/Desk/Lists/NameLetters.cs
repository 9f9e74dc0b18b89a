using System.Globalization;
using System.Text;

namespace KhojalyMemorial.Desk.Lists;

/// <summary>Finds letters that cannot be meant: another script within a word, the Cyrillic ә in Latin, what only a damaged file has.</summary>
internal static class NameLetters
{
    private const char CyrillicSchwa = 'ә';
    private const char CyrillicCapitalSchwa = 'Ә';
    private const char TurnedE = 'ǝ';
    private const char CapitalTurnedE = 'Ǝ';

    /// <summary>What is wrong with a text.</summary>
    /// <param name="text">A name or a place, as written.</param>
    /// <param name="isName">Whether digits and signs of asking are wrong too.</param>
    /// <returns>A code with the word; null where all is well.</returns>
    public static (string Code, string[] Args)? Look(string text, bool isName)
    {
        foreach (var letter in text)
        {
            if (letter == '\uFFFD' || char.IsControl(letter) || (isName && (char.IsDigit(letter) || letter is '?' or '<' or '>' or '=')) || char.GetUnicodeCategory(letter) == UnicodeCategory.PrivateUse)
            {
                return ("OddLetter", [text, Point(letter)]);
            }
        }

        foreach (var word in Words(text))
        {
            var (latin, cyrillic) = (word.Where(IsLatin).ToList(), word.Where(IsCyrillic).ToList());
            if (latin.Count > 0 && cyrillic.Count > 0)
            {
                return cyrillic.TrueForAll(letter => letter is CyrillicSchwa or CyrillicCapitalSchwa)
                    ? ("CyrillicSchwa", [word])
                    : ("MixedScripts", [word, string.Join(", ", (latin.Count < cyrillic.Count ? latin : cyrillic).Distinct().Select(letter => $"{letter} {Point(letter)}"))]);
            }

            if (latin.Exists(letter => letter is TurnedE or CapitalTurnedE))
            {
                return ("TurnedE", [word]);
            }
        }

        return null;
    }

    /// <summary>Whether a name is in the script that its language says.</summary>
    /// <param name="text">The name.</param>
    /// <param name="script">ISO 15924.</param>
    /// <returns>True also for scripts that the museum does not tell apart.</returns>
    public static bool IsIn(string text, string script) => script switch
    {
        "Latn" => !text.Any(IsCyrillic),
        "Cyrl" => !text.Any(IsLatin),
        "Arab" => !text.Any(IsLatin) && !text.Any(IsCyrillic),
        _ => true,
    };

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsLetter(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                word.Append(letter);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static bool IsLatin(char letter) => char.IsLetter(letter) && letter is (>= 'A' and <= 'ʯ') or (>= 'Ḁ' and <= 'ỿ') or (>= 'Ａ' and <= 'ｚ');

    private static bool IsCyrillic(char letter) => letter is >= 'Ѐ' and <= 'ԯ';

    private static string Point(char letter) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)letter:X4}");
}
