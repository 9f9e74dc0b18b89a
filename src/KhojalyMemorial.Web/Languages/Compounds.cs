using System.Globalization;

namespace KhojalyMemorial.Languages;

/// <summary>Finds words that hyphens or en dashes join (<c>1988–1991-ci</c>), and endings whose number or name stands before the text (<c>-dən</c>).</summary>
internal static class Compounds
{
    /// <summary>The first of them.</summary>
    /// <param name="text">A text.</param>
    /// <param name="from">Where to begin to look; nothing before it is taken.</param>
    /// <returns>Where it stands, with points, colons and signs of percent inside and behind its words; null where there is none.</returns>
    public static (int Start, int Length)? Next(string text, int from)
    {
        for (var joint = Joint(text, from); joint >= 0; joint = Joint(text, joint + 1))
        {
            var end = Word(text, joint + 1);
            if (end == joint + 1)
            {
                continue;
            }

            var start = joint;
            while (start > from && IsInside(text[start - 1]))
            {
                start--;
            }

            while (start < joint && !IsLetter(text[start]))
            {
                start++;
            }

            while (end < text.Length && IsJoint(text[end]) && Word(text, end + 1) is var next && next > end + 1)
            {
                end = next;
            }

            return (start, end - start);
        }

        return null;
    }

    /// <summary>Whether a character joins words.</summary>
    public static bool IsJoint(char character) => character is '-' or '–';

    private static int Joint(string text, int from) => text.AsSpan(from).IndexOfAny('-', '–') is >= 0 and var at ? from + at : -1;

    // The end of a word that begins here; here, where none does.
    private static int Word(string text, int from)
    {
        if (from >= text.Length || !IsLetter(text[from]))
        {
            return from;
        }

        var end = from + 1;
        while (end < text.Length && IsInside(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsInside(char character) => IsLetter(character) || character is '.' or ',' or ':' or '%';

    private static bool IsLetter(char character) => char.IsLetter(character) || char.IsDigit(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
