using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KhojalyMemorial.Content;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>The footnotes of a document: one for each citation and side note. A source stands in full where it is cited first, and short behind that.</summary>
internal sealed class DocxNotes
{
    private readonly DocxSheet _sheet;
    private readonly FootnotesPart _part;
    private readonly DocxLinks _links;
    private readonly DocxRuns _runs;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly List<Footnote> _notes =
    [
        new(Rule(new SeparatorMark())) { Id = -1, Type = FootnoteEndnoteValues.Separator },
        new(Rule(new ContinuationSeparatorMark())) { Id = 0, Type = FootnoteEndnoteValues.ContinuationSeparator },
    ];

    public DocxNotes(MainDocumentPart main, DocxSheet sheet)
    {
        _sheet = sheet;
        _part = main.AddNewPart<FootnotesPart>("notes");
        _links = new(_part, sheet.Links);
        _runs = new(sheet, _links, this);
    }

    /// <summary>A footnote that names sources.</summary>
    /// <returns>Its mark in the text.</returns>
    public Run Cite(IReadOnlyList<Content.SourceReference> sources) => Add(
        [.. sources.SelectMany((source, at) => Source(source).Prepend(_runs.Own(at == 0 ? " " : "; "))), _runs.Own(sources[^1].Locator?.EndsWith('.') == true ? "" : ".")]);

    /// <summary>A footnote with words of its own.</summary>
    /// <returns>Its mark in the text.</returns>
    public Run Note(ContainerInline words) => Add(_runs.Of(words).Prepend(_runs.Own(" ")));

    /// <summary>What stands between the marks of two notes.</summary>
    public static Run Comma() => new(Raised(), new Text(","));

    public void Save()
    {
        _part.Footnotes = new Footnotes();
        _part.Footnotes.Append(_notes);
    }

    private IEnumerable<OpenXmlElement> Source(Content.SourceReference reference)
    {
        var place = reference.Locator is { } locator ? _sheet.Context.Locator(locator) : null;
        return _sheet.Museum.Sources.GetValueOrDefault(reference.Source) is not { } source ? [_runs.Own(reference.Source)]
            : _named.Add(source.Key) ? Full(FullSource.Of(_sheet.Museum, source, _sheet.Language), place)
            : _sheet.Context.Source(reference) is { } known ? _runs.Source(known).Append(_runs.Own(place is null ? "" : ", " + place))
            : [];
    }

    private IEnumerable<OpenXmlElement> Full(FullSource source, string? place)
    {
        foreach (var run in source.Line(place).SelectMany(part => part.IsTitle ? _links.Of(source.Path, [_runs.Words(part.Words, italic: true)]) : [_runs.Words(part.Words)]))
        {
            yield return run;
        }

        if (source.Url is { } url)
        {
            yield return _runs.Own(", ");
            foreach (var run in _links.Address(url))
            {
                yield return run;
            }
        }
    }

    private Run Add(IEnumerable<OpenXmlElement> runs)
    {
        var id = _notes.Count - 1;
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "FootnoteText" }), new Run(Raised(), new FootnoteReferenceMark()));
        _notes.Add(new(paragraph) { Id = id });
        paragraph.Append(runs);
        return new(Raised(), new FootnoteReference { Id = id });
    }

    private static Paragraph Rule(OpenXmlElement mark) =>
        new(new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }), new Run(mark));

    private static RunProperties Raised() => new(new RunStyle { Val = "FootnoteReference" });
}
