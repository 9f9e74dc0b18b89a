using System.Globalization;
using System.Security.Cryptography;

namespace KhojalyMemorial.Content;

/// <summary>The permanent public number of a person in the register: opaque, drawn by lot, so that it tells neither order nor family.</summary>
public static class PersonNumber
{
    /// <summary>The lowest number.</summary>
    public const int Lowest = 10_000;

    /// <summary>The highest number.</summary>
    public const int Highest = 999_999_999;

    // Six digits, until so many are taken that drawing takes long.
    private const int Tries = 32;

    /// <summary>Reads a number as addresses and keys write it.</summary>
    /// <param name="text">Five to nine digits, the first not a zero.</param>
    /// <param name="number">The number.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(string? text, out int number)
    {
        number = 0;
        return text is { Length: >= 5 and <= 9 } && text[0] != '0' && text.All(char.IsAsciiDigit)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Draws a number that nobody has.</summary>
    /// <param name="isTaken">Whether a number is taken.</param>
    /// <returns>A number of six digits, or of nine where six are too crowded.</returns>
    public static int Draw(Func<int, bool> isTaken)
    {
        ArgumentNullException.ThrowIfNull(isTaken);
        for (var attempt = 0; ; attempt++)
        {
            var number = attempt < Tries ? RandomNumberGenerator.GetInt32(100_000, 1_000_000) : RandomNumberGenerator.GetInt32(100_000_000, Highest);
            if (!isTaken(number))
            {
                return number;
            }
        }
    }

    /// <summary>Writes a number as addresses and keys do.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Its digits.</returns>
    public static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);
}
