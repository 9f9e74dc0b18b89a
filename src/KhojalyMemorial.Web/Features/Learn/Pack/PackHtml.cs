using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KhojalyMemorial.Features.Learn.Docx;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Features.Learn.Pack;

/// <summary>Writes the pages of a pack: complete from a folder, without a script and without a request to any network.</summary>
/// <param name="lesson">The lesson.</param>
/// <param name="address">Makes absolute addresses: links lead to the site for those who are on a network.</param>
/// <param name="pictures">The pictures in the pack, by their address on the site.</param>
internal sealed partial class PackHtml(LessonOfEdition lesson, PublicUrl address, IReadOnlyDictionary<string, string> pictures)
{
    /// <summary>The look of the pages: system fonts, plain, good to print.</summary>
    public const string Stylesheet = """
        :root { color-scheme: light dark }
        body { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; font: 1.125rem/1.6 Georgia, "Noto Serif", serif; overflow-wrap: break-word }
        h1 { font-size: 2rem; line-height: 1.2; font-weight: 400 } h2 { margin-top: 2.2rem; font-weight: 400 } h3 { margin-top: 1.6rem }
        .question { font-size: 1.3rem; font-style: italic } .note, nav, footer { font: 1rem/1.5 system-ui, sans-serif }
        nav a { margin-right: 1.2rem } table { border-collapse: collapse; width: 100% } th, td { padding: .4rem .6rem; border: 1px solid; text-align: left; vertical-align: top }
        .table-scroll { overflow-x: auto } .side-note { margin: .3rem 0; padding-left: .8rem; border-left: 2px solid; font: .9rem/1.45 system-ui, sans-serif }
        img { max-width: 100%; height: auto } footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid }
        @media print { nav { display: none } body { max-width: none; font-size: 10.5pt } h2, h3 { break-after: avoid } tr { break-inside: avoid } }
        """;

    public string Sheet(SheetFrame frame, SheetReader reader)
    {
        var text = new StringBuilder();
        foreach (var part in RenderedPart.All(LessonPages.Parts(lesson, reader), lesson.Museum, lesson.Language))
        {
            var heading = FormattableString.Invariant($"h{part.Part.Level}");
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<{heading} id=\"{part.Part.Id}\">{Encoded(part.Part.Title)}</{heading}>\n");
            text.Append(part.Part.Note is { } note ? $"<p class=\"note\">{Encoded(note)}</p>\n" : "").Append(Offline(part.Text.Html)).Append('\n');
        }

        return Page(frame.Title, $"""
            <p class="note">{Encoded(frame.Kicker)}</p>
            <h1>{Encoded(frame.Title)}</h1>
            <p class="question">{Encoded(frame.Question)}</p>
            <p class="note">{Encoded(frame.Facts)}</p>
            {text}
            <footer>{string.Concat(frame.Foot.Select(line => $"<p>{Encoded(line)}</p>"))}</footer>
            """);
    }

    public string Sources()
    {
        var (texts, links) = (Strings.For(lesson.Language), new ItemLinks(lesson.Museum, lesson.Language));
        var rows = LessonLd.Sources(lesson).Select(source =>
        {
            var link = links.To(source);
            return $"<li><a href=\"{Encoded(address.For(link.Path))}\"{(link.InLanguage is { } code ? $" lang=\"{code}\"" : "")}>{Encoded(link.Label)}</a>"
                + (source.Data.Url is { } url ? $"<br><a href=\"{Encoded(url)}\">{Encoded(url)}</a>" : "") + "</li>";
        });
        return Page(texts["Nav.Sources"], $"<h1>{Encoded(texts["Nav.Sources"])}</h1>\n<ul>{string.Join('\n', rows)}</ul>");
    }

    private string Page(string title, string body)
    {
        var texts = Strings.For(lesson.Language);
        return $"""
            <!DOCTYPE html>
            <html lang="{lesson.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encoded(title)}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="lesson.css">
            </head>
            <body>
            <nav><a href="index.html">{Encoded(texts["Lesson.ForPupils"])}</a> <a href="teacher.html">{Encoded(texts["Lesson.ForTeachers"])}</a> <a href="sources.html">{Encoded(texts["Nav.Sources"])}</a></nav>
            <main>
            {body}
            </main>
            </body>
            </html>
            """;
    }

    // Links of the site become absolute; pictures come from the pack, and one that is not in it leaves its words.
    private string Offline(string html) => Picture().Replace(
        Link().Replace(html, match => $"href=\"{Encoded(address.For(WebUtility.HtmlDecode(match.Groups["path"].Value)))}\""),
        match => pictures.TryGetValue(WebUtility.HtmlDecode(match.Groups["path"].Value), out var file) ? match.Value.Replace(match.Groups["path"].Value, Encoded(file), StringComparison.Ordinal) : "");

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex("href=\"(?<path>/[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex("<img [^>]*src=\"(?<path>/[^\"]*)\"[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Picture();
}
