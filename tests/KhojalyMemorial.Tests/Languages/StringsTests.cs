using System.Text.RegularExpressions;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Languages;

public partial class StringsTests
{
    [Fact]
    public void Every_culture_has_the_same_keys_and_placeholders()
    {
        var english = Strings.For(Language.En);
        Assert.NotEmpty(english.Keys);
        foreach (var texts in Language.All.Select(Strings.For))
        {
            Assert.Empty(english.Keys.Except(texts.Keys, StringComparer.Ordinal));
            Assert.Empty(texts.Keys.Except(english.Keys, StringComparer.Ordinal));
            Assert.All(texts.Keys, key => Assert.True(
                Placeholders(english[key]).SetEquals(Placeholders(texts[key])),
                $"{key} in {texts.Language}: \"{texts[key]}\" against \"{english[key]}\""));
        }
    }

    [Fact]
    public void Every_counted_text_has_all_four_forms()
    {
        var keys = Strings.For(Language.En).Keys;
        var counted = keys.Where(key => key.EndsWith(".many", StringComparison.Ordinal)).Select(key => key[..^".many".Length]).ToList();

        Assert.NotEmpty(counted);
        Assert.All(counted, key => Assert.All(["one", "few", "many", "other"], form => Assert.Contains($"{key}.{form}", keys)));
    }

    [Fact]
    public void No_text_is_empty() =>
        Assert.All(Language.All.Select(Strings.For), texts => Assert.All(texts.Keys, key => Assert.NotEmpty(texts[key].Trim())));

    [Fact]
    public void A_key_that_does_not_exist_throws_with_its_name()
    {
        var thrown = Assert.Throws<KeyNotFoundException>(() => Strings.For(Language.Az)["Nav.Nowhere"]);
        Assert.Contains("Nav.Nowhere", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", 0, "0 pages")]
    [InlineData("en", 1, "1 page")]
    [InlineData("en", 1275, "1,275 pages")]
    [InlineData("ru", 1, "1 страница")]
    [InlineData("ru", 3, "3 страницы")]
    [InlineData("ru", 5, "5 страниц")]
    [InlineData("ru", 11, "11 страниц")]
    [InlineData("ru", 14, "14 страниц")]
    [InlineData("ru", 21, "21 страница")]
    [InlineData("ru", 112, "112 страниц")]
    [InlineData("ru", 1275, "1275 страниц")]
    [InlineData("ru", 14406, "14 406 страниц")]
    [InlineData("az", 1, "1 səhifə")]
    [InlineData("az", 1275, "1275 səhifə")]
    [InlineData("az", 14406, "14.406 səhifə")]
    public void A_counted_text_takes_the_form_that_the_number_asks_for(string language, int n, string expected) =>
        EachCulture.Run(() => Assert.Equal(expected, Spaces.Plain(Strings.For(Some(language)).Count("Room.Pages", n))));

    [Fact]
    public void Placeholders_are_filled_by_the_culture_of_the_language() => EachCulture.Run(() =>
        Assert.Equal("at\u00a0least\u00a01.5", Strings.For(Language.En).Format("Bound.AtLeast", 1.5m)));

    [Theory]
    [InlineData("1.5", "other", "other")]
    [InlineData("1", "one", "few")]
    [InlineData("1.0", "one", "few")]
    [InlineData("22", "few", "many")]
    [InlineData("25", "many", "many")]
    public void Russian_puts_the_noun_into_the_genitive_after_a_bound(string n, string alone, string bound)
    {
        var number = decimal.Parse(n, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(alone, Plural.Category(number, Language.Ru));
        Assert.Equal(bound, Plural.CategoryAfterBound(number, Language.Ru));
    }

    private static Language Some(string code) => Language.TryParse(code, out var language) ? language : throw new ArgumentException(code, nameof(code));

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();

    /// <summary>As 1, 2, 5, 11, 21 and 101 do, so does every count that the interface prints.</summary>
    [Theory]
    [InlineData("Room.Pages", "1 страница, 2 страницы, 5 страниц, 11 страниц, 21 страница, 24 страницы, 101 страница, 112 страниц")]
    [InlineData("Timeline.Count", "1 запись, 2 записи, 5 записей, 11 записей, 21 запись, 24 записи, 101 запись, 112 записей")]
    [InlineData("Search.Results", "1 результат, 2 результата, 5 результатов, 11 результатов, 21 результат, 24 результата, 101 результат, 112 результатов")]
    [InlineData("Fact.Values", "1 значение, 2 значения, 5 значений, 11 значений, 21 значение, 24 значения, 101 значение, 112 значений")]
    [InlineData("Page.ReadingTime", "1 минута чтения, 2 минуты чтения, 5 минут чтения, 11 минут чтения, 21 минута чтения, 24 минуты чтения, 101 минута чтения, 112 минут чтения")]
    public void A_russian_noun_takes_the_form_that_its_number_asks_for(string key, string counts) => Assert.Equal(
        counts, string.Join(", ", ((int[])[1, 2, 5, 11, 21, 24, 101, 112]).Select(n => Spaces.Plain(Strings.For(Language.Ru).Count(key, n)))));
}
