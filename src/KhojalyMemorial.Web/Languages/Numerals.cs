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
}
