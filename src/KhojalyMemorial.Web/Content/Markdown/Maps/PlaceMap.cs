namespace KhojalyMemorial.Content.Markdown.Maps;

/// <summary>
/// A map that shows how places lie to each other: points, a scale and nothing that was not read from a source. Towns lie so near each other that one degree of
/// longitude may count as equally long on the whole map (equirectangular); across 100 km that is wrong by less than the width of a point.
/// </summary>
/// <param name="Height">The height of the drawing.</param>
/// <param name="Marks">The places.</param>
/// <param name="ScaleKilometres">What the scale bar stands for.</param>
/// <param name="ScaleLength">How long the scale bar is.</param>
public sealed record PlaceMap(double Height, IReadOnlyList<MapMark> Marks, int ScaleKilometres, double ScaleLength)
{
    /// <summary>The width of every drawing, in its own units.</summary>
    public const double Width = 400;

    /// <summary>The height of the strip below the places, in which the scale stands.</summary>
    public const double Foot = 28;

    private const double Left = 12;
    private const double Margin = 34;
    private const double Lowest = 120;
    private const double Highest = 260;

    // The mean degree of latitude of the WGS 84 ellipsoid near 40° north, and the degree of longitude at the equator.
    private const double KilometresNorth = 111.04;
    private const double KilometresEast = 111.32;

    // Places that lie on one spot would otherwise be drawn metres apart.
    private const double SmallestExtent = 2;

    private static readonly int[] Scales = [500, 200, 100, 50, 20, 10, 5, 2, 1];

    /// <summary>The end of the scale bar, half way up its ends: what it stands for is written behind it.</summary>
    public (double X, double Y) ScaleEnd => (Left + ScaleLength, Height - 12);

    /// <summary>The scale bar with its ends, and the arrow to the north, which needs no letter: that would be another one in each language.</summary>
    public IReadOnlyList<MapLine> Lines
    {
        get
        {
            var (end, bar) = ScaleEnd;
            var (north, tip) = (Width - 16, Height - 26);
            return
            [
                new(Left, bar, end, bar), new(Left, bar - 4, Left, bar + 4), new(end, bar - 4, end, bar + 4),
                new(north, tip + 18, north, tip), new(north, tip, north - 5, tip + 7), new(north, tip, north + 5, tip + 7),
            ];
        }
    }

    /// <summary>Draws a map of places, numbered in the order in which a text names them.</summary>
    /// <param name="keys">The places that the text names.</param>
    /// <param name="places">What is known of them.</param>
    /// <returns>Null where fewer than two of them have coordinates.</returns>
    public static PlaceMap? Of(IReadOnlyList<string> keys, IReadOnlyList<PrintedPlace> places) =>
        Of([.. from one in keys.Select((key, at) => (Number: at + 1, Key: key))
               let point = places.FirstOrDefault(place => string.Equals(place.Key, one.Key, StringComparison.Ordinal))?.Point
               where point is not null
               select (one.Number, point)]);

    /// <summary>Draws a map.</summary>
    /// <param name="points">The places by their numbers.</param>
    /// <returns>Null for fewer than two places: there is nothing to show of one.</returns>
    public static PlaceMap? Of(IReadOnlyList<(int Number, MapPoint Point)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count < 2)
        {
            return null;
        }

        var (south, north) = (points.Min(one => (double)one.Point.Latitude), points.Max(one => (double)one.Point.Latitude));
        var (west, east) = (points.Min(one => (double)one.Point.Longitude), points.Max(one => (double)one.Point.Longitude));
        var eastward = KilometresEast * Math.Cos(double.DegreesToRadians((south + north) / 2));
        var (wide, high) = (Math.Max((east - west) * eastward, SmallestExtent), Math.Max((north - south) * KilometresNorth, SmallestExtent));
        var scale = Math.Min((Width - (2 * Margin)) / wide, (Highest - (2 * Margin)) / high);
        var height = Math.Clamp((high * scale) + (2 * Margin), Lowest, Highest);
        var places = points.Select(one => (
            one.Number,
            X: (Width / 2) + (((double)one.Point.Longitude - ((west + east) / 2)) * eastward * scale),
            Y: (height / 2) - (((double)one.Point.Latitude - ((south + north) / 2)) * KilometresNorth * scale))).ToList();
        var kilometres = Scales.FirstOrDefault(one => one * scale <= Width / 3, 1);
        return new(height + Foot, MapLabels.Place(places, Width, height), kilometres, kilometres * scale);
    }
}

/// <summary>A line of a map, in the units of the drawing.</summary>
/// <param name="FromX">Where it begins, from the left.</param>
/// <param name="FromY">Where it begins, from above.</param>
/// <param name="ToX">Where it ends, from the left.</param>
/// <param name="ToY">Where it ends, from above.</param>
public sealed record MapLine(double FromX, double FromY, double ToX, double ToY);
