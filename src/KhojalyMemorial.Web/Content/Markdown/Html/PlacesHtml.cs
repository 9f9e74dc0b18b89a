namespace KhojalyMemorial.Content.Markdown.Html;

/// <summary>The places of a map, as a list: what a map says to those who do not see it.</summary>
internal static class PlacesHtml
{
    public static void Write(MuseumHtml html, IReadOnlyList<string> keys)
    {
        var places = html.Context.Places(keys);
        html.Open("ul", ("class", "place-list"), ("aria-label", html.Word("Markdown.Places")));
        foreach (var key in keys)
        {
            html.Open("li", ("class", "place-list__place"));
            if (places.FirstOrDefault(place => string.Equals(place.Key, key, StringComparison.Ordinal)) is { } found)
            {
                Place(html, found);
            }
            else
            {
                html.Broken(key);
            }

            html.Close("li");
        }

        html.Close("ul");
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
