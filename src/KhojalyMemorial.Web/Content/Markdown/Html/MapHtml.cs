using System.Globalization;
using KhojalyMemorial.Content.Markdown.Maps;

namespace KhojalyMemorial.Content.Markdown.Html;

/// <summary>Writes a map as a drawing whose numbers the list below it explains. Its colours are attributes, so that it can be seen without the site's styles too.</summary>
internal static class MapHtml
{
    public static void Write(MuseumHtml html, PlaceMap map)
    {
        html.Open("figure", ("class", "place-map"));
        html.Open("svg", ("class", "place-map__drawing"), ("viewBox", $"0 0 {Text(PlaceMap.Width)} {Text(map.Height)}"), ("width", Text(PlaceMap.Width)), ("height", Text(map.Height)),
            ("role", "img"), ("aria-label", html.Word("Markdown.Map", map.Marks.Count)));
        html.Open("rect", ("class", "place-map__ground"), ("x", "0.5"), ("y", "0.5"), ("width", Text(PlaceMap.Width - 1)), ("height", Text(map.Height - 1)), ("fill", "none"), ("stroke", "currentColor")).Close("rect");
        foreach (var mark in map.Marks)
        {
            Mark(html, mark);
        }

        foreach (var line in map.Lines)
        {
            Line(html, line);
        }

        Word(html, map.ScaleEnd.X + 8, map.ScaleEnd.Y + 5, "start", html.Word("Unit.Km.other", map.ScaleKilometres));
        html.Close("svg");
        html.Element("figcaption", html.Word("Markdown.MapNote"), ("class", "place-map__note"));
        html.Close("figure").WriteLine();
    }

    private static void Mark(MuseumHtml html, MapMark mark)
    {
        // A number that had to move away is tied to its place.
        if (mark.IsLabelAway)
        {
            Line(html, new(mark.X, mark.Y, mark.X + ((mark.LabelX - mark.X) * 0.6), mark.Y + ((mark.LabelY - mark.Y) * 0.6)));
        }

        html.Open("circle", ("class", "place-map__place"), ("cx", Text(mark.X)), ("cy", Text(mark.Y)), ("r", "4"), ("fill", "currentColor")).Close("circle");
        Word(html, mark.LabelX, mark.LabelY + 5, "middle", mark.Number.ToString(CultureInfo.InvariantCulture));
    }

    private static void Line(MuseumHtml html, MapLine line) => html
        .Open("line", ("class", "place-map__line"), ("x1", Text(line.FromX)), ("y1", Text(line.FromY)), ("x2", Text(line.ToX)), ("y2", Text(line.ToY)), ("stroke", "currentColor")).Close("line");

    private static void Word(MuseumHtml html, double x, double y, string anchor, string words) =>
        html.Element("text", words, ("class", "place-map__word"), ("x", Text(x)), ("y", Text(y)), ("text-anchor", anchor), ("fill", "currentColor"), ("font-size", "14"));

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
