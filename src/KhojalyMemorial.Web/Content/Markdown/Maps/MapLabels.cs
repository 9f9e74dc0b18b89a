namespace KhojalyMemorial.Content.Markdown.Maps;

/// <summary>Finds a spot for the number of each place that covers neither another place nor another number.</summary>
internal static class MapLabels
{
    // Half the width and height of a number of two digits, and half those of a point, in the units of the drawing.
    private const double HalfWidth = 9;
    private const double HalfHeight = 8;
    private const double HalfPoint = 4;

    private static readonly (double X, double Y)[] Directions = [(1, 0), (-1, 0), (0, -1), (0, 1), (0.75, -0.75), (-0.75, -0.75), (0.75, 0.75), (-0.75, 0.75)];
    private static readonly double[] Distances = [13, 19, 26, 34];

    public static IReadOnlyList<MapMark> Place(IReadOnlyList<(int Number, double X, double Y)> places, double width, double height)
    {
        var marks = new List<MapMark>();
        foreach (var (number, x, y) in places)
        {
            var spots = from distance in Distances from way in Directions select (X: x + (way.X * distance), Y: y + (way.Y * distance));
            var spot = spots.Where(one => IsFree(one, places, marks, width, height)).DefaultIfEmpty((x + Distances[0], y)).First();
            marks.Add(new(number, x, y, spot.Item1, spot.Item2));
        }

        return marks;
    }

    private static bool IsFree((double X, double Y) spot, IReadOnlyList<(int Number, double X, double Y)> places, List<MapMark> marks, double width, double height) =>
        spot.X >= HalfWidth && spot.X <= width - HalfWidth && spot.Y >= HalfHeight && spot.Y <= height - HalfHeight
        && !places.Any(place => Math.Abs(place.X - spot.X) < HalfWidth + HalfPoint && Math.Abs(place.Y - spot.Y) < HalfHeight + HalfPoint)
        && !marks.Exists(mark => Math.Abs(mark.LabelX - spot.X) < 2 * HalfWidth && Math.Abs(mark.LabelY - spot.Y) < 2 * HalfHeight);
}
