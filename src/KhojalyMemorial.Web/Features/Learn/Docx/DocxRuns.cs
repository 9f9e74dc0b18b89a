using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Content.Markdown.Marks;
using KhojalyMemorial.Languages;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>Writes what stands in a line: words, emphasis, links, figures, citations.</summary>
/// <param name="sheet">What the writers share.</param>
/// <param name="links">The links of the part in which the line stands.</param>
/// <param name="notes">The footnotes.</param>
internal sealed class DocxRuns(DocxSheet sheet, DocxLinks links, DocxNotes notes)
{
    /// <summary>The style of links.</summary>
    public const string LinkStyle = "Hyperlink";

    /// <summary>A paragraph of plain words.</summary>
    public Paragraph Line(string words, string style) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Own(words));

    /// <summary>Words in the language of the document.</summary>
    public Run Own(string words, bool bold = false) => Text(Typesetting.Words(words, sheet.Language), sheet.Culture, bold);

    /// <summary>Words of the museum, which may be in another language.</summary>
    public Run Words(PrintedWords words, bool bold = false, bool italic = false, string? style = null) =>
        Text(words.Language is null ? Typesetting.Words(words.Text, sheet.Language) : words.Text, sheet.CultureOf(words.Language), bold, italic, style);

    /// <summary>Words that lead to an item of the museum.</summary>
    public IEnumerable<OpenXmlElement> Link(string href, PrintedWords words, bool bold = false, bool italic = false) => links.Of(href, [Words(words, bold, italic, LinkStyle)]);

    /// <summary>A source in a line: who and when. It leads to its record, and looks like the words around it: notes and tables consist of sources.</summary>
    public IEnumerable<OpenXmlElement> Source(PrintedSource source) =>
        links.Of(source.Href, [.. source.Words.SelectMany((words, at) => at == 0 ? (Run[])[Words(words)] : [Own(", "), Words(words)])]);

    /// <summary>The mark of a footnote that names sources.</summary>
    public Run Cite(IReadOnlyList<Content.SourceReference> sources) => notes.Cite(sources);

    /// <summary>The runs of a line of Markdown.</summary>
    public IEnumerable<OpenXmlElement> Of(ContainerInline? line, bool bold = false, bool italic = false) =>
        line is null ? [] : line.SelectMany(part => Of(part, bold, italic));

    /// <summary>Words in a language.</summary>
    public static Run Text(string words, string culture, bool bold = false, bool italic = false, string? style = null)
    {
        var properties = new RunProperties
        {
            RunStyle = style is null ? null : new() { Val = style },
            Bold = bold ? new() : null,
            Italic = italic ? new() : null,
            Languages = new() { Val = culture },
        };
        return new(properties, new Text(words) { Space = SpaceProcessingModeValues.Preserve });
    }

    private IEnumerable<OpenXmlElement> Of(Inline part, bool bold, bool italic) => part switch
    {
        LiteralInline words => Plain(words.Content.ToString(), bold, italic),
        CodeInline code => Plain(code.Content, bold, italic),
        HtmlEntityInline entity => Plain(entity.Transcoded.ToString(), bold, italic),
        LineBreakInline lineBreak => lineBreak.IsHard ? [new Run(new Break())] : Plain(" ", bold, italic),
        EmphasisInline emphasis => Of(emphasis, bold || emphasis.DelimiterCount > 1, italic || emphasis.DelimiterCount == 1),
        CitationInline { PreviousSibling: CitationInline } next => [DocxNotes.Comma(), notes.Cite(next.Sources)], // Without it, notes 1 and 2 would read as note 12.
        CitationInline citation => [notes.Cite(citation.Sources)],
        SideNoteInline note => [notes.Note(note)],
        FactInline fact => Fact(fact, bold, italic),
        ItemLinkInline link => Item(link, bold, italic),
        ForeignWordsInline foreign => [Words(new(foreign.Words, foreign.Language), bold, italic)],
        LinkInline { IsImage: false, Url: { } url } link when LinkAddress.IsAllowed(url) => links.Written(url, sheet.Culture, [.. Styled(Of((ContainerInline)link, bold, italic))]),
        AutolinkInline auto => auto.IsEmail ? links.Written("mailto:" + auto.Url, sheet.Culture, [Text(auto.Url, sheet.Culture, bold, italic)]) : links.Address(auto.Url),
        ContainerInline other => Of(other, bold, italic),
        _ => [],
    };

    private IEnumerable<OpenXmlElement> Plain(string words, bool bold, bool italic) => [Words(new(words), bold, italic)];

    // A figure stays in its sentence; a mark tells of other answers.
    private IEnumerable<OpenXmlElement> Fact(FactInline fact, bool bold, bool italic) => sheet.Context.Fact(fact.Key, fact.ValueKey) is { } printed
        ? links.Of(printed.Href, [Words(new(printed.Text + (printed.HasAlternatives && fact.ValueKey is null ? "*" : ""), printed.Language), bold, italic)])
        : Plain(fact.Key, bold, italic);

    private IEnumerable<OpenXmlElement> Item(ItemLinkInline link, bool bold, bool italic)
    {
        if (link.ToShortVersion)
        {
            return sheet.Context.ShortVersion(link.Key) is { } shortly ? Link(shortly, new(link.Words ?? link.Key), bold, italic) : Plain(link.Words ?? link.Key, bold, italic);
        }

        return sheet.Context.Link(link.Kind, link.Key) is { } item
            ? Link(item.Href, link.Words is { } words ? new(words) : new(item.Label, item.LabelLanguage), bold, italic)
            : Plain(link.Words ?? link.Key, bold, italic);
    }

    private static IEnumerable<OpenXmlElement> Styled(IEnumerable<OpenXmlElement> runs)
    {
        foreach (var run in runs)
        {
            if (run is Run { RunProperties: { RunStyle: null } properties })
            {
                properties.RunStyle = new RunStyle { Val = LinkStyle };
            }

            yield return run;
        }
    }
}
