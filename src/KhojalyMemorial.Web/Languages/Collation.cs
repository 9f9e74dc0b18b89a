using System.Globalization;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Languages;

/// <summary>The order of the alphabet: each language's own, so that in Azerbaijani ə follows e and x follows h.</summary>
public static class Collation
{
    /// <summary>Compares names as a dictionary of the language orders them.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The comparer.</returns>
    public static StringComparer Of(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return StringComparer.Create(language.Culture, CompareOptions.None);
    }
}
