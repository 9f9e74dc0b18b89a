using System.Text;
using KhojalyMemorial.Content.Markdown.Marks;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Content.Markdown;

/// <summary>The words of a text without its marks: for search, for counting, for headings.</summary>
internal sealed class PlainText
{
    private readonly MarkdownContext? _context;
    private readonly StringBuilder _text = new();
    private readonly Queue<SideNoteInline> _notes = new();

    private PlainText(MarkdownContext? context) => _context = context;

    /// <summary>The words of a block, one line for each block within it; figures and labels of items only when there is a context to ask.</summary>
    public static string Of(Block block, MarkdownContext? context)
    {
        var plain = new PlainText(context);
        plain.Add(block);
        return string.Join('\n', plain._text.ToString()
            .Split('\n')
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0));
    }

    /// <summary>How many words a plain text has.</summary>
    public static int CountWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private void Add(Block block)
    {
        if (block is LeafBlock { Inline: { } content })
        {
            AddChildren(content);
            _text.Append('\n');
            while (_notes.TryDequeue(out var note))
            {
                AddChildren(note);
                _text.Append('\n');
            }
        }
        else if (block is ContainerBlock container)
        {
            foreach (var child in container)
            {
                Add(child);
            }
        }
    }

    private void AddChildren(ContainerInline container)
    {
        foreach (var inline in container)
        {
            Add(inline);
        }
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case SideNoteInline note:
                _notes.Enqueue(note);
                break;
            case LiteralInline literal:
                _text.Append(literal.Content.AsSpan());
                break;
            case LineBreakInline:
                _text.Append(' ');
                break;
            case ItemLinkInline link:
                _text.Append(link.Words ?? _context?.Link(link.Kind, link.Key)?.Label);
                break;
            case FactInline fact:
                _text.Append(_context?.Fact(fact.Key, fact.ValueKey)?.Text);
                break;
            case ForeignWordsInline foreign:
                _text.Append(foreign.Words);
                break;
            case CodeInline code:
                _text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                _text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                _text.Append(link.Url);
                break;
            case DelimiterInline opening:
                _text.Append(opening.ToLiteral());
                AddChildren(opening);
                break;
            case ContainerInline container:
                AddChildren(container);
                break;
        }
    }
}
