using KhojalyMemorial.Content;

namespace KhojalyMemorial.Features.Timeline;

/// <summary>A period of the timeline. Each event belongs to the one in which it begins.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="From">Its first day.</param>
public sealed record Period(string Key, EdtfDay From)
{
    /// <summary>The periods in order. Each ends where the next begins; the last is open.</summary>
    public static IReadOnlyList<Period> All { get; } =
    [
        new("before-1988", EdtfDay.Min),
        new("from-1988", new EdtfDay(1988, 1, 1)),
        new("winter-1991", new EdtfDay(1991, 12, 1)),
        new("night", new EdtfDay(1992, 2, 25)),
        new("after-1992", new EdtfDay(1992, 2, 27)),
        new("from-1993", new EdtfDay(1993, 1, 1)),
        new("from-2020", new EdtfDay(2020, 1, 1)),
    ];

    /// <summary>The period in which something begins.</summary>
    /// <param name="date">When it is; what is only known to the year counts from the year's first day.</param>
    /// <returns>Its period.</returns>
    public static Period Of(EdtfDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return All.Last(period => period.From <= date.Earliest);
    }

    /// <summary>Finds a period by its name in addresses.</summary>
    /// <param name="key">The name.</param>
    /// <returns>Null when there is none of that name.</returns>
    public static Period? Find(string? key) => All.FirstOrDefault(period => string.Equals(period.Key, key, StringComparison.Ordinal));
}
