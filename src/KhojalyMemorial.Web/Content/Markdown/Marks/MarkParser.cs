using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Content.Markdown.Marks;

/// <summary>What the marks in a line have in common: two characters open them, and they end before another of their kind begins.</summary>
internal abstract class MarkParser : InlineParser
{
    private readonly string _opening;
    private readonly string _closing;

    protected MarkParser(string opening, string closing)
    {
        _opening = opening;
        _closing = closing;
        OpeningCharacters = [opening[0]];
    }

    public sealed override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        if (start + 1 > slice.End || slice.Text[start + 1] != _opening[1])
        {
            return false;
        }

        var end = FindEnd(slice, start + 2);
        var inline = end < 0 ? null : Read(processor, slice.Text[(start + 2)..end], start);
        var length = inline is null ? 2 : end + _closing.Length - start;
        inline ??= new UnreadInline(new StringSlice(slice.Text, start, start + 1), Sentence);
        inline.Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(start + length - 1));
        inline.Line = line;
        inline.Column = column;
        processor.Inline = inline;
        slice.Start = start + length;
        return true;
    }

    /// <summary>What to tell the author when the mark cannot be read.</summary>
    protected abstract string Sentence { get; }

    /// <summary>Makes the inline of what stands between opening and closing, or gives null when it is not of the mark's form.</summary>
    protected abstract Inline? Read(InlineProcessor processor, string inside, int start);

    /// <summary>Where the closing begins; below zero when there is none.</summary>
    // Stopping at the next opening character keeps a text of nothing but openings linear.
    protected virtual int FindEnd(StringSlice slice, int from)
    {
        for (var i = from; i <= slice.End - _closing.Length + 1; i++)
        {
            if (string.CompareOrdinal(slice.Text, i, _closing, 0, _closing.Length) == 0)
            {
                return i;
            }

            if (slice.Text[i] == _opening[0])
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>A text of a paragraph on one line: it may have been wrapped by the editor. No-break spaces stay as they are.</summary>
    protected static string OneLine(string text) =>
        string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
