using System.Globalization;
using System.Runtime.InteropServices;

namespace KhojalyMemorial.Content;

/// <summary>
/// A day of the proleptic Gregorian calendar with years before 1, which <see cref="DateOnly"/> lacks: the bounds of an <see cref="EdtfDate"/>.
/// </summary>
/// <param name="Year">The astronomical year: 0 is 1 BC, -1299 is 1300 BC.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month, from 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EdtfDay(int Year, int Month, int Day) : IComparable<EdtfDay>
{
    /// <summary>Before every day: the bound of an interval whose beginning is open or unknown.</summary>
    public static readonly EdtfDay Min = new(int.MinValue, 1, 1);

    /// <summary>After every day: the bound of an interval whose end is open or unknown.</summary>
    public static readonly EdtfDay Max = new(int.MaxValue, 12, 31);

    /// <summary>Takes over a day of the common calendar.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The same day.</returns>
    public static EdtfDay From(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>How many days a month has.</summary>
    /// <param name="year">The astronomical year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>28 to 31.</returns>
    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>The day in the common calendar.</summary>
    /// <returns>Null for years outside 1 to 9999, and for open ends.</returns>
    public DateOnly? ToDateOnly() => Year is >= 1 and <= 9999 ? new DateOnly(Year, Month, Day) : null;

    /// <inheritdoc/>
    public int CompareTo(EdtfDay other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>Whether one day is before the other.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is.</returns>
    public static bool operator <(EdtfDay left, EdtfDay right) => left.CompareTo(right) < 0;

    /// <summary>Whether one day is after the other.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is.</returns>
    public static bool operator >(EdtfDay left, EdtfDay right) => left.CompareTo(right) > 0;

    /// <summary>Whether one day is the other or before it.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is.</returns>
    public static bool operator <=(EdtfDay left, EdtfDay right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one day is the other or after it.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is.</returns>
    public static bool operator >=(EdtfDay left, EdtfDay right) => left.CompareTo(right) >= 0;

    /// <summary>The day as ISO 8601 writes it; <c>..</c> for the two open ends.</summary>
    /// <returns>For example <c>1992-02-26</c> or <c>-1299-01-01</c>.</returns>
    public override string ToString() => this == Min || this == Max
        ? ".."
        : string.Create(CultureInfo.InvariantCulture, $"{Year:0000;-0000}-{Month:00}-{Day:00}");

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
