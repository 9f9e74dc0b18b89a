using KhojalyMemorial.Content;

namespace KhojalyMemorial.Languages;

/// <summary>Which form of a noun stands beside a number: the plural categories of Unicode's CLDR for the three languages.</summary>
public static class Plural
{
    /// <summary>The category of a number standing by itself.</summary>
    /// <param name="n">The number.</param>
    /// <param name="language">The language.</param>
    /// <returns><c>one</c>, <c>few</c>, <c>many</c> or <c>other</c>.</returns>
    public static string Category(decimal n, Language language) =>
        language == Language.Ru ? Russian(Math.Abs(n)) : n == 1 ? "one" : "other";

    /// <summary>
    /// The category after a word such as "about" or "more than". In Russian these ask for the genitive, which has the form that follows 2 where
    /// the number ends in 1 (более 21 года), else the one that follows 5 (более 22 лет). The other languages do not change.
    /// </summary>
    /// <param name="n">The number.</param>
    /// <param name="language">The language.</param>
    /// <returns><c>one</c>, <c>few</c>, <c>many</c> or <c>other</c>.</returns>
    public static string CategoryAfterBound(decimal n, Language language) => (Category(n, language), language == Language.Ru) switch
    {
        ("one", true) => "few",
        ("few", true) => "many",
        var (category, _) => category,
    };

    private static string Russian(decimal n)
    {
        var (tens, ones) = (n % 100, n % 10);
        return n != decimal.Truncate(n) ? "other"
            : ones == 1 && tens != 11 ? "one"
            : ones is >= 2 and <= 4 && tens is not (>= 12 and <= 14) ? "few"
            : "many";
    }
}
