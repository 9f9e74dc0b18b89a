using System.Text.RegularExpressions;

namespace KhojalyMemorial.Content;

/// <summary>The rule for keys: the permanent names by which items refer to each other.</summary>
public static partial class ContentKey
{
    /// <summary>The longest key, in characters.</summary>
    public const int MaxLength = 80;

    /// <summary>Whether a text can be a key: lower-case ASCII letters, digits and single hyphens.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True when it can.</returns>
    public static bool IsValid(string? text) => text is { Length: > 0 and <= MaxLength } && Shape().IsMatch(text);

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
