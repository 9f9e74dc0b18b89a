using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>What stands on a sheet beside its parts.</summary>
/// <param name="Title">The title.</param>
/// <param name="Question">The historical question.</param>
/// <param name="Facts">Subjects, ages, minutes.</param>
/// <param name="Kicker">Whose sheet it is.</param>
/// <param name="Foot">Citation and licence, a paragraph each; addresses in them are links.</param>
/// <param name="Museum">The museum, as the document's author.</param>
/// <param name="PublishedUtc">When the text was published.</param>
public sealed record SheetFrame(string Title, string Question, string Facts, string Kicker, IReadOnlyList<string> Foot, string Museum, DateTime PublishedUtc);

/// <summary>Writes a sheet as a document of Word, from the tree from which the page is made: real headings, lists, tables and footnotes, each run with its language.</summary>
internal static class LessonDocx
{
    /// <summary>The media type of the file.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const int KeptWhole = 300; // signs, about three lines

    /// <summary>Writes a sheet. The same sheet is the same file, to the byte.</summary>
    /// <param name="frame">What stands around the parts.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="sheet">Language, paper, and what the texts refer to.</param>
    /// <returns>The file.</returns>
    public static byte[] Write(SheetFrame frame, IReadOnlyList<SheetPart> parts, DocxSheet sheet)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            file.ChangeIdOfPart(main, "document");
            var body = (main.Document = new Document(new Body())).Body!;
            DocxStyles.Add(main, sheet.Culture);
            DocxFrame.Settings(main, sheet.Culture);
            var (links, notes, lists) = (new DocxLinks(main, sheet.Links), new DocxNotes(main, sheet), new DocxLists(main));
            var runs = new DocxRuns(sheet, links, notes);
            var blocks = new DocxBlocks(sheet, runs, lists, new DocxPictures(main, sheet, runs));

            body.Append(runs.Line(frame.Kicker, "Subtitle"), runs.Line(frame.Title, "Title"), runs.Line(frame.Question, "Question"), runs.Line(frame.Facts, "Subtitle"));
            foreach (var part in parts)
            {
                body.Append(runs.Line(part.Title, part.Level == 2 ? "Heading1" : "Heading2"));
                body.Append(part.Note is { } note ? [runs.Line(note, "Minutes")] : Array.Empty<OpenXmlElement>());
                body.Append(blocks.Of(part.Markdown));
            }

            body.Append(frame.Foot.Select((line, at) => Foot(line, at == 0, at < frame.Foot.Count - 1, runs, links)));
            Settle(body);
            body.Append(DocxFrame.Section(main, sheet.Paper, frame.Title, sheet.Culture));
            notes.Save();
            lists.Save();
            DocxFrame.Properties(file, frame, sheet.Culture);
        }

        return FixedZip.WithoutTimes(bytes);
    }

    // The first line of the foot keeps a distance from the text; an address in a line is a link.
    private static Paragraph Foot(string line, bool isFirst, bool hasNext, DocxRuns runs, DocxLinks links)
    {
        var at = line.IndexOf("http", StringComparison.Ordinal);
        var paragraph = new Paragraph(new ParagraphProperties
        {
            ParagraphStyleId = new() { Val = "Foot" },
            KeepNext = hasNext ? new() : null,
            SpacingBetweenLines = isFirst ? new() { Before = "400" } : null,
        });
        paragraph.Append(runs.Own(at < 0 ? line : line[..at]));
        if (at >= 0)
        {
            paragraph.Append(links.Address(line[at..]));
        }

        return paragraph;
    }

    // Word joins tables that touch, and leaves no space behind a table. LibreOffice (7.4) sometimes leaves a heading behind
    // when footnotes push the paragraph below it to the next page, whatever the style says; it does so less often when short ones move whole.
    private static void Settle(Body body)
    {
        foreach (var table in body.Elements<Table>().ToList())
        {
            if (table.NextSibling() is Table)
            {
                table.InsertAfterSelf(new Paragraph());
            }
            else if (table.NextSibling() is Paragraph next && !Leads(next, "Heading"))
            {
                (next.ParagraphProperties ??= new()).SpacingBetweenLines ??= new() { Before = "140" };
            }
        }

        foreach (var paragraph in body.Elements<Paragraph>().Where(one => (Leads(one, "Heading") || Leads(one, "Minutes")) && one.NextSibling() is Paragraph))
        {
            var next = (Paragraph)paragraph.NextSibling()!;
            (next.ParagraphProperties ??= new()).KeepLines = next.InnerText.Length <= KeptWhole && next.ParagraphProperties.ParagraphStyleId is null ? new() : null;
        }
    }

    private static bool Leads(Paragraph paragraph, string style) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith(style, StringComparison.Ordinal) == true;
}
