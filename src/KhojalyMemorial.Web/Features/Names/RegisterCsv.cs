using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;

namespace KhojalyMemorial.Features.Names;

/// <summary>Writes people of the register as lines of a table: the words of the content format, dates as EDTF, lists with semicolons.</summary>
public static class RegisterCsv
{
    /// <summary>The names of the columns.</summary>
    public const string Header = "number,name,other_forms,sex,birth,death,age_1992_from,age_1992_to,status,home,counted_among_613_by,records,sources,address\r\n";

    /// <summary>A person.</summary>
    /// <param name="person">The person; only one of whom programs may read.</param>
    /// <param name="language">The language of the address.</param>
    /// <param name="address">Makes absolute addresses.</param>
    /// <returns>A line with its end.</returns>
    public static string Line(RegisterPerson person, Language language, PublicUrl address)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(address);
        var (text, told) = person.In(language);
        string?[] cells =
        [
            person.Key, person.ListName, List(person.Names.Skip(1).Select(name => $"{name.Name} ({name.Language})")), person.Sex, person.Birth?.Text, person.Death?.Text,
            person.Age?.From.ToString(CultureInfo.InvariantCulture), person.Age?.To.ToString(CultureInfo.InvariantCulture),
            List(person.Statuses.Select(status => $"{status.Status}: {status.Certainty}")), person.Home, List(person.CountedAmongKilled.Select(source => source.ToString())),
            person.Records.Count.ToString(CultureInfo.InvariantCulture), List(person.Records.Select(record => record.Source.ToString()).Distinct(StringComparer.Ordinal)),
            address.For(Addresses.PersonAddress(person.Key, text.Slug, told)),
        ];
        return string.Join(',', cells.Select(Cell)) + "\r\n";
    }

    private static string List(IEnumerable<string> values) => string.Join("; ", values);

    // A cell that begins so would be run as a formula by the programs that open such files.
    private static string Cell(string? value)
    {
        var text = value ?? "";
        text = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
