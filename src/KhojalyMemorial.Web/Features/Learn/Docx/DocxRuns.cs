using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Content.Markdown.Marks;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>Writes what stands in a line: words, emphasis, links, figures, citations.</summary>
/// <param name="main">The document.</param>
/// <param name="language">Its language.</param>
/// <param name="context">What the texts need to know of the museum.</param>
/// <param name="address">Makes an absolute address of a path.</param>
/// <param name="notes">Its footnotes.</param>
internal sealed class DocxRuns(MainDocumentPart main, Language language, MarkdownContext context, Func<string, string> address, DocxNotes notes)
{
    private string Own => language.Culture.Name;

    /// <summary>A paragraph of plain words.</summary>
    public Paragraph Line(string words, string style) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Text(words, Own));

    /// <summary>The mark of a footnote that names sources.</summary>
    public Run Cite(IReadOnlyList<Content.SourceReference> sources) => notes.Cite(sources);

    /// <summary>The runs of a line of Markdown.</summary>
    public IEnumerable<OpenXmlElement> Of(ContainerInline? line, bool bold = false, bool italic = false) =>
        line is null ? [] : line.SelectMany(part => Of(part, bold, italic));

    /// <summary>Words that lead to an address.</summary>
    public Hyperlink Link(string href, params IEnumerable<OpenXmlElement> runs)
    {
        var target = href.StartsWith('/') ? address(href) : href;
        var link = new Hyperlink { Id = main.AddHyperlinkRelationship(new Uri(target), isExternal: true).Id };
        link.Append(runs);
        return link;
    }

    /// <summary>Words in a language.</summary>
    public static Run Text(string words, string culture, bool bold = false, bool italic = false, string? style = null)
    {
        var properties = new RunProperties();
        if (style is not null)
        {
            properties.Append(new RunStyle { Val = style });
        }

        if (bold)
        {
            properties.Append(new Bold());
        }

        if (italic)
        {
            properties.Append(new Italic());
        }

        properties.Append(new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = culture });
        return new(properties, new Text(words) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>The language of words as Word names it.</summary>
    public static string Culture(string? code, Language language) =>
        code is null ? language.Culture.Name : Language.TryParse(code, out var known) ? known.Culture.Name : code;

    private IEnumerable<OpenXmlElement> Of(Inline part, bool bold, bool italic) => part switch
    {
        LiteralInline words => [Text(words.Content.ToString(), Own, bold, italic)],
        CodeInline code => [Text(code.Content, Own, bold, italic)],
        HtmlEntityInline entity => [Text(entity.Transcoded.ToString(), Own, bold, italic)],
        LineBreakInline lineBreak => lineBreak.IsHard ? [new Run(new Break())] : [Text(" ", Own)],
        EmphasisInline emphasis => Of(emphasis, bold || emphasis.DelimiterCount > 1, italic || emphasis.DelimiterCount == 1),
        CitationInline citation => [notes.Cite(citation.Sources)],
        SideNoteInline note => [notes.Note(note, words => Of(words))],
        FactInline fact => [Fact(fact, bold, italic)],
        ItemLinkInline link => [Item(link, bold, italic)],
        ForeignWordsInline foreign => [Text(foreign.Words, Culture(foreign.Language, language), bold, italic)],
        LinkInline { IsImage: false, Url: { } url } link when LinkAddress.IsAllowed(url) => [Link(url, Of((ContainerInline)link, bold, italic))],
        AutolinkInline auto => [Link(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, Text(auto.Url, Own, bold, italic, "Hyperlink"))],
        ContainerInline other => Of(other, bold, italic),
        _ => [],
    };

    private OpenXmlElement Fact(FactInline fact, bool bold, bool italic) => context.Fact(fact.Key, fact.ValueKey) is { } printed
        ? Link(printed.Href, Text(printed.Text + (printed.HasAlternatives && fact.ValueKey is null ? "*" : ""), Culture(printed.Language, language), bold, italic))
        : Text(fact.Key, Own, bold, italic);

    private OpenXmlElement Item(ItemLinkInline link, bool bold, bool italic)
    {
        if (link.ToShortVersion)
        {
            return context.ShortVersion(link.Key) is { } shortly ? Link(shortly, Text(link.Words ?? link.Key, Own, bold, italic)) : Text(link.Words ?? link.Key, Own, bold, italic);
        }

        return context.Link(link.Kind, link.Key) is { } item
            ? Link(item.Href, Text(link.Words ?? item.Label, link.Words is null ? Culture(item.LabelLanguage, language) : Own, bold, italic))
            : Text(link.Words ?? link.Key, Own, bold, italic);
    }
}
