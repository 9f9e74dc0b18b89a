using System.Text.Json;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Exhibition.Citing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Exhibition.Citing;

public sealed class CitationTests
{
    private const string Url = "https://museum.example/en/exhibition/night/the-morning?v=12";

    public static TheoryData<string> Titles => ["100 % of { braces } & _more_ ~ ^ \\ #1 $", "Gecə: şəhər, əsirlər və ağır yol", "Ночь, утро и «дорога»"];

    [Fact]
    public void APA_names_the_museum_the_day_the_edition_and_when_it_was_read() => Assert.Equal(
        $"Khojaly Memorial Museum. (2026, March 3). The morning (edition 12). Retrieved 22 November 2026, from {Url}",
        Written(ApaStyle.Cite(Some("The morning"))));

    [Fact]
    public void APA_sets_the_title_and_nothing_else_in_italics() =>
        Assert.Equal(["The morning"], ApaStyle.Cite(Some("The morning")).Where(run => run.IsTitle).Select(run => run.Text));

    [Fact]
    public void APA_prints_days_in_the_page_s_language() =>
        Assert.Contains("(2026, 3 марта)", Written(ApaStyle.Cite(Some("Утро", Language.Ru))), StringComparison.Ordinal);

    [Fact]
    public void Chicago_quotes_the_title() => Assert.Equal(
        $"Khojaly Memorial Museum. “The morning.” Edition 12. 3 March 2026. Accessed 22 November 2026. {Url}.",
        Written(ChicagoStyle.Cite(Some("The morning"))));

    [Fact]
    public void Chicago_adds_no_full_stop_to_a_question() =>
        Assert.Contains("“What is known?” ", Written(ChicagoStyle.Cite(Some("What is known?"))), StringComparison.Ordinal);

    [Fact]
    public void Gost_has_its_own_punctuation_and_the_day_in_figures() => Assert.Equal(
        $"Утро. – Текст : электронный // Музей «Ходжалы» : [сайт]. – 2026. – 3 марта. – Редакция 12. – URL: {Url} (дата обращения: 22.11.2026).",
        Written(GostStyle.Cite(Some("Утро", Language.Ru) with { Museum = "Музей «Ходжалы»" })));

    [Fact]
    public void BibTeX_protects_museum_and_title_by_double_braces() => Assert.Equal(
        $$$"""
        @online{khojaly-morning-en-12,
          author = {{Khojaly Memorial Museum}},
          title = {{The morning}},
          date = {2026-03-03},
          version = {12},
          url = {{{{Url}}}},
          urldate = {2026-11-22},
          langid = {british},
        }

        """.ReplaceLineEndings("\n"),
        BibTex.Write(Some("The morning")));

    [Fact]
    public void BibTeX_writes_TeX_s_own_signs_out() => Assert.Equal(
        @"100 \% of \{ braces \} \& \_more\_ \textasciitilde{} \textasciicircum{} \textbackslash{} \#1 \$",
        BibTex.Escape("100 % of { braces } & _more_ ~ ^ \\ #1 $"));

    [Theory]
    [MemberData(nameof(Titles))]
    public void BibTeX_keeps_its_braces_in_balance_and_other_letters_as_they_are(string title)
    {
        var plain = BibTex.Write(Some(title, Language.Az)).Replace("\\{", "", StringComparison.Ordinal).Replace("\\}", "", StringComparison.Ordinal);

        Assert.Equal(plain.Count(letter => letter == '{'), plain.Count(letter => letter == '}'));
        Assert.All(title.Where(letter => letter > 127), letter => Assert.Contains(letter, plain));
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void RIS_ends_each_line_with_CR_and_LF_and_begins_with_its_type(string title)
    {
        var entry = Ris.Write(Some(title, Language.Ru));

        Assert.StartsWith("TY  - ELEC\r\n", entry, StringComparison.Ordinal);
        Assert.EndsWith("\r\nER  - \r\n", entry, StringComparison.Ordinal);
        Assert.Equal(entry.Count(letter => letter == '\n'), entry.Split("\r\n").Length - 1);
        Assert.All(entry.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
        Assert.Contains($"TI  - {title}\r\n", entry, StringComparison.Ordinal);
        Assert.Contains("DA  - 2026/03/03/\r\n", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void RIS_lets_no_title_begin_a_field_of_its_own() =>
        Assert.Contains("TI  - One AU  - Two\r\n", Ris.Write(Some("One\nAU  - Two")), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Titles))]
    public void CSL_reads_back_what_was_written(string title)
    {
        var entry = JsonDocument.Parse(CslJson.Write(Some(title, Language.Az))).RootElement[0];

        Assert.Equal("webpage", entry.GetProperty("type").GetString());
        Assert.Equal(title, entry.GetProperty("title").GetString());
        Assert.Equal("Khojaly Memorial Museum", entry.GetProperty("author")[0].GetProperty("literal").GetString());
        Assert.Equal([2026, 3, 3], entry.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.Equal("az", entry.GetProperty("language").GetString());
    }

    [Fact]
    public void COinS_is_encoded_for_an_address_and_says_that_it_is_a_web_page()
    {
        var coins = Coins.Of(Some("Ночь & утро"));

        Assert.Contains("rft.type=webpage", coins, StringComparison.Ordinal);
        Assert.Contains("rft.title=%D0%9D%D0%BE%D1%87%D1%8C%20%26%20", coins, StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_passes_for_an_article_of_a_journal() =>
        Assert.All(Coins.DublinCore(Some("The morning")), one => Assert.StartsWith("DC.", one.Name, StringComparison.Ordinal));

    [Fact]
    public void Files_do_not_depend_on_the_culture_of_the_thread()
    {
        var page = Some("TITLE in İstanbul", Language.Az);
        var expected = CitationFile.All.Select(file => file.Write(page)).ToList();

        EachCulture.Run(() => Assert.Equal(expected, CitationFile.All.Select(file => file.Write(page))));
    }

    private static string Written(IEnumerable<CitationRun> runs) => Spaces.Plain(string.Concat(runs.Select(run => run.Text)));

    private static CitedPage Some(string title, Language? language = null) => new(
        "morning", title, "Khojaly Memorial Museum", language ?? Language.En, new DateOnly(2026, 3, 3), 12, Url, new DateOnly(2026, 11, 22));
}
