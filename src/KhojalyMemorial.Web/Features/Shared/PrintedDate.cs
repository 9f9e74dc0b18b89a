using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Shared;

/// <summary>A date as people and machines read it.</summary>
/// <param name="Text">The words: for example <c>about 1954</c>.</param>
/// <param name="Iso">What <c>time</c> may carry; null where the date is no single year, month or day.</param>
public sealed record PrintedDate(string Text, string? Iso)
{
    /// <summary>Prints a date; where none is known it says so.</summary>
    /// <param name="date">The date, if known.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="time">The time of day, if known.</param>
    /// <returns>The printed date.</returns>
    public static PrintedDate Of(EdtfDate? date, Language language, DayTime? time = null) =>
        date is null
            ? new(Strings.For(language)["Fact.Undated"], null)
            : new(DatePrinter.Print(date, time, language), date.IsoOrNull);

    /// <summary>Prints the day, in Baku, on which something was published.</summary>
    /// <param name="utc">The time.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>The printed date.</returns>
    public static PrintedDate OfDay(DateTime utc, Language language) =>
        Of(EdtfDate.Parse(Baku.DayOf(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), language);
}
