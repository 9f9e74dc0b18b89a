using KhojalyMemorial.Content;

namespace KhojalyMemorial.Desk;

/// <summary>Times as curators read them: in Baku, by the desk's language.</summary>
public static class DeskTime
{
    // Four hours ahead of UTC all year round since 2016; nothing here is older than that.
    private static readonly TimeSpan Baku = TimeSpan.FromHours(4);

    /// <summary>Prints date and time.</summary>
    /// <param name="utc">The time.</param>
    /// <param name="language">The language of the desk.</param>
    /// <returns>For example <c>22/11/2026 13:05</c>.</returns>
    public static string Print(DateTime utc, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return (utc + Baku).ToString("g", language.Culture);
    }
}
