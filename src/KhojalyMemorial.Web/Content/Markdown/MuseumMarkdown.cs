using KhojalyMemorial.Content.Markdown.Marks;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Content.Markdown;

/// <summary>The house's Markdown: the one way in which texts are parsed, for reading as for rendering.</summary>
/// <remarks>
/// What authors can write is described, by examples that a test renders, in <c>docs/content-format.md</c>. Left out on purpose:
/// raw HTML, attributes in braces (they let <c>onclick</c> through), code blocks (an indented paragraph would become one) and
/// underlined headings (a rule below a line would make it one).
/// </remarks>
public static class MuseumMarkdown
{
    // Far more than a text needs, and little enough that walking the tree cannot exhaust the stack.
    private const int DeepestNesting = 64;

    private static readonly MarkdownPipeline Notes = NotePipeline();
    private static readonly MarkdownPipeline Texts = TextPipeline();

    /// <summary>Parses a text; never fails.</summary>
    internal static ParsedText Parse(string text)
    {
        try
        {
            var document = Markdig.Markdown.Parse(text, Texts);
            if (!ParsedText.IsTooDeep(document))
            {
                ParsedText.SettleNotes(document);
                return new(document, TooDeep: false);
            }
        }
        catch (ArgumentException)
        {
            // Markdig's answer to blocks nested beyond its limit.
        }

        // The text is shown as it was written.
        return new(Verbatim(text), TooDeep: true);
    }

    private static MarkdownPipeline TextPipeline()
    {
        var builder = Base().UsePipeTables();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        builder.BlockParsers.Insert(0, new DirectiveParser());
        builder.InlineParsers.Insert(0, new SideNoteParser(Notes));
        return builder.Build();
    }

    private static MarkdownPipeline NotePipeline()
    {
        var builder = Base();
        foreach (var parser in builder.BlockParsers.Where(parser => parser is not ParagraphBlockParser).ToArray())
        {
            builder.BlockParsers.Remove(parser);
        }

        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.Build();
    }

    private static MarkdownPipelineBuilder Base()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = DeepestNesting }.DisableHtml();
        // Before the parsers of links, which begin with the same bracket.
        builder.InlineParsers.InsertRange(0, [new CitationParser(), new ItemLinkParser(), new FactParser()]);
        return builder;
    }

    private static MarkdownDocument Verbatim(string text)
    {
        var content = new ContainerInline();
        content.AppendChild(new LiteralInline(text));
        return [new ParagraphBlock { Inline = content }];
    }
}
