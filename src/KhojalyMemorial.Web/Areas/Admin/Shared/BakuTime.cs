using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing.Cache;

namespace KhojalyMemorial.Areas.Admin.Shared;

/// <summary>Times of the desk, as the clocks in Baku show them.</summary>
public static class BakuTime
{
    /// <summary>Prints a time.</summary>
    /// <param name="utc">The time in UTC.</param>
    /// <param name="language">The language.</param>
    /// <returns>Day and time to the minute.</returns>
    public static string Print(DateTime utc, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return BakuDay.Local(utc).ToString("g", language.Culture);
    }
}
