using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing.Checks;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing.Checks;

public sealed class ParityTests
{
    [Theory]
    [InlineData("1,275 people", "1275 nəfər", "1275 человек")]
    [InlineData("28,031 people", "28\u00a0031 nəfər", "28\u00a0031 человек")]
    [InlineData("170.25 million", "170,25 milyon", "170,25 млн")]
    [InlineData("on 26 February 1992, at 23:00", "26 fevral 1992-ci ildə, saat 23:00-da", "26 февраля 1992 года, в 23:00")]
    [InlineData("between May and August 1991", "1991-ci ilin mayından avqustunadək", "с мая по август 1991 года")]
    [InlineData("the June decree", "iyun fərmanı", "июньский указ")]
    [InlineData("In July", "İyulda", "В июле")]
    [InlineData("from 7 March to 5 April", "7 martdan 5 aprelədək", "с 7 марта по 5 апреля")]
    [InlineData("in the 14th to 7th century BC", "e.ə. XIV–VII əsrlərdə", "в XIV–VII веках до н. э.")]
    [InlineData("in the 10th century", "X əsrdə", "в X\u00a0веке")]
    [InlineData("the winter of 1991–92", "1991–1992-ci illərin qışı", "зима 1991–1992 годов")]
    [InlineData("the 1980s", "1980-ci illər", "1980-е годы")]
    [InlineData("the 366th regiment, ISBN 9952-21-023-X", "366-cı alay, ISBN 9952-21-023-X", "366-й полк, ISBN 9952-21-023-X")]
    [InlineData("They may march, she said", "O belə dedi", "Она так сказала")]
    [InlineData("{{fact:killed}} [[place:khojaly|the town]] [@hrw-1993, p. 12]", "[[place:khojaly|şəhər]] {{fact:killed}} [@hrw-1993, s. 12]", "[[place:khojaly]] {{fact:killed}} [@hrw-1993, с. 12]")]
    [InlineData("::: quote source=\"hrw-1993\" by=\"A survivor\"\nWe went.\n:::", "::: quote source=\"hrw-1993\" by=\"Sağ qalan\" lang=en\nWe went.\n:::", "::: quote by=\"Выживший\" source=\"hrw-1993\"\nМы шли.\n:::")]
    [InlineData("[the names](/en/names)", "[adlar](/az/names)", "[имена](/ru/names)")]
    public void What_says_the_same_does_not_differ(string en, string az, string ru) => Assert.Empty(Differences(en, az, ru));

    [Theory]
    [InlineData("63 children", "63 uşaq", "83 ребёнка", "63", "83")]
    [InlineData("on 25 February", "25 fevralda", "25 марта", "month 2", "month 3")]
    [InlineData("at 23:00", "saat 23:00-da", "в 22:00", "23:00", "22:00")]
    [InlineData("in the 19th century", "XIX əsrdə", "в XX веке", "19", "20")]
    [InlineData("{{fact:killed}}", "{{fact:killed}}", "{{fact:killed/hrw-1993}}", "{{fact:killed}}", "{{fact:killed/hrw-1993}}")]
    [InlineData("One.[@trend] Two.[@trend]", "Bir.[@trend] İki.[@trend]", "Один. Два.[@trend]", "@trend")]
    [InlineData("Said.[@hrw, p. 5]", "Deyildi.[@hrw, s. 5]", "Сказано.[@hrw, с. 6]", "@hrw 5", "@hrw 6")]
    [InlineData("[[person:one]]", "[[person:one]]", "[[person:two]]", "[[person:one]]", "[[person:two]]")]
    [InlineData("::: facts missing\n:::", "::: facts missing\n:::", "::: facts captured\n:::", "::: facts missing", "::: facts captured")]
    [InlineData("::: timeline from=1992-02-25 to=1992-02-26\n:::", "::: timeline from=1992-02-25 to=1992-02-26\n:::", "::: timeline from=1992-02-25 to=1992-02-27\n:::", "::: timeline from=1992-02-25 to=1992-02-26", "::: timeline from=1992-02-25 to=1992-02-27")]
    [InlineData("[law](https://example.org/1)", "[qanun](https://example.org/1)", "[закон](https://example.org/2)", "(https://example.org/1)", "(https://example.org/2)")]
    public void What_differs_is_named(string en, string az, string ru, params string[] expected) =>
        Assert.Equal(expected, Differences(en, az, ru).Select(found => found.What));

    [Fact]
    public void A_difference_tells_how_often_it_stands_in_each_language()
    {
        var found = Assert.Single(Differences("{{fact:killed}}, {{fact:killed}}", "{{fact:killed}}, {{fact:killed}}", "{{fact:killed}}"));

        Assert.Equal([(Language.Az, 2), (Language.En, 2), (Language.Ru, 1)], found.Counts.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal("page road, body: {{fact:killed}} (az 2, en 2, ru 1)", found.ToString());
    }

    [Fact]
    public void A_text_that_only_one_language_lacks_is_a_difference()
    {
        var museum = new Shown().With(Kind.Source, "one", Some.Source("Specimen source"),
            (Language.Az, new SourceText { Note = "Qeyd." }), (Language.En, new SourceText { Note = "A note." }), (Language.Ru, new SourceText())).Museum;

        Assert.Equal(["note: text"], Parity.Of(museum).Select(found => $"{found.Member}: {found.What}"));
    }

    [Fact]
    public void A_title_needs_no_translation_into_its_own_language()
    {
        var text = new SourceText { TranslatedTitle = "In other words" };
        var translated = new Shown().With(Kind.Source, "one", Some.Source("Specimen source"), (Language.Az, text), (Language.En, new SourceText()), (Language.Ru, text));
        var halfTranslated = new Shown().With(Kind.Source, "one", Some.Source("Specimen source"), (Language.Az, text), (Language.En, new SourceText()), (Language.Ru, new SourceText()));

        Assert.Empty(Parity.Of(translated.Museum));
        Assert.Equal(["label: text"], Parity.Of(halfTranslated.Museum).Select(found => $"{found.Member}: {found.What}"));
    }

    [Fact]
    public void Labels_are_compared_value_by_value()
    {
        var museum = new Shown().With(Kind.Fact, "one", Some.Fact("source"),
            (Language.Az, Labelled("40 yerdə")), (Language.En, Labelled("in 40 places")), (Language.Ru, Labelled("в 50 местах"))).Museum;

        Assert.Equal(["labels.one: 40", "labels.one: 50"], Parity.Of(museum).Select(found => $"{found.Member}: {found.What}").Order(StringComparer.Ordinal));
    }

    private static FactText Labelled(string label) =>
        Some.FactText() with { Labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["one"] = label } };

    private static List<ParityDifference> Differences(string en, string az, string ru) => EachLanguageIs(
        (Language.Az, Some.PageText(body: az)), (Language.En, Some.PageText(body: en)), (Language.Ru, Some.PageText(body: ru)));

    private static List<ParityDifference> EachLanguageIs(params (Language, ItemText)[] texts) =>
        [.. Parity.Of(new Shown().With(Kind.Page, "road", Some.Page("room"), texts).Museum).OrderByDescending(found => found.Counts[Language.En])];
}
