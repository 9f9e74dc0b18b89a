using System.Globalization;
using System.Net;
using System.Text;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Features.Learn.Docx;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Learn.Pack;

/// <summary>Writes the pages of a pack: complete from a folder, without a script and without a request to any network.</summary>
/// <param name="lesson">The lesson.</param>
/// <param name="links">Where links lead for those who are on a network.</param>
/// <param name="pictures">The pictures that may be in the pack.</param>
internal sealed class PackHtml(LessonOfEdition lesson, TakenLinks links, TakenPictures pictures)
{
    /// <summary>The folder of the pictures.</summary>
    public const string PictureFolder = "pictures/";

    /// <summary>The look of the pages: system fonts, plain, good to print.</summary>
    public const string Stylesheet = """
        :root { color-scheme: light dark; color: #1c1917; background: #fffdf9 } a { color: #7a1a2b }
        @media (prefers-color-scheme: dark) { :root { color: #ece5da; background: #16130f } a { color: #f0a9b3 } }
        body { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; font: 1.125rem/1.6 Georgia, "Noto Serif", serif; overflow-wrap: break-word }
        h1 { font-size: 2rem; line-height: 1.2; font-weight: 400 } h2 { margin-top: 2.2rem; font-weight: 400 } h3 { margin-top: 1.6rem }
        .question { font-size: 1.3rem; font-style: italic } .note, .lesson__note, nav, footer { font: 1rem/1.5 system-ui, sans-serif }
        nav a { display: inline-block; margin-right: 1.2rem; padding: .4rem 0 } a[aria-current] { font-weight: 700; text-decoration: none }
        table { border-collapse: collapse; width: 100% } caption { text-align: left; font-weight: 700 } th, td { padding: .4rem .6rem; border: 1px solid; text-align: left; vertical-align: top }
        .table-scroll { overflow-x: auto } .table__cell--end { text-align: right } .unbroken { white-space: nowrap } li { margin: .3rem 0 }
        .side-note { margin: .3rem 0; padding-left: .8rem; border-left: 2px solid; font: .9rem/1.45 system-ui, sans-serif }
        .quote, .picture, .place-map { margin: 1rem 0 } img, svg { max-width: 100%; height: auto } footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid }
        @media print { :root { color: #000; background: none } nav { display: none } body { max-width: none; font-size: 10.5pt } h2, h3, .lesson__note { break-after: avoid } tr { break-inside: avoid } }
        """;

    private readonly PackPage _page = new(links, pictures);
    private readonly Texts _texts = Strings.For(lesson.Language);

    /// <summary>The pictures that the pages written so far show.</summary>
    public IReadOnlyCollection<TakenPicture> Pictures => _page.Pictures;

    /// <summary>A sheet.</summary>
    public string Sheet(SheetFrame frame, SheetReader reader)
    {
        var text = new StringBuilder();
        foreach (var part in RenderedPart.All(LessonPages.Parts(lesson, reader), lesson.Museum, lesson.Language))
        {
            text.Append(CultureInfo.InvariantCulture, $"<h{part.Part.Level} id=\"{part.Part.Id}\">{Encoded(part.Part.Title)}</h{part.Part.Level}>\n");
            text.Append(part.Part.Note is { } note ? $"<p class=\"lesson__note\">{Encoded(note)}</p>\n" : "").Append(part.Text.Html).Append('\n');
        }

        return Page(reader == SheetReader.Teachers ? _texts.Format("Lesson.TeacherTitle", frame.Title) : frame.Title, reader == SheetReader.Teachers ? "teacher.html" : "index.html", $"""
            <p class="note">{Encoded(frame.Kicker)}</p>
            <h1>{Encoded(frame.Title)}</h1>
            <p class="question">{Encoded(frame.Question)}</p>
            <p class="note">{Encoded(frame.Facts)}</p>
            {text}
            <footer>{string.Concat(frame.Foot.Select(Foot))}</footer>
            """);
    }

    /// <summary>The sources, each in full and with its address.</summary>
    public string Sources()
    {
        var rows = LessonLd.Sources(lesson).Select(source =>
        {
            var full = FullSource.Of(lesson.Museum, source, lesson.Language);
            var line = string.Concat(full.Line(null).Select(part => part.IsTitle ? $"<a href=\"{Encoded(full.Path)}\"><cite>{Words(part.Words)}</cite></a>" : Words(part.Words)));
            return $"<li>{line}{(full.Url is { } url ? $", <a href=\"{Encoded(url)}\">{Encoded(url)}</a>" : "")}.</li>";
        });
        return Page($"{_texts["Nav.Sources"]}: {lesson.Text.Title}", "sources.html", $"<h1>{Encoded(_texts["Nav.Sources"])}</h1>\n<ul>\n{string.Join('\n', rows)}\n</ul>");
    }

    private string Page(string title, string name, string body) => $"""
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
        <nav>{Step("index.html", "Lesson.ForPupils", name)} {Step("teacher.html", "Lesson.ForTeachers", name)} {Step("sources.html", "Nav.Sources", name)}</nav>
        <main>
        {_page.Offline(Typesetting.Html(body, lesson.Language))}
        </main>
        </body>
        </html>

        """;

    private string Step(string file, string key, string current) => $"<a href=\"{file}\"{(file == current ? " aria-current=\"page\"" : "")}>{Encoded(_texts[key])}</a>";

    private static string Foot(string line) => line.IndexOf("http", StringComparison.Ordinal) is >= 0 and var at
        ? $"<p>{Encoded(line[..at])}<a href=\"{Encoded(line[at..])}\">{Encoded(line[at..])}</a></p>"
        : $"<p>{Encoded(line)}</p>";

    private static string Words(PrintedWords words) => words.Language is { } code ? $"<span lang=\"{Encoded(code)}\">{Encoded(words.Text)}</span>" : Encoded(words.Text);

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
