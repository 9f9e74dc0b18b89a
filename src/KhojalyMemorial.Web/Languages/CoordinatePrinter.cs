using KhojalyMemorial.Content;

namespace KhojalyMemorial.Languages;

/// <summary>Prints where a place lies for people.</summary>
public static class CoordinatePrinter
{
    // Some ten metres: what people can find, and no more than sources of villages give.
    private const int Decimals = 4;

    /// <summary>Prints latitude and longitude.</summary>
    /// <param name="latitude">Degrees north; below zero, south.</param>
    /// <param name="longitude">Degrees east; below zero, west.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>39.9111° N, 46.7892° E</c>; null where one of them is not known.</returns>
    public static string? Print(decimal? latitude, decimal? longitude, Language language)
    {
        if (latitude is not { } north || longitude is not { } east)
        {
            return null;
        }

        var texts = Strings.For(language);
        return Degrees(texts, north >= 0 ? "Place.North" : "Place.South", north) + texts["List.Separator"] + Degrees(texts, east >= 0 ? "Place.East" : "Place.West", east);
    }

    private static string Degrees(Texts texts, string key, decimal degrees) =>
        texts.Format(key, texts.Print(Math.Round(Math.Abs(degrees), Decimals)));
}
