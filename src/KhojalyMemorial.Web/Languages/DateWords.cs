using System.Globalization;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Languages;

/// <summary>The parts of a printed date in one language.</summary>
/// <param name="Texts">The language's texts.</param>
internal readonly record struct DateWords(Texts Texts)
{
    private CultureInfo Culture => Texts.Language.Culture;

    /// <summary>Prints one date with its qualifier.</summary>
    /// <param name="part">The date.</param>
    /// <returns>For example <c>about 1954</c>.</returns>
    public string Print(EdtfPart part) => part.Qualifier switch
    {
        EdtfQualifier.Uncertain => Texts.Format("Date.Possibly", Plain(part)),
        EdtfQualifier.Approximate => Texts.Format("Date.About", Plain(part)),
        EdtfQualifier.UncertainAndApproximate => Texts.Format("Date.PossiblyAbout", Plain(part)),
        _ => Plain(part),
    };

    /// <summary>Prints an end of an interval whose other end is of another kind: beside a whole date a bare year would read as a number.</summary>
    /// <param name="part">The end, without qualifier.</param>
    /// <returns>For example <c>2017</c>, in Russian <c>2017 год</c>.</returns>
    public string BesideDate(EdtfPart part) =>
        part is { Precision: EdtfPrecision.Year, Year: > 0 } ? Texts.Format("Date.YearBesideDate", Number(part.Year)) : Print(part);

    /// <summary>Prints an interval whose ends share month or year, or are decades or centuries, without saying twice what they share.</summary>
    /// <param name="start">The beginning, without qualifier.</param>
    /// <param name="end">The end, without qualifier.</param>
    /// <returns>For example <c>25–26 February 1992</c>; null where nothing can be left out.</returns>
    public string? Shortened(EdtfPart start, EdtfPart end) => (start.Precision, end.Precision) switch
    {
        (EdtfPrecision.Year, EdtfPrecision.Year) => Years(start.Year, end.Year),
        (EdtfPrecision.Month, EdtfPrecision.Month) when start.Year == end.Year =>
            WithYear(Texts.Format("Date.RangeClose", Month(start), Month(end)), start),
        (EdtfPrecision.Day, EdtfPrecision.Day) when start.Year == end.Year && start.Month == end.Month =>
            WithYear(DayMonth(Texts.Format("Date.RangeClose", start.Day, end.Day), start), start),
        (EdtfPrecision.Day, EdtfPrecision.Day) when start.Year == end.Year =>
            WithYear(Texts.Format("Date.Range", DayMonth(start.Day, start), DayMonth(end.Day, end)), start),
        (EdtfPrecision.Decade, EdtfPrecision.Decade) when start.Year >= 10 =>
            Texts.Format(DecadeKey(end), Texts.Format("Date.Decades", Number(start.Year), Number(end.Year))),
        (EdtfPrecision.Century, EdtfPrecision.Century) when (start.Year < 0) == (end.Year < 0) =>
            Texts.Format(start.Year < 0 ? "Date.CenturiesBc" : "Date.Centuries", CenturyNumeral(start), CenturyNumeral(end)),
        _ => null,
    };

    private string Plain(EdtfPart part) => part.Precision switch
    {
        EdtfPrecision.Day => WithYear(DayMonth(part.Day, part), part),
        EdtfPrecision.Month => WithYear(Month(part), part),
        EdtfPrecision.Season => Season(part),
        EdtfPrecision.Year => Year(part.Year),
        EdtfPrecision.Decade => Decade(part),
        EdtfPrecision.Century => Century(part),
        _ => Texts["Date.Unknown"],
    };

    private string WithYear(string dayOrMonth, EdtfPart part) =>
        Texts.Format(part.Year > 0 ? "Date.WithYear" : "Date.WithYearBc", dayOrMonth, Year(part.Year));

    // Beside a day a month stands in the genitive where the language has one (26 февраля), alone in the nominative (февраль).
    private string DayMonth(object? day, EdtfPart part) =>
        Texts.Format("Date.DayMonth", day, Culture.DateTimeFormat.MonthGenitiveNames[part.Month!.Value - 1]);

    private string Month(EdtfPart part) => Culture.DateTimeFormat.MonthNames[part.Month!.Value - 1];

    private string Season(EdtfPart part)
    {
        // A winter has two years; named by one alone it could be either.
        var year = part.Year <= 0 ? Year(part.Year)
            : part.Season == EdtfSeason.Winter ? Texts.Format("Date.RangeClose", Number(part.Year), Number(part.Year + 1))
            : Number(part.Year);
        return Texts.Format($"Date.{part.Season}", year);
    }

    private string Decade(EdtfPart part)
    {
        // "The 1290s BC" runs backwards and "the 0s" is no phrase of any of the languages; their years are plain.
        if (part.Year < 10)
        {
            return Years(part.Earliest.Year, part.Latest.Year) ?? Texts.Format("Date.Range", Year(part.Earliest.Year), Year(part.Latest.Year));
        }

        return Texts.Format(DecadeKey(part), Number(part.Year));
    }

    // Azerbaijani needs a text for each: the ending follows the vowel of the last numeral that is spoken.
    private static string DecadeKey(EdtfPart part) =>
        "Date.Decade." + (part.Year % 1000 == 0 ? "000" : (part.Year % 100).ToString("00", CultureInfo.InvariantCulture));

    private string Century(EdtfPart part) => Texts.Format(part.Year < 0 ? "Date.CenturyBc" : "Date.Century", CenturyNumeral(part));

    // 19XX is called the 20th century, as everybody does, though that began in 1901; -12XX, 1300 to 1201 BC, is the 13th exactly.
    private string CenturyNumeral(EdtfPart part) =>
        Numerals.Century(part.Year < 0 ? (1 - part.Year) / 100 : (part.Year / 100) + 1, Texts.Language);

    private string Year(int year) =>
        year > 0 ? Texts.Format("Date.Year", Number(year)) : Texts.Format("Date.Bc", Number(year));

    private string? Years(int first, int last) =>
        first > 0 ? Texts.Format("Date.Years", Number(first), Number(last))
        : last <= 0 ? Texts.Format("Date.BcYears", Number(first), Number(last))
        : null;

    // Years have no grouping until they have more than four digits. Astronomical year 0 is 1 BC, so -1299 is 1300 BC.
    private string Number(int year)
    {
        var count = year > 0 ? year : 1 - year;
        return count > 9999 ? Texts.Print(count) : count.ToString(CultureInfo.InvariantCulture);
    }
}
