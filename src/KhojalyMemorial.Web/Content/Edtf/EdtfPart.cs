namespace KhojalyMemorial.Content;

/// <summary>One date as an EDTF text writes it: the whole text, or one end of an interval.</summary>
public sealed record EdtfPart
{
    /// <summary>The end of an interval that is left open on purpose: <c>..</c>.</summary>
    public static readonly EdtfPart Open = new() { Precision = EdtfPrecision.Open, Earliest = EdtfDay.Min, Latest = EdtfDay.Max };

    /// <summary>The end of an interval that nobody knows: nothing beside the stroke.</summary>
    public static readonly EdtfPart Unknown = Open with { Precision = EdtfPrecision.Unknown };

    /// <summary>How much of the date is given.</summary>
    public EdtfPrecision Precision { get; init; }

    /// <summary>The astronomical year (0 is 1 BC); the first one of a decade or century.</summary>
    public int Year { get; init; }

    /// <summary>The month, 1 to 12; null where none is given.</summary>
    public int? Month { get; init; }

    /// <summary>The day of the month; null where none is given.</summary>
    public int? Day { get; init; }

    /// <summary>The season; null where none is given.</summary>
    public EdtfSeason? Season { get; init; }

    /// <summary>How sure the date is.</summary>
    public EdtfQualifier Qualifier { get; init; }

    /// <summary>The first day that it can mean. A qualifier does not widen it: how near "about" is, no text says.</summary>
    public EdtfDay Earliest { get; init; }

    /// <summary>The last day that it can mean.</summary>
    public EdtfDay Latest { get; init; }

    /// <summary>Whether there is a date at all: neither open nor unknown.</summary>
    public bool IsGiven => Precision is not (EdtfPrecision.Open or EdtfPrecision.Unknown);
}

/// <summary>How much of a date is given.</summary>
public enum EdtfPrecision
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A month; also <c>1992-02-XX</c>, some day of it.</summary>
    Month,

    /// <summary>A season of a year.</summary>
    Season,

    /// <summary>A year; also <c>1992-XX</c> and <c>1992-XX-XX</c>.</summary>
    Year,

    /// <summary>Ten years: <c>199X</c>.</summary>
    Decade,

    /// <summary>A hundred years: <c>19XX</c>.</summary>
    Century,

    /// <summary>No date: this end of the interval is open.</summary>
    Open,

    /// <summary>No date: this end of the interval is not known.</summary>
    Unknown,
}

/// <summary>
/// The seasons, by the months of the north. Winter begins in December of the year that is written, so <c>1991-24</c> is the winter of 1991–1992.
/// </summary>
public enum EdtfSeason
{
    /// <summary>March to May.</summary>
    Spring = 21,

    /// <summary>June to August.</summary>
    Summer = 22,

    /// <summary>September to November.</summary>
    Autumn = 23,

    /// <summary>December to February of the next year.</summary>
    Winter = 24,
}

/// <summary>How sure a date is.</summary>
public enum EdtfQualifier
{
    /// <summary>Nothing is said against it.</summary>
    None,

    /// <summary><c>?</c>: the source may be wrong.</summary>
    Uncertain,

    /// <summary><c>~</c>: near to it.</summary>
    Approximate,

    /// <summary><c>%</c>: both.</summary>
    UncertainAndApproximate,
}
