using System.Globalization;
using System.Text;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Languages;

/// <summary>Numerals other than plain digits.</summary>
internal static class Numerals
{
    private static readonly (int Value, string Letters)[] RomanLetters =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>The number of a century: English says <c>20th</c>, Azerbaijani and Russian write <c>XX</c>.</summary>
    /// <param name="number">The number, from 1.</param>
    /// <param name="language">The language.</param>
    /// <returns>The numeral.</returns>
    public static string Century(int number, Language language) => language == Language.En ? Ordinal(number) : Roman(number);

    private static string Ordinal(int number)
    {
        var ending = (number % 100 is >= 11 and <= 13 ? 0 : number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return number.ToString(CultureInfo.InvariantCulture) + ending;
    }

    private static string Roman(int number)
    {
        var roman = new StringBuilder();
        foreach (var (value, letters) in RomanLetters)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(letters);
            }
        }

        return roman.ToString();
    }

    /// <summary>The ablative ending of a numeral in Azerbaijani, which follows the vowel of the last word that is spoken.</summary>
    /// <param name="number">The number.</param>
    /// <returns><c>dan</c> or <c>dən</c>, as in <c>60-dan</c> and <c>200-dən</c>.</returns>
    public static string AzerbaijaniAblative(decimal number)
    {
        var whole = (long)Math.Truncate(Math.Abs(number));
        var isBack = whole % 10 != 0 ? whole % 10 is 6 or 9
            : whole % 100 != 0 ? whole % 100 is 10 or 30 or 40 or 60 or 90
            : whole != 0 && whole % 1_000_000 == 0;
        return isBack ? "dan" : "dən";
    }
}
