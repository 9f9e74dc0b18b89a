using System.Security.Cryptography;

namespace KhojalyMemorial.Desk.Cases;

/// <summary>The number of a case: sixty bits drawn by lot, in letters and digits that nobody confuses on the telephone.</summary>
public static class CaseNumber
{
    /// <summary>How long a number is.</summary>
    public const int Length = 17;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Groups = 3;
    private const int InGroup = 4;

    /// <summary>Draws a number.</summary>
    /// <returns>Such as <c>KM-7Q2M-8XJC-4T9P</c>.</returns>
    public static string Draw() =>
        "KM-" + string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, InGroup)));

    /// <summary>Reads a number as people type it.</summary>
    /// <param name="text">With or without hyphens and spaces, in any case; the letters that the alphabet leaves out stand for the digits that they look like.</param>
    /// <returns>The number; null for what is none.</returns>
    public static string? Read(string? text)
    {
        var plain = string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        if (plain.Length != 2 + (Groups * InGroup) || !plain.StartsWith("KM", StringComparison.Ordinal))
        {
            return null;
        }

        var drawn = plain[2..].Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return drawn.All(Alphabet.Contains) ? $"KM-{drawn[..4]}-{drawn[4..8]}-{drawn[8..]}" : null;
    }
}
