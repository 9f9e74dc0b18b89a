using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Languages;

/// <summary>No line ends behind the dash of a span or the hyphen of an ordinal.</summary>
public sealed partial class TypesettingTests(SharedMuseum shared)
{
    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [InlineData("in 1988–1991.", "in [1988–1991.]")]
    [InlineData("1988–1991-ci illər", "[1988–1991-ci] illər")]
    [InlineData("25–26\u00a0февраля", "[25–26]\u00a0февраля")]
    [InlineData("at 01:00–04:00", "at [01:00–04:00]")]
    [InlineData("the 13th–7th centuries, e.ə. XIII–VII əsrlər", "the [13th–7th] centuries, e.ə. [XIII–VII] əsrlər")]
    [InlineData("1970s–1980s", "[1970s–1980s]")]
    [InlineData("500–1,000 people", "[500–1,000] people")]
    [InlineData("1988-ci il, 366-cı alay, XX-ci", "[1988-ci] il, [366-cı] alay, [XX-ci]")]
    [InlineData("20-й, 366-м, 1990-е", "[20-й,] [366-м,] [1990-е]")]
    [InlineData("30.000-dən çox, 20%-dən", "[30.000-dən] çox, [20%-dən]")]
    [InlineData("T-72, БМП-2, mid-1990s, 11-year-old", "[T-72,] [БМП-2,] [mid-1990s,] [11-year-old]")]
    [InlineData("HRW-nin, AzVision-un, Nyu-York", "[HRW-nin,] [AzVision-un,] [Nyu-York]")]
    [InlineData("по-русски и кто-то", "[по-русски] и [кто-то]")]
    [InlineData("<a href=\"/x-1\">613</a>-dən", "<a href=\"/x-1\">613</a>[-dən]")]
    [InlineData("<a href=\"/x\">Human Rights Watch</a>-un, <b>a</b> -b", "<a href=\"/x\">Human Rights Watch</a>[-un,] <b>a</b> -b")]
    public void What_belongs_to_a_number_stays_with_it(string html, string expected) =>
        EachCulture.Run(() => Assert.Equal(expected, Brackets(Typesetting.Html(html, Language.En))));

    [Theory]
    [InlineData("Khojaly-Gadabay, Мелик-Шахназарян, Nagorno-Karabakh, fevral–mart")]
    [InlineData("7\u00a0March\u00a0– 5\u00a0April, a\u00a0– b, −5")]
    [InlineData("<a href=\"/en/facts/regiment-366\" title=\"1988–1991\">it</a>")]
    [InlineData("<svg><title>1988–1991</title></svg><script>1988–1991</script><pre>1988–1991</pre><option>1988–1991</option>")]
    [InlineData("<p>1 < 2 – 3")]
    [InlineData("")]
    public void All_else_is_left_as_it_is(string html) => EachCulture.Run(() => Assert.Equal(html, Typesetting.Html(html, Language.En)));

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task On_every_kind_of_page_in_each_language_no_number_is_torn_apart(string code)
    {
        var (torn, kept) = (new List<string>(), 0);
        foreach (var (name, _) in KindsOfPage.All)
        {
            var (_, page) = await shared.App.VisitAsync(KindsOfPage.Address(name, code, shared.App));
            kept += page.QuerySelectorAll(".unbroken").Length;
            torn.AddRange(page.Body!.Descendants<IText>().Where(IsLoose).SelectMany(text => Torn().Matches(text.TextContent)).Select(match => $"{name}: {match.Value}"));
        }

        Assert.True(kept > 60, $"{kept} are kept together");
        Assert.True(torn.Count == 0, string.Join('\n', torn.Distinct(StringComparer.Ordinal).Take(40)));
    }

    [Theory]
    [InlineData("он жил в городе и в селе", "он жил в_городе и_в_селе")]
    [InlineData("<p>О <a href=\"/ru\">музее</a>, «В начале», (с\n1988)", "<p>О_<a href=\"/ru\">музее</a>, «В_начале», (с_1988)")]
    [InlineData("Ким Ё Ре; на востоке; и.о. главы", "Ким Ё Ре; на востоке; и.о. главы")]
    public void In_Russian_a_word_of_one_letter_stays_with_the_next(string html, string expected) =>
        EachCulture.Run(() => Assert.Equal(expected, Typesetting.Html(html, Language.Ru).Replace('\u00a0', '_')));

    [Theory]
    [InlineData("он жил в городе")]
    [InlineData("a town, I saw")]
    public void In_other_languages_it_does_not(string html) => Assert.All([Language.Az, Language.En], language => Assert.Equal(html, Typesetting.Html(html, language)));

    [Theory]
    [InlineData("en", "26 February 1992, 6 March, 14 days, 1992 May", "26_February 1992, 6_March, 14 days, 1992 May")]
    [InlineData("az", "26 fevral 1992, 14 gün, 1 may", "26_fevral 1992, 14 gün, 1_may")]
    [InlineData("ru", "26 февраля 1992 года, 14 дней, 1 мая", "26_февраля 1992 года, 14 дней, 1_мая")]
    public void A_day_stays_with_its_month(string code, string html, string expected) =>
        EachCulture.Run(() => Assert.Equal(expected, Typesetting.Html(html, Language.All.Single(one => one.Code == code)).Replace('\u00a0', '_')));

    [Theory]
    [InlineData("J. Babayeva, M. F. Akhundov", "J._Babayeva, M._F._Akhundov")]
    [InlineData("А. Гукасян, с. 12, № 1, ст. 3", "А._Гукасян, с._12, №_1, ст._3")]
    [InlineData("p. 313, pp. 19, no. 4, No. 7, § 5, s. 12", "p._313, pp._19, no._4, No._7, §_5, s._12")]
    [InlineData("Khojaly – The Last Day … in connection; 5 –3", "Khojaly_– The Last Day_… in connection; 5 –3")]
    [InlineData("<time>1992</time>\n  · press\n  · a side", "<time>1992</time>_· press_· a side")]
    [InlineData("It was so. The town. A town", "It was so. The town. A town")]
    public void Initials_numbers_of_pages_and_points_between_parts_stay_with_their_word(string html, string expected) =>
        EachCulture.Run(() => Assert.All(Language.All, language => Assert.Equal(expected, Typesetting.Html(html, language).Replace('\u00a0', '_'))));

    [Theory]
    [InlineData("https://example.org/az/news/363798.html?a=b", "https://example|.org/|az/|news/|363798|.html|?a|=b")]
    [InlineData("URL: https://example.org/ru (29.11.2026).", "URL: https://example|.org/|ru (29.11.2026).")]
    [InlineData("https://example.org/2016-02-26/news-1988-az", "https://example|.org/|2016-02-26/|news-1988-az")]
    [InlineData("moyazerbayjan.clan.su, copy of xocali.org", "moyazerbayjan|.clan.su, copy of xocali.org")]
    [InlineData("e.ə. 1300, H.Z.Tağıyev, etc.", "e.ə. 1300, H.Z.Tağıyev, etc.")]
    public void Addresses_break_where_a_reader_expects_it(string html, string expected) =>
        EachCulture.Run(() => Assert.Equal(expected, Typesetting.Html(html, Language.En).Replace("<wbr>", "|", StringComparison.Ordinal)));

    [Fact]
    public async Task The_words_of_a_page_hold_no_sign_that_nobody_wrote()
    {
        var (_, page) = await shared.App.VisitAsync("/ru/timeline");
        Assert.DoesNotContain('\u2060', page.Body!.TextContent);
        Assert.Contains(page.QuerySelectorAll(".unbroken"), one => one.TextContent == "25–26");
    }

    private static string Brackets(string html) => html.Replace("<span class=\"unbroken\">", "[", StringComparison.Ordinal).Replace("</span>", "]", StringComparison.Ordinal);

    private static bool IsLoose(IText text) =>
        text.ParentElement?.Closest(".unbroken, script, style, pre, code, option, textarea, svg") is null && !text.TextContent.Contains("://", StringComparison.Ordinal);

    [GeneratedRegex(@"\w*(?:\d[–-]\w|\w[–-]\d)\w*", RegexOptions.NonBacktracking)]
    private static partial Regex Torn();
}
