using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Shared;

/// <summary>The day in Baku, by which the museum dates what it publishes and says when a page was read.</summary>
public static class Baku
{
    // Four hours ahead of UTC all year round since 2016; nothing here is older than that.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(4);

    /// <summary>The day in Baku at a moment.</summary>
    /// <param name="utc">The moment.</param>
    /// <returns>The date there.</returns>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc + Offset);

    /// <summary>The day in Baku now.</summary>
    /// <param name="clock">The time.</param>
    /// <returns>The date there.</returns>
    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DayOf(clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Prints the day of a moment for people.</summary>
    /// <param name="utc">The moment.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>3 March 2026</c>.</returns>
    public static string Print(DateTime utc, Language language) => Print(DayOf(utc), language);

    /// <summary>Prints a day for people.</summary>
    /// <param name="day">The day.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>3 March 2026</c>.</returns>
    public static string Print(DateOnly day, Language language) =>
        DatePrinter.Print(EdtfDate.Parse(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), language);
}
