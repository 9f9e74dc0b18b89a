using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>The footnotes of a document: citations and side notes.</summary>
/// <param name="main">The document.</param>
/// <param name="language">Its language.</param>
/// <param name="context">What the texts need to know of the museum.</param>
/// <param name="address">Makes an absolute address of a path.</param>
internal sealed class DocxNotes(MainDocumentPart main, Language language, MarkdownContext context, Func<string, string> address)
{
    private readonly FootnotesPart _part = main.AddNewPart<FootnotesPart>();
    private readonly List<Footnote> _notes =
    [
        new(new Paragraph(new Run(new SeparatorMark()))) { Id = -1, Type = FootnoteEndnoteValues.Separator },
        new(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Id = 0, Type = FootnoteEndnoteValues.ContinuationSeparator },
    ];

    /// <summary>A footnote that names sources.</summary>
    public Run Cite(IReadOnlyList<Content.SourceReference> sources)
    {
        var runs = new List<OpenXmlElement>();
        foreach (var (source, at) in sources.Select((source, at) => (source, at)))
        {
            runs.Add(DocxRuns.Text(at == 0 ? " " : "; ", language.Culture.Name));
            if (context.Source(source) is { } printed)
            {
                var link = new Hyperlink { Id = _part.AddHyperlinkRelationship(new Uri(address(printed.Href)), isExternal: true).Id };
                foreach (var (words, place) in printed.Words.Select((words, place) => (words, place)))
                {
                    link.Append(DocxRuns.Text((place == 0 ? "" : ", ") + words.Text, DocxRuns.Culture(words.Language, language)));
                }

                runs.Add(link);
            }

            runs.Add(DocxRuns.Text(source.Locator is { } locator ? ", " + context.Locator(locator) : "", language.Culture.Name));
        }

        return Add(runs);
    }

    /// <summary>A footnote with words of its own.</summary>
    public Run Note(ContainerInline words, Func<ContainerInline, IEnumerable<OpenXmlElement>> runs) => Add([DocxRuns.Text(" ", language.Culture.Name), .. runs(words)]);

    public void Save()
    {
        _part.Footnotes = new Footnotes();
        _part.Footnotes.Append(_notes);
    }

    private Run Add(IEnumerable<OpenXmlElement> runs)
    {
        var id = _notes.Count - 1;
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "FootnoteText" }), new Run(Raised(), new FootnoteReferenceMark()));
        paragraph.Append(runs);
        _notes.Add(new(paragraph) { Id = id });
        return new(Raised(), new FootnoteReference { Id = id });
    }

    private static RunProperties Raised() => new(new RunStyle { Val = "FootnoteReference" });
}
