using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Areas.Admin.Tree;

/// <summary>Prints moments for curators: day and time in Baku.</summary>
public static class SavedTime
{
    private static readonly TimeSpan Baku = TimeSpan.FromHours(4);

    /// <summary>Prints a moment.</summary>
    /// <param name="utc">The moment.</param>
    /// <param name="language">The language of the desk.</param>
    /// <returns>For example <c>3 March 2026, 14:05</c>.</returns>
    public static string Print(DateTime utc, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return $"{Features.Shared.Baku.Print(utc, language)}, {(utc + Baku).ToString("HH:mm", language.Culture)}";
    }

    /// <summary>The moment as machines read it.</summary>
    /// <param name="utc">The moment.</param>
    /// <returns>ISO 8601.</returns>
    public static string Iso(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
