namespace KhojalyMemorial.Content.Markdown;

/// <summary>The one place where the dates in the arguments of blocks are read.</summary>
internal static class MarkdownDates
{
    /// <summary>Reads a date.</summary>
    public static bool TryParse(string? text, out EdtfDate? date, out string? problem)
    {
        var readable = text is { Length: > 0 } && char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiDigit(c) || "-/~?%.X".Contains(c, StringComparison.Ordinal));
        date = readable ? new EdtfDate(text!) : null;
        problem = readable ? null : $"\"{text}\" is not a date.";
        return readable;
    }
}
