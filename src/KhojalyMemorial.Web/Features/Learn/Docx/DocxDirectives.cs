using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Content.Markdown.Maps;
using KhojalyMemorial.Content.Markdown.Marks;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>Writes what blocks of the house stand for: places, works, pictures, events, and who is quoted.</summary>
/// <param name="sheet">What the writers share.</param>
/// <param name="runs">Writes what stands in a line.</param>
/// <param name="lists">The numbering of lists.</param>
/// <param name="pictures">Writes pictures.</param>
/// <param name="maps">Draws maps.</param>
internal sealed class DocxDirectives(DocxSheet sheet, DocxRuns runs, DocxLists lists, DocxPictures pictures, DocxMaps maps)
{
    /// <summary>What a block stands for; nothing where it is not known.</summary>
    public IEnumerable<OpenXmlElement> Of(DirectiveBlock block) => block.Name switch
    {
        "map" => Map(block.Arguments.Words),
        "film" => block.Arguments.Words.Select(sheet.Context.Work).OfType<PrintedWork>().SelectMany(Work),
        "picture" => block.Arguments.Words.Select(sheet.Context.Picture).OfType<PrintedPicture>().SelectMany(pictures.Of),
        "timeline" => Events(block.Arguments),
        "quote" => [Quoted(block.Arguments)],
        _ => [],
    };

    private Paragraph Item(IReadOnlyList<OpenXmlElement> words) => Paragraph(DocxLists.Item(lists.Begin(isNumbered: false, 1, 0), 0), words);

    private static Paragraph Paragraph(ParagraphProperties properties, IReadOnlyList<OpenXmlElement> words)
    {
        var paragraph = new Paragraph(properties);
        paragraph.Append(words);
        return paragraph;
    }

    private IEnumerable<Paragraph> Map(IReadOnlyList<string> keys)
    {
        var places = sheet.Context.Places(keys);
        var map = PlaceMap.Of(keys, places);
        var list = lists.Begin(isNumbered: map is not null, 1, 0);
        return [.. map is null ? [] : maps.Of(map), .. places.Select(place => Place(place, list))];
    }

    private Paragraph Place(PrintedPlace place, int list) =>
        Paragraph(DocxLists.Item(list, 0), [.. runs.Link(place.Href, new(place.Name, place.Language)), .. place.Coordinates is { } where ? [runs.Own($" ({where})")] : Array.Empty<OpenXmlElement>()]);

    private IEnumerable<Paragraph> Work(PrintedWork work)
    {
        yield return Paragraph(new(), [.. runs.Link(work.Href, new(work.Title, work.Language), italic: true), .. (work.Details ?? []).SelectMany(words => (Run[])[runs.Own(", "), runs.Words(words)])]);
        if (work.Note is { Length: > 0 } note)
        {
            yield return runs.Line(note, "Normal");
        }
    }

    private IEnumerable<Paragraph> Events(DirectiveArguments arguments) =>
        MarkdownDates.TryParse(arguments.Value("from"), out var from, out _) && MarkdownDates.TryParse(arguments.Value("to"), out var to, out _)
            ? sheet.Context.Timeline(from!, to!).Select(Event)
            : [];

    private Paragraph Event(PrintedEvent one)
    {
        var title = new PrintedWords(one.Title, one.Language);
        return Item(
        [
            runs.Own($"{one.When}: ", bold: true), .. one.Href is { } href ? runs.Link(href, title) : [runs.Words(title)],
            .. one.Summary is { Length: > 0 } summary ? [runs.Own(". "), runs.Words(new(summary, one.Language))] : Array.Empty<Run>(),
        ]);
    }

    private Paragraph Quoted(DirectiveArguments arguments)
    {
        var sources = arguments.Value("source") is { } source ? CitationParser.Sources(source) : [];
        IReadOnlyList<OpenXmlElement> by = arguments.Value("by") is { } named ? [runs.Own(named)]
            : sources.Count > 0 && sheet.Context.Source(sources[0]) is { } printed ? [.. runs.Source(printed)]
            : [];
        return Paragraph(new(new ParagraphStyleId { Val = "Caption" }), sources.Count > 0 ? [.. by, runs.Cite(sources)] : by);
    }
}
