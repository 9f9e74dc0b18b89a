namespace KhojalyMemorial.Content.Markdown.Html;

/// <summary>A film or another work, as a card that leads to it.</summary>
internal static class WorkHtml
{
    public static void Write(MuseumHtml html, string key)
    {
        if (html.Context.Work(key) is not { } work)
        {
            html.Open("p").Broken(key);
            html.Close("p");
            return;
        }

        html.Open("div", ("class", "work-card")).Open("p", ("class", "work-card__title"));
        html.Open("a", ("href", work.Href)).Element("cite", work.Title, ("lang", html.Lang(work.Language))).Close("a").Close("p");
        if (work.Details is { Count: > 0 } details)
        {
            html.Open("p", ("class", "work-card__details")).Line(details).Close("p");
        }

        if (!string.IsNullOrEmpty(work.Note))
        {
            html.Element("p", work.Note, ("class", "work-card__note"));
        }

        html.Close("div");
    }
}
