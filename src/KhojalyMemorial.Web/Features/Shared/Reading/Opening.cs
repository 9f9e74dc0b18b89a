namespace KhojalyMemorial.Features.Shared.Reading;

/// <summary>Takes the opening of a text off, where a page shows it in a place of its own.</summary>
public static class Opening
{
    private const string Fence = ":::";

    /// <summary>Takes off the warning with which a text begins: it comes before everything else on the page.</summary>
    /// <param name="text">The text in the house's Markdown.</param>
    /// <returns>The warning, null where the text begins otherwise, and the rest.</returns>
    public static (string? Warning, string Text) Warning(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        var first = Array.FindIndex(lines, line => line.Trim().Length > 0);
        if (first < 0 || !IsFence(lines[first], "warning"))
        {
            return (null, text);
        }

        var last = Array.FindIndex(lines, first + 1, line => line.Trim() == Fence);
        return last < 0 ? (null, text) : (string.Join('\n', lines[first..(last + 1)]), string.Join('\n', lines[(last + 1)..]));
    }

    /// <summary>Takes off the heading with which a text begins.</summary>
    /// <param name="text">The text in the house's Markdown.</param>
    /// <returns>The heading, null where the text begins otherwise, and the rest.</returns>
    public static (string? Heading, string Text) Heading(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text.TrimStart();
        var end = start.IndexOf('\n', StringComparison.Ordinal);
        return !start.StartsWith("## ", StringComparison.Ordinal) ? (null, text) : end < 0 ? (start, "") : (start[..end], start[(end + 1)..]);
    }

    private static bool IsFence(string line, string name) =>
        line.StartsWith(Fence, StringComparison.Ordinal) && line[Fence.Length..].Trim() == name;
}
