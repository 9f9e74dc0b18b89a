using System.Globalization;
using System.Text.RegularExpressions;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Publishing.Checks;

/// <summary>Finds the numbers, times, centuries and months that stand in a text of one language, written as all languages would write them.</summary>
internal static partial class StandingNumbers
{
    private const string Spaces = "\u00a0\u202f\u2009";

    private static readonly Dictionary<string, Regex> Months = new(StringComparer.Ordinal)
    {
        ["az"] = MonthsAz(),
        ["en"] = MonthsEn(),
        ["ru"] = MonthsRu(),
    };

    /// <summary>What stands in the text.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="language">Its language.</param>
    /// <returns>For example <c>1275</c>, <c>170.25</c>, <c>23:00</c> or <c>month 2</c>, as often as they stand there.</returns>
    public static IEnumerable<string> Of(string text, Language language) =>
        Numbers().Matches(text).Select(match => Number(match.Groups, language)).Concat(Months[language.Code].Matches(text).Select(Month));

    private static string Number(GroupCollection found, Language language) =>
        found["roman"].Success ? Roman(found["roman"].Value)
        : found["short"].Success ? found["century"].Value + found["short"].Value
        : Plain(found[0].Value, language);

    // 1,275 in English is 1275 or 1 275 elsewhere, and 170.25 is 170,25.
    private static string Plain(string number, Language language)
    {
        var joined = string.Concat(number.Where(sign => !Spaces.Contains(sign, StringComparison.Ordinal)));
        return language == Language.En ? joined.Replace(",", "", StringComparison.Ordinal) : joined.Replace(',', '.');
    }

    // The 20th century is XX əsr and XX век. A letter alone may be anything, but not before the word for century.
    private static string Roman(string numeral)
    {
        var values = numeral.Select(letter => letter switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 50 }).ToList();
        return values.Select((value, at) => at + 1 < values.Count && value < values[at + 1] ? -value : value).Sum().ToString(CultureInfo.InvariantCulture);
    }

    private static string Month(Match match)
    {
        var group = match.Groups.Cast<Group>().First(one => one.Success && one.Name.StartsWith('m'));
        return "month " + group.Name[1..];
    }

    // 1991–92 is 1991–1992, told shortly.
    [GeneratedRegex(
        @"(?<=\b(?<century>\d\d)\d\d–)(?<short>\d\d)\b|\d{1,2}:\d\d\b|\d{1,3}([\u00a0\u202f\u2009]\d{3})+(?!\d)|\d+([.,]\d+)*|\b(?<roman>[IVXL]{2,}|[IVXL](?=\s(əsr|век)))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"\b((?<m1>January)|(?<m2>February)|(?<m3>March)|(?<m4>April)|(?<m5>May)|(?<m6>June)|(?<m7>July)|(?<m8>August)|(?<m9>September)|(?<m10>October)|(?<m11>November)|(?<m12>December))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthsEn();

    [GeneratedRegex(
        @"\b((?<m1>yanvar)|(?<m2>fevral)|(?<m3>mart)|(?<m4>aprel)|(?<m5>may)|(?<m6>[iİ]yun)|(?<m7>[iİ]yul)|(?<m8>avqust)|(?<m9>sentyabr)|(?<m10>oktyabr)|(?<m11>noyabr)|(?<m12>dekabr))"
        + @"(ın|in|un|də|dən|dədək|ədək|ə|i|ində|indən|inədək|inə|ini|inin|ındakı|indəki|dəki|da|dan|dək|adək|a|ı|u|ında|ından|unda|undan|ınadək|unadək|ına|una|ını|unu|ının|unun|dır|dur|ıdır|udur|dakı|undakı)?\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthsAz();

    [GeneratedRegex(
        @"\b((?<m1>январ)|(?<m2>феврал)|(?<m4>апрел)|(?<m6>июн)|(?<m7>июл)|(?<m9>сентябр)|(?<m10>октябр)|(?<m11>ноябр)|(?<m12>декабр))(ь|я|е|ю|ём|ем|ьск\w+)\b|\b((?<m3>март)|(?<m8>август))(а|е|у|ом|овск\w+)?\b|\b(?<m5>ма(й|я|е|ю|ем|йск\w+))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthsRu();
}
