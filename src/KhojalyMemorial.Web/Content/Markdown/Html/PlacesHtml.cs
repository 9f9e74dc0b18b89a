using KhojalyMemorial.Content.Markdown.Maps;

namespace KhojalyMemorial.Content.Markdown.Html;

/// <summary>Places: a map, and the list that explains its numbers and says what a map says to those who do not see it.</summary>
internal static class PlacesHtml
{
    public static void Write(MuseumHtml html, IReadOnlyList<string> keys)
    {
        var places = html.Context.Places(keys);
        PrintedPlace? Of(string key) => places.FirstOrDefault(place => string.Equals(place.Key, key, StringComparison.Ordinal));
        var map = PlaceMap.Of(keys, places);
        if (map is not null)
        {
            MapHtml.Write(html, map);
        }

        var list = map is null ? "ul" : "ol";
        html.Open(list, ("class", map is null ? "place-list" : "place-list place-list--numbered"), ("aria-label", html.Word("Markdown.Places")));
        foreach (var key in keys)
        {
            html.Open("li", ("class", "place-list__place"));
            if (Of(key) is { } found)
            {
                Place(html, found);
            }
            else
            {
                html.Broken(key);
            }

            html.Close("li");
        }

        html.Close(list);
    }

    private static void Place(MuseumHtml html, PrintedPlace place)
    {
        html.Element("a", place.Name, ("href", place.Href), ("lang", html.Lang(place.Language)));
        if (place.Coordinates is { } coordinates)
        {
            html.Text(" ").Element("span", coordinates, ("class", "place-list__coordinates"));
        }
    }
}
