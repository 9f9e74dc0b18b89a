using System.Text.RegularExpressions;

namespace KhojalyMemorial.Content.Markdown.Marks;

/// <summary>The shape of a BCP 47 language tag, as far as a <c>lang</c> attribute needs it.</summary>
internal static partial class LanguageTag
{
    public static bool IsValid(string? tag) => tag is not null && Shape().IsMatch(tag);

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
