namespace KhojalyMemorial.Content.Markdown;

/// <summary>Reads the dates that stand in the arguments of blocks.</summary>
internal static class MarkdownDates
{
    /// <summary>Reads an EDTF date.</summary>
    /// <param name="text">The argument.</param>
    /// <param name="date">The date, when it is one.</param>
    /// <param name="problem">Otherwise a sentence that says why not.</param>
    /// <returns>Whether it is a date.</returns>
    public static bool TryParse(string? text, out EdtfDate? date, out string? problem) => EdtfDate.TryParse(text, out date, out problem);
}
