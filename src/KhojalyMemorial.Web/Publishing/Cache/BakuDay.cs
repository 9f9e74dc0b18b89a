namespace KhojalyMemorial.Publishing.Cache;

/// <summary>Where the days of the museum begin and end.</summary>
public static class BakuDay
{
    // Four hours ahead all year round since 2016; the fixed zone serves machines that have no time zone data.
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Baku", out var baku)
        ? baku
        : TimeZoneInfo.CreateCustomTimeZone("Asia/Baku", TimeSpan.FromHours(4), "Baku", "Baku");

    /// <summary>A moment as the clocks in Baku show it.</summary>
    /// <param name="utc">The moment in UTC.</param>
    /// <returns>Day and time there.</returns>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    /// <summary>When the day began.</summary>
    /// <param name="now">A moment.</param>
    /// <returns>The midnight in Baku before it, or itself.</returns>
    public static DateTimeOffset Began(DateTimeOffset now) => Midnight(TimeZoneInfo.ConvertTime(now, Zone).Date);

    /// <summary>When the day ends.</summary>
    /// <param name="now">A moment.</param>
    /// <returns>The midnight in Baku after it.</returns>
    public static DateTimeOffset Ends(DateTimeOffset now) => Midnight(TimeZoneInfo.ConvertTime(now, Zone).Date.AddDays(1));

    private static DateTimeOffset Midnight(DateTime day) => new DateTimeOffset(day, Zone.GetUtcOffset(day)).ToUniversalTime();
}
