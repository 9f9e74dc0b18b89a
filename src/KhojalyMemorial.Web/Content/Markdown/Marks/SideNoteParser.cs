using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Content.Markdown.Marks;

/// <summary>Reads <c>^[…]</c>, in which emphasis, links, citations and figures may stand, but no further note.</summary>
/// <param name="inside">The pipeline that reads what stands in a note.</param>
internal sealed class SideNoteParser(MarkdownPipeline inside) : MarkParser("^[", "]")
{
    protected override string Sentence => "A side note is written ^[its words] and ends in its own paragraph; notes do not stand in notes.";

    protected override Inline? Read(InlineProcessor processor, string text, int start)
    {
        var document = Markdig.Markdown.Parse(OneLine(text), inside);
        if (document is not [ParagraphBlock { Inline: { } content }])
        {
            return null;
        }

        processor.GetSourcePosition(start, out var line, out _);
        foreach (var inline in content.FindDescendants<Inline>())
        {
            inline.Line += line;
        }

        // Closed, or the words after the note would become part of it.
        var note = new SideNoteInline { IsClosed = true };
        foreach (var child in content.ToArray())
        {
            child.Remove();
            note.AppendChild(child);
        }

        return note;
    }

    protected override int FindEnd(StringSlice slice, int from)
    {
        var open = 0;
        for (var i = from; i <= slice.End; i++)
        {
            switch (slice.Text[i])
            {
                case '\\':
                    i++;
                    break;
                case '[' when slice.Text[i - 1] == '^':
                    return -1;
                case '[':
                    open++;
                    break;
                case ']' when open-- == 0:
                    return i;
            }
        }

        return -1;
    }
}
