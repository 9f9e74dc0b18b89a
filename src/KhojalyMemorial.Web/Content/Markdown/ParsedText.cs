using KhojalyMemorial.Content.Markdown.Marks;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Content.Markdown;

/// <summary>A text as a tree.</summary>
/// <param name="Document">The tree.</param>
/// <param name="TooDeep">Whether the text was nested beyond all sense, so that the tree is one paragraph with all of it.</param>
internal sealed record ParsedText(MarkdownDocument Document, bool TooDeep)
{
    /// <summary>Takes away the space before the marks of notes: they stand at the word or full stop they belong to.</summary>
    public static void SettleNotes(MarkdownDocument document)
    {
        foreach (var note in document.Descendants<Inline>().Where(inline => inline is CitationInline or SideNoteInline).ToArray())
        {
            if (note.PreviousSibling is LineBreakInline { IsHard: false } wrapped)
            {
                wrapped.Remove();
            }

            if (note.PreviousSibling is LiteralInline before)
            {
                before.Content.TrimEnd();
            }
        }
    }
}
