using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Content.Markdown.Marks;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Markdown = Markdig.Extensions.Tables;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>Writes the blocks of a text: paragraphs, lists, tables, quotations.</summary>
/// <param name="sheet">What the writers share.</param>
/// <param name="runs">Writes what stands in a line.</param>
/// <param name="lists">The numbering of lists.</param>
/// <param name="pictures">Writes pictures.</param>
internal sealed class DocxBlocks(DocxSheet sheet, DocxRuns runs, DocxLists lists, DocxPictures pictures)
{
    private readonly DocxTables _tables = new(sheet, runs);
    private readonly DocxDirectives _directives = new(sheet, runs, lists, pictures, new DocxMaps(sheet, runs));

    /// <summary>The blocks of a text.</summary>
    public IEnumerable<OpenXmlElement> Of(string markdown) => markdown.Length == 0 ? [] : All(MuseumMarkdown.Parse(markdown).Document, null);

    private List<OpenXmlElement> All(ContainerBlock blocks, string? style) => [.. blocks.SelectMany(block => Of(block, style))];

    private IEnumerable<OpenXmlElement> Of(Block block, string? style) => block switch
    {
        ListBlock list => List(list, 0),
        Markdown.Table table => [_tables.Of(table)],
        QuoteBlock quote => All(quote, "Quote"),
        DirectiveBlock { Name: "facts" } facts => facts.Arguments.Words.Select(sheet.Context.FactTable).OfType<PrintedFactTable>().SelectMany(_tables.Of),
        DirectiveBlock { Name: "quote" } quote => Spoken(All(quote, "Quote"), quote.Arguments.Value("lang")).Concat(_directives.Of(quote)),
        DirectiveBlock { Name: "warning" } warning => All(warning, "Warning"),
        DirectiveBlock other => _directives.Of(other),
        HeadingBlock heading => [Paragraph(heading, "Heading3")],
        LeafBlock leaf => [Paragraph(leaf, style ?? (IsLabel(leaf) ? "Label" : null))],
        ContainerBlock other => All(other, style),
        _ => [],
    };

    private Paragraph Paragraph(LeafBlock leaf, string? style) => Paragraph(leaf, style is null ? null : new ParagraphProperties(new ParagraphStyleId { Val = style }));

    private Paragraph Paragraph(LeafBlock leaf, ParagraphProperties? properties)
    {
        var paragraph = properties is null ? new Paragraph() : new Paragraph(properties);
        paragraph.Append(runs.Of(leaf.Inline));
        return paragraph;
    }

    private List<OpenXmlElement> List(ListBlock list, int depth)
    {
        var first = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var id = lists.Begin(list.IsOrdered, first, depth);
        return
        [
            .. list.OfType<ListItemBlock>().SelectMany(item => item.Select((block, at) => (Block: block, IsFirst: at == 0))).SelectMany(part => part.Block switch
            {
                ListBlock inner => List(inner, depth + 1),
                LeafBlock leaf => [Paragraph(leaf, part.IsFirst ? DocxLists.Item(id, depth) : DocxLists.Continued(depth))],
                var other => Of(other, null),
            }),
        ];
    }

    // Words in bold that stand alone announce what follows, and stay with it.
    private static bool IsLabel(LeafBlock leaf) => leaf.Inline is { FirstChild: EmphasisInline { DelimiterCount: 2, NextSibling: null } };

    private IEnumerable<OpenXmlElement> Spoken(IReadOnlyList<OpenXmlElement> words, string? language)
    {
        if (language is not null)
        {
            foreach (var run in words.SelectMany(paragraph => paragraph.Descendants<RunProperties>()).Where(run => run.Languages is not null))
            {
                run.Languages!.Val = sheet.CultureOf(language);
            }
        }

        return words;
    }
}
