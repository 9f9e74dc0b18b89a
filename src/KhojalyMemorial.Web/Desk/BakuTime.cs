using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Desk;

/// <summary>Times as curators enter and read them: on the clock of Baku, four hours ahead of UTC all year round.</summary>
public static class BakuTime
{
    private const string Field = "yyyy-MM-ddTHH:mm";
    private static readonly TimeSpan Offset = TimeSpan.FromHours(4);

    /// <summary>Reads what a field for date and time sends.</summary>
    /// <param name="text">Such as <c>2026-02-26T09:00</c>, the time in Baku.</param>
    /// <returns>UTC; null for what is no time, or one before there is any in UTC.</returns>
    public static DateTime? ToUtc(string? text) =>
        DateTime.TryParseExact(text, [Field, Field + ":ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local - DateTime.MinValue >= Offset
            ? DateTime.SpecifyKind(local - Offset, DateTimeKind.Utc)
            : null;

    /// <summary>A moment as a field for date and time holds it.</summary>
    /// <param name="utc">The moment.</param>
    /// <returns>Such as <c>2026-02-26T09:00</c>.</returns>
    public static string ToField(DateTime utc) => (utc + Offset).ToString(Field, CultureInfo.InvariantCulture);

    /// <summary>A moment for people.</summary>
    /// <param name="utc">The moment.</param>
    /// <param name="language">The language.</param>
    /// <returns>Such as <c>26 February 2026, 09:00</c>.</returns>
    public static string Print(DateTime utc, Language language)
    {
        var local = utc + Offset;
        var day = EdtfDate.Parse(local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return Strings.For(language).Format("Time.WithDate", DatePrinter.Print(day, language), local.ToString("HH:mm", CultureInfo.InvariantCulture));
    }
}
