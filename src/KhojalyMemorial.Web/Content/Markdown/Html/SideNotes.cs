using System.Globalization;

namespace KhojalyMemorial.Content.Markdown.Html;

/// <summary>Writes the notes of a block behind it.</summary>
/// <remarks>
/// They are written once and always there, not in <c>details</c>: no stylesheet can open a closed one in every browser, so on a wide
/// screen or on paper a note would be lost. Where they stand (beside the line, below it, opened by <c>:target</c>) is the stylesheet's.
/// </remarks>
internal static class SideNotes
{
    public static void Write(MuseumHtml html)
    {
        var notes = html.Notes.Take();
        if (notes.Count == 0)
        {
            return;
        }

        html.EnsureLine();
        // A note and not a landmark: a page has dozens of them.
        html.Open("aside", ("class", "side-notes"), ("role", "note"), ("aria-label", Name(html, notes)));
        foreach (var note in notes)
        {
            html.Write(note.Html);
        }

        html.Close("aside");
        html.EnsureLine();
    }

    public static string Numbered(MuseumHtml html, NoteMark mark, IReadOnlyList<SourceReference> sources) => html.Capture(() =>
    {
        html.Open("p", ("class", "side-note side-note--numbered"), ("id", mark.NoteId), ("role", "doc-footnote"));
        html.Element("a", mark.Number.ToString(CultureInfo.InvariantCulture),
            ("class", "side-note__number"), ("href", "#" + mark.Id), ("role", "doc-backlink"), ("aria-label", html.Word("Markdown.BackToText", mark.Number)));
        html.Text(" ");
        for (var i = 0; i < sources.Count; i++)
        {
            html.Text(i == 0 ? "" : "; ");
            Source(html, sources[i]);
        }

        html.Text(sources[^1].Locator?.EndsWith('.') == true ? "" : ".").Close("p");
    });

    private static void Source(MuseumHtml html, SourceReference reference)
    {
        if (html.Context.Source(reference) is { } source)
        {
            html.Source(source);
        }
        else
        {
            html.Broken(reference.Source);
        }

        html.Text(reference.Locator is { } locator ? ", " + html.Context.Locator(locator) : "");
    }

    private static string Name(MuseumHtml html, IReadOnlyList<RenderedNote> notes)
    {
        var numbers = notes.Select(note => note.Number).OfType<int>().ToArray();
        return numbers.Length switch
        {
            0 => html.Word("Markdown.Note"),
            1 => html.Word("Markdown.NoteNumbered", numbers[0]),
            _ => html.Word("Markdown.NotesNumbered", numbers[0], numbers[^1]),
        };
    }
}
