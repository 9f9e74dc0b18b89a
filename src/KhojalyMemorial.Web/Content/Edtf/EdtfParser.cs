using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KhojalyMemorial.Content;

/// <summary>Reads EDTF level 1: a date, or two with a stroke between them.</summary>
internal static partial class EdtfParser
{
    /// <summary>Reads a text into its two ends.</summary>
    /// <param name="text">The text, not empty.</param>
    /// <param name="start">The beginning; of a single date, that date.</param>
    /// <param name="end">The end; of a single date, the same object.</param>
    /// <param name="problem">What is wrong, in a sentence.</param>
    /// <returns>Whether the text is EDTF of level 1.</returns>
    public static bool TryRead(
        string text,
        [NotNullWhen(true)] out EdtfPart? start,
        [NotNullWhen(true)] out EdtfPart? end,
        [NotNullWhen(false)] out string? problem)
    {
        var ends = text.Split('/');
        end = null;
        if (ends.Length == 1)
        {
            end = start = ReadDate(text, out problem);
            return start is not null;
        }

        start = ReadEnd(ends[0], out problem);
        end = start is null ? null : ReadEnd(ends[1], out problem);
        problem ??= ends.Length > 2 ? $"\"{text}\" has more than one stroke; an interval has two ends."
            : !start!.IsGiven && !end!.IsGiven ? $"\"{text}\" says nothing; an interval needs at least one date."
            : start.Earliest > end!.Latest ? $"\"{text}\" ends before it begins."
            : null;
        return problem is null && start is not null && end is not null;
    }

    private static EdtfPart? ReadEnd(string text, out string? problem)
    {
        problem = null;
        return text switch
        {
            "" => EdtfPart.Unknown,
            ".." => EdtfPart.Open,
            _ => ReadDate(text, out problem),
        };
    }

    private static EdtfPart? ReadDate(string text, out string? problem)
    {
        if (Shape().Match(text) is not { Success: true } match)
        {
            problem = WhyNot(text);
            return null;
        }

        var part = ReadYears(match) ?? ReadWithin(match);
        problem = part is not null ? null
            : NegativeZero().IsMatch(text) ? $"\"{text}\": there is no year -0000; the year before 0001 is 0000."
            : $"\"{text}\" is not in the calendar.";
        return part is null ? null : part with { Qualifier = QualifierOf(match.Groups["qualifier"].Value) };
    }

    private static EdtfPart? ReadYears(Match match)
    {
        if (match.Groups["long"] is { Success: true } longYear)
        {
            return Years(EdtfPrecision.Year, Number(longYear), Number(longYear));
        }

        var (group, size, precision) = match.Groups["decade"].Success
            ? (match.Groups["decade"], 10, EdtfPrecision.Decade)
            : (match.Groups["century"], 100, EdtfPrecision.Century);
        if (!group.Success || (Number(group) == 0 && group.Value[0] == '-'))
        {
            return null;
        }

        // The digits left out count away from zero: -129X is -1299 to -1290.
        var first = Number(group) * size;
        return group.Value[0] == '-' ? Years(precision, first - size + 1, first) : Years(precision, first, first + size - 1);
    }

    private static EdtfPart? ReadWithin(Match match)
    {
        if (match.Groups["year"] is not { Success: true, Value: not "-0000" } written)
        {
            return null;
        }

        var year = Number(written);
        var (month, day) = (match.Groups["month"], match.Groups["day"]);
        if (!month.Success || month.Value == "XX")
        {
            return day is { Success: true, Value: not "XX" } ? null : Years(EdtfPrecision.Year, year, year);
        }

        return Number(month) switch
        {
            >= 1 and <= 12 => ReadMonth(year, Number(month), day),
            >= 21 and <= 24 when !day.Success => SeasonOf(year, (EdtfSeason)Number(month)),
            _ => null,
        };
    }

    private static EdtfPart? ReadMonth(int year, int month, Group day)
    {
        var last = EdtfDay.DaysInMonth(year, month);
        if (!day.Success || day.Value == "XX")
        {
            return Within(EdtfPrecision.Month, year, new(year, month, 1), new(year, month, last)) with { Month = month };
        }

        var only = new EdtfDay(year, month, Number(day));
        return only.Day < 1 || only.Day > last ? null : Within(EdtfPrecision.Day, year, only, only) with { Month = month, Day = only.Day };
    }

    private static EdtfPart SeasonOf(int year, EdtfSeason season)
    {
        var first = ((season - EdtfSeason.Spring) * 3) + 3;
        var (lastYear, last) = season == EdtfSeason.Winter ? (year + 1, 2) : (year, first + 2);
        var lastDay = new EdtfDay(lastYear, last, EdtfDay.DaysInMonth(lastYear, last));
        return Within(EdtfPrecision.Season, year, new(year, first, 1), lastDay) with { Season = season };
    }

    private static EdtfPart Years(EdtfPrecision precision, int first, int last) => Within(precision, first, new(first, 1, 1), new(last, 12, 31));

    private static EdtfPart Within(EdtfPrecision precision, int year, EdtfDay earliest, EdtfDay latest) =>
        new() { Precision = precision, Year = year, Earliest = earliest, Latest = latest };

    private static EdtfQualifier QualifierOf(string mark) => mark switch
    {
        "?" => EdtfQualifier.Uncertain,
        "~" => EdtfQualifier.Approximate,
        "%" => EdtfQualifier.UncertainAndApproximate,
        _ => EdtfQualifier.None,
    };

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string WhyNot(string text) =>
        WithTime().IsMatch(text) ? $"\"{text}\" has a time in it; a time of day stands beside the date."
        : text.AsSpan().ContainsAny("[]{}") ? $"\"{text}\" is a set, which belongs to EDTF level 2; write an interval."
        : Marked().IsMatch(text) ? $"\"{text}\": one of ? ~ % may stand, once, at the end of a date; elsewhere it belongs to EDTF level 2."
        : text.Contains('X', StringComparison.Ordinal) ? $"\"{text}\": X stands for digits from the right: 199X, 19XX, 1992-XX, 1992-02-XX."
        : $"\"{text}\" is not a date of EDTF level 1, such as 1992-02-26, 1992-02, 199X, 1954~, 1991-23 or 1992-02-25/1992-02-26.";

    // [0-9] and not \d, which takes the digits of every script.
    [GeneratedRegex(
        @"^(?:Y(?<long>-?[1-9][0-9]{4,8})|(?<decade>-?[0-9]{3})X|(?<century>-?[0-9]{2})XX"
        + @"|(?<year>-?[0-9]{4})(?:-(?<month>[0-9]{2}|XX)(?:-(?<day>[0-9]{2}|XX))?)?)(?<qualifier>[?~%])?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();

    [GeneratedRegex("^[0-9-]+T[0-9]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithTime();

    [GeneratedRegex("^-(?:0000|000X|00XX)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NegativeZero();

    [GeneratedRegex("[?~%].", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marked();
}
