using System.Globalization;
using KhojalyMemorial.Content.Markdown.Marks;

namespace KhojalyMemorial.Content.Markdown.Html;

/// <summary>A citation: its number in the text, its note behind the block.</summary>
internal sealed class CitationHtml : MuseumHtmlRenderer<CitationInline>
{
    protected override void Write(MuseumHtml renderer, CitationInline obj)
    {
        // Without the comma, notes 1 and 2 would read as note 12.
        Write(renderer, obj.Sources, comma: obj.PreviousSibling is CitationInline);
    }

    public static void Write(MuseumHtml html, IReadOnlyList<SourceReference> sources, bool comma = false)
    {
        var mark = html.Notes.Cite(sources);
        html.Open("sup", ("class", "note-ref")).Text(comma ? "," : "");
        html.Element("a", mark.Number.ToString(CultureInfo.InvariantCulture),
            ("href", "#" + mark.NoteId), ("id", mark.Id), ("role", "doc-noteref"), ("aria-label", html.Word("Markdown.NoteNumbered", mark.Number)));
        html.Close("sup");
        if (mark.First)
        {
            html.Notes.Add(new RenderedNote(mark.Number, SideNotes.Numbered(html, mark, sources), sources));
        }
    }
}

/// <summary>A note without a number: nothing in the text, all of it behind the block.</summary>
internal sealed class SideNoteHtml : MuseumHtmlRenderer<SideNoteInline>
{
    protected override void Write(MuseumHtml renderer, SideNoteInline obj) => renderer.Notes.Add(() => new RenderedNote(null, renderer.Capture(() =>
    {
        renderer.Open("p", ("class", "side-note"));
        renderer.WriteChildren(obj);
        renderer.Close("p");
    }), []));
}
