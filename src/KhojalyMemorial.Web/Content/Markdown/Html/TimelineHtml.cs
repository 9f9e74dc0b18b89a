using KhojalyMemorial.Content.Markdown.Marks;

namespace KhojalyMemorial.Content.Markdown.Html;

/// <summary>An excerpt of the timeline.</summary>
internal static class TimelineHtml
{
    public static void Write(MuseumHtml html, DirectiveArguments arguments)
    {
        if (!MarkdownDates.TryParse(arguments.Value("from"), out var from, out _) || !MarkdownDates.TryParse(arguments.Value("to"), out var to, out _))
        {
            html.Open("p").Broken($"{arguments.Value("from")} – {arguments.Value("to")}");
            html.Close("p");
            return;
        }

        var events = html.Context.Timeline(from!, to!);
        if (events.Count == 0)
        {
            return;
        }

        html.Open("ol", ("class", "timeline-excerpt"), ("aria-label", html.Word("Markdown.Timeline")));
        foreach (var one in events)
        {
            html.Open("li", ("class", "timeline-excerpt__event"));
            Event(html, one);
            html.Close("li");
        }

        html.Close("ol");
    }

    private static void Event(MuseumHtml html, PrintedEvent one)
    {
        html.Element(one.Iso is null ? "span" : "time", one.When, ("class", "timeline-excerpt__when"), ("datetime", one.Iso));
        html.Open("div", ("class", "timeline-excerpt__what"), ("lang", html.Lang(one.Language)));
        html.Open("p", ("class", "timeline-excerpt__title"));
        Link(html, one.Title, one.Href);
        html.Close("p");
        if (!string.IsNullOrEmpty(one.Summary))
        {
            html.Element("p", one.Summary, ("class", "timeline-excerpt__summary"));
        }

        html.Close("div");
    }

    private static void Link(MuseumHtml html, string words, string? href)
    {
        if (href is null)
        {
            html.Text(words);
        }
        else
        {
            html.Element("a", words, ("href", href));
        }
    }
}
