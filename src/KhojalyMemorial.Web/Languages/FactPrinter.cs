using System.Collections.Frozen;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;

namespace KhojalyMemorial.Languages;

/// <summary>Prints the value of a fact for people: number, date or words.</summary>
public static class FactPrinter
{
    // A sentence says itself what it counts, but never in what it measures.
    private static readonly FrozenSet<string> Measures =
        FrozenSet.Create(StringComparer.Ordinal, "km", "m", "cm", "km2", "m2", "ha", "miles", "percent", "usd", "azn");

    /// <summary>Prints a value as a sentence uses it: with its bound, and with the unit only where the unit is a measure.</summary>
    /// <param name="value">The value.</param>
    /// <param name="text">The fact in the language, which holds the words of values that are neither number nor date.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>at least 1,275</c> or <c>about 7 km</c>; empty when it is words and the language has none for it.</returns>
    public static string Print(FactValue value, FactText? text, Language language) =>
        Print(value, text, language, value.Unit is { } unit && Measures.Contains(unit) ? unit : null);

    /// <summary>Prints a value as a table uses it: with its bound and with its unit, also where that is a unit of count.</summary>
    /// <param name="value">The value.</param>
    /// <param name="text">The fact in the language.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>at least 1,275 people</c>; empty when it is words and the language has none for it.</returns>
    public static string WithUnit(FactValue value, FactText? text, Language language) => Print(value, text, language, value.Unit);

    private static string Print(FactValue value, FactText? text, Language language, string? unit) =>
        value.Number is { } number ? Number(value, number, unit, Strings.For(language))
        : value.Date is { } date ? Date(value, date, Strings.For(language))
        : text?.Words.GetValueOrDefault(value.Key) ?? "";

    // Of the bounds only "about" has a meaning for a date, and an approximate date says it already.
    private static string Date(FactValue value, EdtfDate date, Texts texts)
    {
        var shown = DatePrinter.Print(date, texts.Language);
        return value.Bound == "about" && !date.IsApproximate ? texts.Format("Date.About", shown) : shown;
    }

    private static string Number(FactValue value, decimal number, string? unit, Texts texts)
    {
        var shown = value.To is { } to ? texts.Format("Bound.Range", texts.Print(number), texts.Print(to)) : texts.Print(number);
        var hasWord = value.Bound is not ("exact" or "range");
        if (value.Bound == "more-than" && texts.Language == Language.Az)
        {
            // "More than" is an ending of the numeral, so the word stands between numeral and unit: 200-dən çox nəfər.
            shown = texts.Format("Bound.MoreThan", $"{shown}-{Numerals.AzerbaijaniAblative(number)}");
            return unit is null ? shown : texts.Format($"Unit.{TextKey.From(unit)}.{Plural.Category(number, texts.Language)}", shown);
        }

        if (unit is not null)
        {
            var category = hasWord ? Plural.CategoryAfterBound(number, texts.Language) : Plural.Category(value.To ?? number, texts.Language);
            shown = texts.Format($"Unit.{TextKey.From(unit)}.{category}", shown);
        }

        return hasWord ? texts.Format("Bound." + TextKey.From(value.Bound), shown) : shown;
    }
}
