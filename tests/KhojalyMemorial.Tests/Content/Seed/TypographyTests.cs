using System.Text.RegularExpressions;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Content.Seed;

/// <summary>Quotation marks, dashes, spaces that do not break, numbers: right in each of the three languages.</summary>
public sealed partial class TypographyTests(SharedMuseum shared)
{
    [Fact]
    public void Every_text_has_the_signs_of_its_language() => SeedTexts.AssertNone(
        from text in SeedTexts.All
        from broken in Typography.Broken(text.As(shared.App.Museum), text.Language)
        select $"{text.At()}: {broken.Rule} …{broken.Where}…");

    [Fact]
    public void No_text_has_two_spaces_in_a_row() => SeedTexts.AssertNone(
        from text in SeedTexts.All
        from match in TwoSpaces().Matches(text.Text)
        select $"{text.At()}: …{text.Text[Math.Max(0, match.Index - 25)..match.Index]}…");

    [Fact]
    public void Every_quotation_mark_that_opens_is_closed() => SeedTexts.AssertNone(
        from text in SeedTexts.All
        let plain = text.Plain
        where plain.Count(sign => sign == '«') != plain.Count(sign => sign == '»')
            || (text.Language == Language.En && plain.Count(sign => sign == '“') != plain.Count(sign => sign == '”'))
        select $"{text.At()}: {plain}");

    [Theory]
    [InlineData("en", "the \"town\"")]
    [InlineData("en", "the town's people")]
    [InlineData("en", "a «town»")]
    [InlineData("en", "a town - a city")]
    [InlineData("en", "in 1991-92")]
    [InlineData("en", "in 1991 – 1992")]
    [InlineData("en", "a town , a city")]
    [InlineData("en", "at 813 m")]
    [InlineData("en", "School No. 1")]
    [InlineData("en", "A. A. Ivanovsky")]
    [InlineData("en", "10,6\u00a0km")]
    [InlineData("en", "and so on...")]
    [InlineData("en", "7000 people")]
    [InlineData("az", "1.275\u00a0nəfər")]
    [InlineData("ru", "1\u00a0275 человек")]
    [InlineData("az", "“şəhər”")]
    [InlineData("az", "şəhər – qəsəbə")]
    [InlineData("az", "26 fevral")]
    [InlineData("az", "813 m")]
    [InlineData("az", "e.ə. 911")]
    [InlineData("az", "10.6\u00a0km")]
    [InlineData("ru", "“город”")]
    [InlineData("ru", "город\u00a0– село")]
    [InlineData("ru", "город — село")]
    [InlineData("ru", "город—село")]
    [InlineData("ru", "26 февраля")]
    [InlineData("ru", "1992 года")]
    [InlineData("ru", "школа № 1")]
    [InlineData("ru", "школа No 1")]
    [InlineData("ru", "10.6\u00a0км")]
    [InlineData("ru", "с. 129")]
    public void What_breaks_a_rule_is_found(string language, string text) => Assert.NotEmpty(Broken(language, text));

    [Theory]
    [InlineData("en", "“The ‘town’”: the town’s 1,275 people of 14,406 in 1992, item no.\u00a06875, 1991–92, 10.6\u00a0km, School No.\u00a01, 39.91° N and 46.79° E. Two")]
    [InlineData("az", "«Memorial»: Xocalı\u00a0– şəhər, 26\u00a0fevral 1992-ci il, 10,6\u00a0km, 1275 və 14.406\u00a0nəfər, HRW-nin, e.ə.\u00a0911–891")]
    [InlineData("ru", "«Книга „Город“»\u00a0— село, 26\u00a0февраля 1992\u00a0года, школа №\u00a01, 10,6\u00a0км, 1275 и 14\u00a0406 человек, «My Brother’s Road», 1991–1992")]
    public void What_is_right_is_left_alone(string language, string text) => Assert.Empty(Broken(language, text));

    private static IEnumerable<(string Rule, string Where)> Broken(string code, string text) =>
        Language.TryParse(code, out var language) ? Typography.Broken(text, language) : throw new ArgumentException(code, nameof(code));

    [GeneratedRegex(@"(?<=\S)[ \u00a0]{2,}(?=\S)", RegexOptions.None, 1000)]
    private static partial Regex TwoSpaces();
}
