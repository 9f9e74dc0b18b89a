using System.Globalization;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Desk.Lists;

/// <summary>Reads dates as lists write them: EDTF, a year, or day, month and year with points or strokes.</summary>
internal static class RowDates
{
    private static readonly EdtfDay Night = new(1992, 2, 26);
    private static readonly EdtfDay TooEarly = new(1870, 1, 1);

    /// <summary>Reads a date.</summary>
    /// <returns>Null where the text is no date, or one that there is not.</returns>
    public static EdtfDate? Read(string text) => EdtfDate.TryParse(Edtf(text), out var date, out _) ? date : null;

    /// <summary>What cannot be true of birth and death.</summary>
    /// <returns>Field and code; null where both are possible.</returns>
    public static (string Field, string Code)? Impossible(EdtfDate? birth, EdtfDate? death, DateTime now) =>
        birth is not null && birth.Earliest > Night ? (ListField.Birth, "BornLater")
        : birth is not null && birth.Latest < TooEarly ? (ListField.Birth, "BornTooEarly")
        : death is not null && death.Earliest > EdtfDay.From(DateOnly.FromDateTime(now)) ? (ListField.Death, "DiedLater")
        : birth is not null && death is not null && death.Latest < birth.Earliest ? (ListField.Death, "DiedBefore")
        : null;

    private static string Edtf(string text)
    {
        var separator = text.Contains('.', StringComparison.Ordinal) ? '.' : '/';
        return text.Split(separator) is [var day, var month, var year]
            && IsNumber(day, 2) && IsNumber(month, 2) && IsNumber(year, 4) && year.Length == 4
                ? string.Create(CultureInfo.InvariantCulture, $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}")
                : text;
    }

    private static bool IsNumber(string text, int most) => text.Length > 0 && text.Length <= most && text.All(char.IsAsciiDigit);
}
