using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared;

/// <summary>Why something was changed, as curators told the public.</summary>
/// <param name="Text">The reason.</param>
/// <param name="InLanguage">BCP 47 code where it is not in the page's language.</param>
public sealed record PublicReason(string Text, string? InLanguage)
{
    /// <summary>The reason that publications give.</summary>
    /// <param name="rows">What was published together.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>In that language, else in English, else in any; null where none was given.</returns>
    public static PublicReason? Of(IEnumerable<PublishedRow> rows, Language language)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Select(row => row.Reasons).FirstOrDefault(one => one is { Count: > 0 }) is not { } reasons)
        {
            return null;
        }

        var code = new[] { language.Code, Language.En.Code }.FirstOrDefault(reasons.ContainsKey) ?? reasons.Keys.Order(StringComparer.Ordinal).First();
        return new(reasons[code], code == language.Code ? null : code);
    }
}
