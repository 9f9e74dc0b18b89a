using System.Text.RegularExpressions;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Tests.Content.Seed;

/// <summary>The signs that each language asks for, as <c>docs/content-format.md</c> states them, told by what breaks the rule.</summary>
internal static class Typography
{
    private const string Space = "[ \u00a0]";

    private static readonly Dictionary<Language, IReadOnlyList<(string Rule, Regex Broken)>> Rules = new()
    {
        [Language.En] = [.. Everywhere("km|m|cm|mm|ha|kg|BC"),
            Rule("Quotation marks are “…”, inside them ‘…’.", "[«»„]"),
            Rule("A dash is an en dash with a no-break space before it.", " – |—"),
            Rule("A no-break space stands after an abbreviation before its number.", @"\b(?:No|no|pp?|vol)\. \d"),
            Rule("The number sign is \"no.\".", "№"),
            Rule("The decimal sign is a point.", @"\d,\d{1,2}(?!\d)"),
            Rule("A comma divides thousands, also of four digits; years have none.", @"(?<![\d.,/:–-]|[Nn]o\.[ \u00a0])[3-9]\d{3}(?![\d/:–-]|[.,]\d)")],
        [Language.Az] = [.. Everywhere("km|m|sm|mm|ha|kg"),
            Rule("Quotation marks are «…», inside them “…”.", "[„‘]|(?<!«[^»]*)[“”]|’(?!s)"),
            Rule("A dash between words is an en dash with a no-break space before it.", " – |—"),
            Rule("A no-break space stands between day and month.", @"\d (?:yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr)"),
            Rule("A no-break space stands after an abbreviation before its number.", @"\b(?:e\.ə|s|c)\. [\dIVX]|№ ?\d"),
            Rule("The decimal sign is a comma, and a point divides thousands.", @"\d\.\d{1,2}[ \u00a0]?(?:km|m|sm|ha|°|%)|\d,\d{3}(?!\d)"),
            Rule("Four digits stand without a sign.", @"(?<![\d.,])\d\.\d{3}(?!\d|[.,]\d)")],
        [Language.Ru] = [.. Everywhere("км|м|см|мм|га|кг|млн|тыс"),
            Rule("Quotation marks are «…», inside them „…“.", @"”|(?<!„[^“]*)“|(?<![A-Za-z])[‘’]"),
            Rule("A dash between words is an em dash with a no-break space before it and a space after it.", @"[ \u00a0]–[ \u00a0]| —|\w—|—(?![ \n]|$)"),
            Rule("A no-break space stands in a date.", @"\d (?:январ|феврал|март|апрел|ма[яйе]\b|июн|июл|август|сентябр|октябр|ноябр|декабр|год|г\.)"),
            Rule("A no-break space stands after an abbreviation before its number.", @"\b(?:[сп]|стр|т)\. \d|до н\. э|№ ?\d"),
            Rule("The number sign is №.", @"\bN[oº]?\.? ?\d"),
            Rule("The decimal sign is a comma, and nothing but a space divides thousands.", @"\d\.\d+[ \u00a0]?(?:км|м|см|га|°|%|млн)|\d,\d{3}(?!\d)"),
            Rule("Four digits stand without a sign.", @"(?<![\d.,\u00a0])\d[ \u00a0\u202f]\d{3}(?!\d|[\u00a0\u202f]\d)")],
    };

    /// <summary>What a text breaks: the rule, and the place with its surroundings.</summary>
    public static IEnumerable<(string Rule, string Where)> Broken(string text, Language language) =>
        from rule in Rules[language]
        from match in rule.Broken.Matches(text)
        select (rule.Rule, text[Math.Max(0, match.Index - 25)..Math.Min(text.Length, match.Index + match.Length + 25)].ReplaceLineEndings(" "));

    private static IEnumerable<(string Rule, Regex Broken)> Everywhere(string units) =>
    [
        Rule("No straight quotation marks and apostrophes.", "[\"']"),
        Rule("A hyphen is no dash.", $@"{Space}--?{Space}|(?<=\w)--(?=\w)"),
        Rule("A span of numbers has an en dash.", @"(?<![\w.–/-])\d{1,4}-\d{1,4}(?![\w–/-])"),
        Rule("No spaces around the dash of a span.", $@"\d{Space}–{Space}?\d|\d–{Space}\d"),
        Rule("No space before punctuation.", $@"(?<=\S){Space}[,.;:!?)»”](?![.\d])"),
        Rule("A no-break space stands between a number and its unit.", $@"\d (?:{units})(?!\w)"),
        Rule("A no-break space stands between initials and name.", @"(?<!° )\b\p{Lu}\. (?=\p{Lu}[\p{Ll}.])"),
        Rule("Three points are one sign.", @"\.\.\."),
    ];

    private static (string Rule, Regex Broken) Rule(string rule, string broken) => (rule, new(broken, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2)));
}
