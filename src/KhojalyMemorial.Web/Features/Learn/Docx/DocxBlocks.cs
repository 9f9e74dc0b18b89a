using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Content.Markdown.Marks;
using Markdig.Syntax;
using Markdown = Markdig.Extensions.Tables;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>Writes the blocks of a text: paragraphs, lists, tables, quotations, and what the house's blocks stand for.</summary>
/// <param name="language">The language of the document.</param>
/// <param name="context">What the texts need to know of the museum.</param>
/// <param name="runs">Writes what stands in a line.</param>
/// <param name="lists">The numbering of lists.</param>
internal sealed class DocxBlocks(Language language, MarkdownContext context, DocxRuns runs, DocxLists lists)
{
    private readonly DocxTables _tables = new(runs);

    /// <summary>The blocks of a text.</summary>
    public IEnumerable<OpenXmlElement> Of(string markdown) => markdown.Length == 0 ? [] : All(MuseumMarkdown.Parse(markdown).Document, null);

    private List<OpenXmlElement> All(ContainerBlock blocks, string? style) => [.. blocks.SelectMany(block => Of(block, style))];

    private IEnumerable<OpenXmlElement> Of(Block block, string? style) => block switch
    {
        ListBlock list => List(list, 0),
        Markdown.Table table => _tables.Of(table),
        QuoteBlock quote => All(quote, "Quote"),
        DirectiveBlock directive => Directive(directive),
        HeadingBlock heading => [Paragraph(heading, "Heading3")],
        LeafBlock leaf => [Paragraph(leaf, style)],
        ContainerBlock other => All(other, style),
        _ => [],
    };

    private Paragraph Paragraph(LeafBlock leaf, string? style, NumberingProperties? item = null)
    {
        var properties = new ParagraphProperties();
        if (style is not null)
        {
            properties.Append(new ParagraphStyleId { Val = style });
        }

        if (item is not null)
        {
            properties.Append(item);
        }

        var paragraph = new Paragraph();
        if (properties.HasChildren)
        {
            paragraph.Append(properties);
        }

        paragraph.Append(runs.Of(leaf.Inline));
        return paragraph;
    }

    private List<OpenXmlElement> List(ListBlock list, int depth)
    {
        var first = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var id = lists.Begin(list.IsOrdered, first);
        var all = new List<OpenXmlElement>();
        foreach (var part in list.OfType<ListItemBlock>().SelectMany(item => item.Select((block, at) => (Block: block, IsFirst: at == 0))))
        {
            all.AddRange(part.Block switch
            {
                ListBlock inner => List(inner, depth + 1),
                LeafBlock leaf => [Paragraph(leaf, "ListParagraph", part.IsFirst ? DocxLists.Item(id, depth) : null)],
                var other => Of(other, null),
            });
        }

        return all;
    }

    private IEnumerable<OpenXmlElement> Directive(DirectiveBlock block) => block.Name switch
    {
        "facts" => block.Arguments.Words.Select(context.FactTable).OfType<PrintedFactTable>().SelectMany(table => _tables.Of(table, language, context)),
        "map" => context.Places(block.Arguments.Words).Select(Place),
        "film" => block.Arguments.Words.Select(context.Work).OfType<PrintedWork>().Select(Work),
        "picture" => block.Arguments.Words.Select(context.Picture).OfType<PrintedPicture>().Select(Picture),
        "timeline" => Events(block),
        "quote" => All(block, "Quote").Append(Quoted(block)),
        _ => All(block, null),
    };

    private Paragraph Item(params IEnumerable<OpenXmlElement> what)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "ListParagraph" }, DocxLists.Item(lists.Begin(isNumbered: false, 1), 0)));
        paragraph.Append(what);
        return paragraph;
    }

    private Paragraph Place(PrintedPlace place) => Item(
        runs.Link(place.Href, DocxRuns.Text(place.Name, DocxRuns.Culture(place.Language, language))), Words(place.Coordinates is { } where ? $" ({where})" : ""));

    private Paragraph Work(PrintedWork work) => new([runs.Link(work.Href, DocxRuns.Text(work.Title, DocxRuns.Culture(work.Language, language), italic: true)),
        .. (work.Details ?? []).Select(words => DocxRuns.Text(", " + words.Text, DocxRuns.Culture(words.Language, language)))]);

    // The picture itself lies in the pack and on its page; a document that is passed on should not carry it without its caption.
    private Paragraph Picture(PrintedPicture picture) => new(
        runs.Link(picture.Href, DocxRuns.Text(picture.Caption ?? picture.Alternative, DocxRuns.Culture(picture.Language, language))), Words($" {picture.Credit}. {picture.Licence}."));

    private IEnumerable<OpenXmlElement> Events(DirectiveBlock block) =>
        EdtfDate.TryParse(block.Arguments.Value("from") ?? "", out var from, out _) && EdtfDate.TryParse(block.Arguments.Value("to") ?? "", out var to, out _)
            ? context.Timeline(from, to).Select(one => Item(
                DocxRuns.Text(one.When + ": ", language.Culture.Name, bold: true), DocxRuns.Text($"{one.Title}. {one.Summary}", DocxRuns.Culture(one.Language, language))))
            : [];

    private Paragraph Quoted(DirectiveBlock block)
    {
        var sources = block.Arguments.Value("source") is { } source ? CitationParser.Sources(source) : [];
        var by = block.Arguments.Value("by") ?? (sources.Count > 0 && context.Source(sources[0]) is { } printed ? string.Join(", ", printed.Words.Select(words => words.Text)) : "");
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Subtitle" }), Words(by));
        if (sources.Count > 0)
        {
            paragraph.Append(runs.Cite(sources));
        }

        return paragraph;
    }

    private Run Words(string words) => DocxRuns.Text(words, language.Culture.Name);
}
