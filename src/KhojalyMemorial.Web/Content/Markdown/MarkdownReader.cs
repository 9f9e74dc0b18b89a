using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Content.Markdown.Marks;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Content.Markdown;

/// <summary>Reads what a text refers to and what is wrong with it. Whether the items exist is for others to say.</summary>
public static class MarkdownReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The text in the house's Markdown.</param>
    /// <returns>What is in it.</returns>
    public static MarkdownDocumentInfo Read(string text)
    {
        var parsed = MuseumMarkdown.Parse(text);
        var document = parsed.Document;
        var plain = PlainText.Of(document, context: null);
        return new(
            [.. References(document).OrderBy(reference => reference.Line)],
            [.. MarkdownProblems.In(parsed).OrderBy(problem => problem.Line)],
            HeadingIds.Assign(document, idPrefix: "", context: null),
            [.. document.Descendants<ParagraphBlock>().Where(paragraph => paragraph.Parent is not TableCell).Select(Paragraph)],
            [.. Links(document)],
            PlainText.CountWords(plain),
            plain,
            document.OfType<ParagraphBlock>().FirstOrDefault() is { } first ? PlainText.Of(first, context: null) : "");
    }

    private static IEnumerable<MarkdownReference> References(MarkdownDocument document) =>
        document.Descendants().SelectMany(part => part switch
        {
            CitationInline citation => Cited(citation.Sources, citation.Line + 1),
            FactInline fact => [new MarkdownReference(Kind.Fact.Name, fact.Key, fact.Line + 1, fact.ValueKey)],
            ItemLinkInline link => [new MarkdownReference(link.Kind, link.Key, link.Line + 1, link.ToShortVersion ? RoomText.ShortPart : null)],
            DirectiveBlock { Name: "quote" } quote when quote.Arguments.Value("source") is { } source =>
                Cited(CitationParser.Sources(source), quote.Line + 1),
            DirectiveBlock { Rule.KeysOf: { } kind } block => block.Arguments.Words.Select(key => new MarkdownReference(kind, key, block.Line + 1)),
            _ => [],
        });

    private static IEnumerable<MarkdownReference> Cited(IEnumerable<SourceReference> sources, int line) =>
        sources.Select(source => new MarkdownReference(Kind.Source.Name, source.Source, line, Locator: source.Locator));

    private static MarkdownParagraph Paragraph(ParagraphBlock paragraph)
    {
        var block = Containers(paragraph).OfType<DirectiveBlock>().FirstOrDefault();
        var marks = paragraph.Inline?.FindDescendants<Inline>().ToArray() ?? [];
        return new(
            paragraph.Line + 1,
            PlainText.Of(paragraph, context: null),
            marks.Any(mark => mark is CitationInline) || block?.Arguments.Value("source") is not null,
            marks.Any(mark => mark is FactInline),
            block?.Name);
    }

    private static IEnumerable<ContainerBlock> Containers(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            yield return parent;
        }
    }

    private static IEnumerable<MarkdownLink> Links(MarkdownDocument document) =>
        from inline in document.Descendants<Inline>()
        let address = inline switch
        {
            LinkInline { IsImage: false } link => link.Url,
            AutolinkInline { IsEmail: true } mail => "mailto:" + mail.Url,
            AutolinkInline link => link.Url,
            _ => null,
        }
        where LinkAddress.IsAllowed(address)
        select new MarkdownLink(address, inline.Line + 1);
}
