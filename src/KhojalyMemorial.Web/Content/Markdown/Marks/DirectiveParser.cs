using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace KhojalyMemorial.Content.Markdown.Marks;

/// <summary>Finds the lines that open and close blocks. A closing line closes the innermost block that is open.</summary>
internal sealed class DirectiveParser : BlockParser
{
    private const string Fence = ":::";

    // Opening lines beyond it stay text; the closing lines that are then too many are reported.
    private const int DeepestNesting = 8;

    public DirectiveParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || Rest(processor.Line) is not { } rest || Depth(processor.CurrentContainer) >= DeepestNesting)
        {
            return BlockState.None;
        }

        var space = rest.IndexOfAny([' ', '\t']);
        var name = space < 0 ? rest : rest[..space];
        var block = new DirectiveBlock(this, name.ToLowerInvariant(), DirectiveArguments.Parse(space < 0 ? "" : rest[space..]))
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
            Closed = name.Length == 0,
        };
        processor.NewBlocks.Push(block);
        return name.Length == 0 ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (!processor.IsCodeIndent && Rest(processor.Line) is "" && !HasOpenBlock((ContainerBlock)block))
        {
            ((DirectiveBlock)block).Closed = true;
            block.UpdateSpanEnd(processor.Line.End);
            return BlockState.BreakDiscard;
        }

        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    /// <summary>What follows the colons; null when the line is no fence.</summary>
    private static string? Rest(StringSlice line)
    {
        var text = line.AsSpan();
        return text.StartsWith(Fence, StringComparison.Ordinal) ? text.TrimStart(':').Trim().ToString() : null;
    }

    private static int Depth(Block? block)
    {
        var depth = 0;
        for (; block is not null; block = block.Parent)
        {
            depth += block is DirectiveBlock ? 1 : 0;
        }

        return depth;
    }

    // Not by IsOpen: Markdig takes that from all blocks before it asks them, from the outermost on, whether they go on.
    private static bool HasOpenBlock(ContainerBlock block)
    {
        for (var child = block.LastChild; child is ContainerBlock container; child = container.LastChild)
        {
            if (container is DirectiveBlock { Closed: false })
            {
                return true;
            }
        }

        return false;
    }
}
