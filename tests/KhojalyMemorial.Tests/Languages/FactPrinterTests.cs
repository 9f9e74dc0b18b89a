using System.Reflection;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Languages;

public class FactPrinterTests
{
    private const string Key = "value";

    [Theory]
    [InlineData("613", null, "exact", "people", "613", "613", "613")]
    [InlineData("1275", null, "exact", "people", "1,275", "1275", "1275")]
    [InlineData("1275", null, "at-least", "people", "at least 1,275", "ən azı 1275", "не менее 1275")]
    [InlineData("30000", null, "more-than", null, "more than 30,000", "30.000-dən çox", "более 30 000")]
    [InlineData("150", null, "up-to", "cases", "up to 150", "ən çoxu 150", "до 150")]
    [InlineData("500", "1000", "range", "people", "500–1,000", "500–1000", "500–1000")]
    [InlineData("7", null, "about", "km", "about 7 km", "təxminən 7 km", "около 7 км")]
    [InlineData("1.5", null, "exact", "miles", "1.5 miles", "1,5 mil", "1,5 мили")]
    [InlineData("1", null, "exact", "miles", "1 mile", "1 mil", "1 миля")]
    [InlineData("22", null, "about", "miles", "about 22 miles", "təxminən 22 mil", "около 22 миль")]
    [InlineData("10", "20", "range", "percent", "10–20%", "10–20%", "10–20 %")]
    [InlineData("940", null, "exact", "km2", "940 km²", "940 km²", "940 км²")]
    [InlineData("613.50", null, "exact", null, "613.5", "613,5", "613,5")]
    public void A_sentence_has_the_number_with_its_bound_and_only_measures_have_a_unit(
        string number, string? to, string bound, string? unit, string en, string az, string ru) => EachCulture.Run(() =>
    {
        var value = Value(number, to, bound, unit);
        Assert.Equal(en, Spaces.Plain(FactPrinter.Print(value, null, Language.En)));
        Assert.Equal(az, Spaces.Plain(FactPrinter.Print(value, null, Language.Az)));
        Assert.Equal(ru, Spaces.Plain(FactPrinter.Print(value, null, Language.Ru)));
    });

    [Theory]
    [InlineData("613", null, "exact", "people", "613 people", "613 nəfər", "613 человек")]
    [InlineData("63", null, "exact", "children", "63 children", "63 uşaq", "63 ребёнка")]
    [InlineData("1", null, "exact", "states", "1 state", "1 dövlət", "1 государство")]
    [InlineData("24", null, "exact", "us-states", "24 US states", "24 ABŞ ştatı", "24 штата США")]
    [InlineData("1", null, "exact", "schools", "1 school", "1 məktəb", "1 школа")]
    [InlineData("3", null, "exact", "schools", "3 schools", "3 məktəb", "3 школы")]
    [InlineData("12", null, "exact", "schools", "12 schools", "12 məktəb", "12 школ")]
    [InlineData("29", null, "exact", "institutions", "29 institutions", "29 müəssisə", "29 учреждений")]
    [InlineData("53", null, "exact", "settlements", "53 settlements", "53 yaşayış məntəqəsi", "53 населённых пункта")]
    [InlineData("100", null, "more-than", "settlements", "more than 100 settlements", "100-dən çox yaşayış məntəqəsi", "более 100 населённых пунктов")]
    [InlineData("50", null, "about", "villages", "about 50 villages", "təxminən 50 kənd", "около 50 сёл")]
    [InlineData("21", null, "exact", "mass-graves", "21 mass graves", "21 kütləvi məzarlıq", "21 массовое захоронение")]
    [InlineData("22", null, "more-than", "states", "more than 22 states", "22-dən çox dövlət", "более 22 государств")]
    [InlineData("21", null, "at-least", "people", "at least 21 people", "ən azı 21 nəfər", "не менее 21 человека")]
    [InlineData("500", "1000", "range", "people", "500–1,000 people", "500–1000 nəfər", "500–1000 человек")]
    public void A_table_has_the_unit_in_the_form_that_the_number_asks_for(
        string number, string? to, string bound, string unit, string en, string az, string ru) => EachCulture.Run(() =>
    {
        var value = Value(number, to, bound, unit);
        Assert.Equal(en, Spaces.Plain(FactPrinter.WithUnit(value, null, Language.En)));
        Assert.Equal(az, Spaces.Plain(FactPrinter.WithUnit(value, null, Language.Az)));
        Assert.Equal(ru, Spaces.Plain(FactPrinter.WithUnit(value, null, Language.Ru)));
    });

    [Fact]
    public void A_date_is_printed_as_dates_are()
    {
        var value = new FactValue { Key = Key, Date = EdtfDate.Parse("1992-02-25/1992-02-26") };
        Assert.Equal("25–26\u00a0February 1992", FactPrinter.Print(value, null, Language.En));
        Assert.Equal("25–26\u00a0February 1992", FactPrinter.WithUnit(value, null, Language.En));
    }

    [Theory]
    [InlineData("1992-02-10/1992-02-12", "about 10–12 February 1992")]
    [InlineData("1992-02~", "about February 1992")]
    public void A_date_says_about_once(string edtf, string expected) =>
        Assert.Equal(expected, Spaces.Plain(FactPrinter.Print(new() { Key = Key, Date = EdtfDate.Parse(edtf), Bound = "about" }, null, Language.En)));

    [Fact]
    public void Words_come_from_the_text_of_the_language_and_nothing_stands_in_for_them()
    {
        var value = new FactValue { Key = Key };
        var text = new FactText { Words = new Dictionary<string, string>(StringComparer.Ordinal) { [Key] = "the second battalion" } };

        Assert.Equal("the second battalion", FactPrinter.Print(value, text, Language.En));
        Assert.Empty(FactPrinter.Print(value, null, Language.Ru));
    }

    [Fact]
    public void Every_unit_and_bound_has_its_texts()
    {
        foreach (var value in Words(nameof(FactValue.Unit)).Select(unit => Value("2", null, "exact", unit))
            .Concat(Words(nameof(FactValue.Bound)).Select(bound => Value("2", bound == "range" ? "3" : null, bound, "people"))))
        {
            Assert.All(Language.All, language => Assert.Contains("2", FactPrinter.WithUnit(value, null, language), StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Words(string member) => typeof(FactValue).GetProperty(member)!.GetCustomAttribute<OneOfAttribute>()!.Words;

    private static FactValue Value(string number, string? to, string bound, string? unit) => new()
    {
        Key = Key,
        Number = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture),
        To = to is null ? null : decimal.Parse(to, System.Globalization.CultureInfo.InvariantCulture),
        Bound = bound,
        Unit = unit,
    };
}
