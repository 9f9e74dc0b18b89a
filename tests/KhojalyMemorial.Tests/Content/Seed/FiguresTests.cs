using System.Globalization;
using System.Text.RegularExpressions;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;

namespace KhojalyMemorial.Tests.Content.Seed;

/// <summary>Every figure carries its source (editorial policy 1.1), and every count is one record of the ledger (1.3).</summary>
public sealed partial class FiguresTests
{
    // A smaller number is a word or belongs to a sentence; a count from here on is a figure.
    private const int SmallestFigure = 30;

    private static IEnumerable<SeedText> Exhibition => SeedTexts.Markdown.Where(text => text.Item.Data is RoomData or PageData);

    [Fact]
    public void Every_paragraph_with_a_number_or_a_date_carries_a_citation()
    {
        var reasons = Reason.List("reasons-for-uncited-numbers.json");
        var (used, found) = (new HashSet<Reason>(), new List<string>());
        foreach (var text in Exhibition)
        {
            foreach (var paragraph in text.Info.Paragraphs.Where(one => !one.HasCitation && (one.HasFact || HasNumber(one.Text, text.Language))))
            {
                // A short version may rest on the ledger alone, which carries its own sources.
                if (text.Member == "short" && paragraph.HasFact && !HasNumber(paragraph.Text, text.Language))
                {
                    continue;
                }

                var reason = reasons.FirstOrDefault(one => one.Language == text.Language.Code && paragraph.Text.Contains(one.Words, StringComparison.Ordinal));
                if (reason is not null)
                {
                    used.Add(reason);
                }
                else
                {
                    found.Add($"{text.At(paragraph.Line)}: {paragraph.Text}");
                }
            }
        }

        SeedTexts.AssertNone(found);
        Reason.AssertAllUsed(reasons, used);
    }

    [Fact]
    public void Counts_come_from_the_ledger_and_are_not_typed() => SeedTexts.AssertNone(
        from text in Exhibition
        from number in TypedCounts(text.Plain, text.Language)
        select $"{text.At()}: {number} is typed, and is neither date, measure nor the name of something");

    [Theory]
    [InlineData("en", "About 613 people and 1,275 captives, 25,000 in all", "613 1,275 25,000")]
    [InlineData("en", "in 1992, from 1991–92, at 23:30, 911 to 891 BC, 1,400 and 1,800 m, 39.91° N, the 366th regiment, paragraph 87, 29 people; in 1992 people fled", "")]
    [InlineData("az", "613 nəfər, 1275 əsir, 1992 ev", "613 1275 1992")]
    [InlineData("az", "1992-ci ildə, e.ə. 911–891-ci illərdə, 813 m, 366-cı alay, 87-ci bənd, 39,91° şimal", "")]
    [InlineData("ru", "613 человек и 1275 пленных", "613 1275")]
    [InlineData("ru", "в 1992 году, 911–891 годах до н. э., 813 м, 366-й полк, пункт 87, 39,91° северной", "")]
    public void Counts_are_told_from_dates_measures_and_names(string language, string text, string counts)
    {
        Assert.True(Language.TryParse(language, out var known));
        Assert.Equal(counts, string.Join(' ', TypedCounts(text, known)));
    }

    private static bool HasNumber(string text, Language language) =>
        Digit().IsMatch(OwnParts().Replace(text.Replace('\u00a0', ' '), "")) || Regex.IsMatch(text, $@"\b{Months[language]}", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static IEnumerable<string> TypedCounts(string text, Language language) =>
        from match in Number().Matches(NoCounts[language].Replace(text.Replace('\u00a0', ' '), " "))
        where decimal.Parse(match.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) >= SmallestFigure
        select match.Value;

    private static readonly Dictionary<Language, string> Months = new()
    {
        [Language.En] = @"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
        [Language.Az] = @"(?:yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr)(?:da|də|ın|in|un|ün|ı|i|a|ə)?\b",
        [Language.Ru] = @"(?:январ|феврал|март|апрел|ма[йяею]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{0,3}\b",
    };

    // What is counted: a number of four digits before it is no year. In English such a number has a comma, and a year may well stand before "people".
    private static readonly Dictionary<Language, string> Counted = new()
    {
        [Language.En] = "(?!)",
        [Language.Az] = "(?:nəfər|adam|insan|sakin|mülki|əsir|girov|cənazə|yaralı|uşaq|qadın|kişi|ailə|ev)",
        [Language.Ru] = "(?:человек|жител|мирны|пленны|заложник|тел|погибши|убиты|ранены|дет|женщин|мужчин|сем|дом)",
    };

    // What may be typed: years and spans of years, days, clock times, measures, degrees, and numbers that name a regiment or a paragraph.
    private static readonly Dictionary<Language, Regex> NoCounts = new()
    {
        [Language.En] = Typed(Language.En, @"\d+(?:–| to )\d+ BC", "m|km|cm|ha", @"\b366th|\bparagraph \d+"),
        [Language.Az] = Typed(Language.Az, @"e\.ə\. \d+–\d+|\d+–\d+-c[iıuü] il", "m|km|sm|ha", @"\b366-cı|\b\d+-ci bənd"),
        [Language.Ru] = Typed(Language.Ru, @"\d+–\d+ год|годы \d+–\d+", "м|км|см|га", @"\b366-\w+|\bпункт\w* \d+"),
    };

    private static Regex Typed(Language language, string spans, string measures, string names) => new(
        $@"(?<![\d.,])(?:1[2-9]|20)\d\d(?:–\d\d(?:\d\d)?)?(?!\d|[.,]\d| {Counted[language]})|{spans}|\b\d\d?(?: (?:and|to|və|и) \d\d?|–\d\d?)? {Months[language]}"
        + $@"|\d\d?:\d\d|[\d.,]+(?: (?:and|to|ilə|və|и) [\d.,]+|–[\d.,]+)? (?:{measures})\b|[\d.,]+°|{names}",
        RegexOptions.None, TimeSpan.FromSeconds(1));

    // Rooms of the exhibition and parts of the museum's own papers have numbers too.
    [GeneratedRegex(@"\b(?:[Rr]oom|section|зал\w*|разделе?) \d|\d-c[iıuü] (?:zal|bölmə)", RegexOptions.NonBacktracking)]
    private static partial Regex OwnParts();

    [GeneratedRegex(@"\d", RegexOptions.NonBacktracking)]
    private static partial Regex Digit();

    [GeneratedRegex(@"\d+(?:[.,]\d+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
