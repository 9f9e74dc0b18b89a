using System.Globalization;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>Cuts a part out of a text between words, and never inside what a reader sees as one character.</summary>
internal static class TextWindow
{
    /// <summary>The part of a text around a place: a little before it and the rest behind it.</summary>
    public static (int From, int To) Around(string text, int place, int length)
    {
        if (text.Length <= length)
        {
            return (0, text.Length);
        }

        var from = place <= length / 3 ? 0 : SpaceAfter(text, Math.Min(place - (length / 5), text.Length - length), place);
        return (from, SpaceBefore(text, from, from + length));
    }

    private static int SpaceAfter(string text, int at, int last)
    {
        var space = text.AsSpan(at, last - at).IndexOfAny(' ', '\n');
        return CharacterBorder(text, space < 0 ? at : at + space + 1);
    }

    private static int SpaceBefore(string text, int from, int end)
    {
        if (end >= text.Length)
        {
            return text.Length;
        }

        var space = text.AsSpan(from, end - from).LastIndexOfAny(' ', '\n');
        return CharacterBorder(text, space < (end - from) / 2 ? end : from + space);
    }

    // The last border at or before a place. Read from a little before it: nothing that is seen as one character is longer in a text that people wrote.
    private static int CharacterBorder(string text, int at)
    {
        var border = Math.Max(0, at - 64);
        while (border > 0 && !char.IsWhiteSpace(text[border - 1]) && at - border < 256)
        {
            border--;
        }

        while (border < at && border + StringInfo.GetNextTextElementLength(text, border) is var next && next <= at)
        {
            border = next;
        }

        return border;
    }
}
