using System.Globalization;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Languages;

/// <summary>Prints dates and times of day for people. How the words are joined stands in the texts <c>Date.…</c> and <c>Time.…</c>.</summary>
public static class DatePrinter
{
    /// <summary>Prints a date, and the time of day where one stands beside it.</summary>
    /// <param name="date">The date.</param>
    /// <param name="time">The local time of day, if known.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>26 February 1992, 23:00</c>.</returns>
    public static string Print(EdtfDate date, DayTime? time, Language language) =>
        time is null ? Print(date, language) : Strings.For(language).Format("Time.WithDate", Print(date, language), Print(time, language));

    /// <summary>Prints a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>25–26 February 1992</c>, <c>about 1954</c> or <c>1990s</c>.</returns>
    public static string Print(EdtfDate date, Language language)
    {
        var words = new DateWords(Strings.For(language));
        return date.IsInterval ? Interval(date.Start, date.End, words) : words.Print(date.Start);
    }

    /// <summary>Prints a time of day, always on the clock of 24 hours.</summary>
    /// <param name="time">The time.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>23:00</c>, <c>01:00–04:00</c> or <c>evening</c>.</returns>
    public static string Print(DayTime time, Language language)
    {
        var texts = Strings.For(language);
        return time.Start is not { } start ? texts["Time." + TextKey.From(time.Text)]
            : time.End is not { } end ? Clock(start)
            : texts.Format("Time.Range", Clock(start), Clock(end));
    }

    private static string Interval(EdtfPart start, EdtfPart end, DateWords words) => (start.Precision, end.Precision) switch
    {
        // The ends of an interval belong to it, so "../1988" is not "before 1988".
        (EdtfPrecision.Open, _) => words.Texts.Format("Date.Until", words.Print(end)),
        (_, EdtfPrecision.Open) => words.Texts.Format("Date.From", words.Print(start)),
        (EdtfPrecision.Unknown, _) => words.Texts.Format("Date.Range", words.Texts["Date.UnknownStart"], words.Print(end)),
        (_, EdtfPrecision.Unknown) => words.Texts.Format("Date.Range", words.Print(start), words.Texts["Date.UnknownEnd"]),
        _ when start == end => words.Print(start),
        _ when start.Qualifier != EdtfQualifier.None || end.Qualifier != EdtfQualifier.None =>
            words.Texts.Format("Date.Between", words.Print(start), words.Print(end)),
        _ => words.Shortened(start, end) ?? words.Texts.Format("Date.Range", words.BesideDate(start), words.BesideDate(end)),
    };

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
