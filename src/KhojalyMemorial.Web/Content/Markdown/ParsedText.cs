using KhojalyMemorial.Content.Markdown.Marks;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Content.Markdown;

/// <summary>A text as a tree.</summary>
/// <param name="Document">The tree.</param>
/// <param name="TooDeep">Whether the text was nested beyond all sense, so that the tree is one paragraph with all of it.</param>
internal sealed record ParsedText(MarkdownDocument Document, bool TooDeep)
{
    // With the limit of blocks, below the depth at which Markdig's renderer refuses.
    private const int DeepestInlines = 40;

    /// <summary>Whether anything within a paragraph is nested beyond all sense, which Markdig itself leaves to rendering.</summary>
    public static bool IsTooDeep(MarkdownDocument document)
    {
        var waiting = new Stack<(ContainerInline Container, int Depth)>(
            document.Descendants<LeafBlock>().Select(block => block.Inline).OfType<ContainerInline>().Select(inline => (inline, 1)));
        while (waiting.TryPop(out var open))
        {
            if (open.Depth > DeepestInlines)
            {
                return true;
            }

            foreach (var inner in open.Container.OfType<ContainerInline>())
            {
                waiting.Push((inner, open.Depth + 1));
            }
        }

        return false;
    }

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
                if (before.Content.IsEmpty)
                {
                    // Two notes then stand side by side, and their numbers get a comma.
                    before.Remove();
                }
            }
        }
    }
}
