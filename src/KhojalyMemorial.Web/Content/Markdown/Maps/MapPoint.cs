namespace KhojalyMemorial.Content.Markdown.Maps;

/// <summary>Where something lies, WGS 84.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record MapPoint(decimal Latitude, decimal Longitude);

/// <summary>A place on a drawn map, in the units of the drawing.</summary>
/// <param name="Number">Its number in the list below the map.</param>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="LabelX">The middle of its number, from the left.</param>
/// <param name="LabelY">The middle of its number, from the top.</param>
public sealed record MapMark(int Number, double X, double Y, double LabelX, double LabelY)
{
    private const double Near = 14;

    /// <summary>Whether the number had to move so far away that a line ties it to its place.</summary>
    public bool IsLabelAway => Math.Abs(LabelX - X) > Near || Math.Abs(LabelY - Y) > Near;
}
