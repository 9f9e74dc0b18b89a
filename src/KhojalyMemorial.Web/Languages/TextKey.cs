namespace KhojalyMemorial.Languages;

/// <summary>From the words of the content format to the keys of the texts: <c>at-least</c> is <c>Bound.AtLeast</c>.</summary>
public static class TextKey
{
    /// <summary>Joins the parts of a word, each with a capital.</summary>
    /// <param name="word">A word of the format, in lower-case ASCII with hyphens.</param>
    /// <returns>For example <c>AtLeast</c>.</returns>
    public static string From(string word) =>
        string.Concat(word.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
