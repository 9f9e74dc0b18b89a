using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>What stands on a sheet beside its parts.</summary>
/// <param name="Title">The title.</param>
/// <param name="Question">The historical question.</param>
/// <param name="Facts">Subjects, ages, minutes.</param>
/// <param name="Kicker">Whose sheet it is.</param>
/// <param name="Foot">Citation and licence, a paragraph each.</param>
/// <param name="Museum">The museum, as the document's author.</param>
/// <param name="PublishedUtc">When the text was published.</param>
public sealed record SheetFrame(string Title, string Question, string Facts, string Kicker, IReadOnlyList<string> Foot, string Museum, DateTime PublishedUtc);

/// <summary>Writes a sheet as a document of Word, from the tree from which the page is made: real headings, lists, tables and footnotes, each run with its language.</summary>
public static class LessonDocx
{
    /// <summary>The media type of the file.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Writes a sheet.</summary>
    /// <param name="frame">What stands around the parts.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="language">The language.</param>
    /// <param name="context">What the texts need to know of the museum.</param>
    /// <param name="address">Makes an absolute address of a path.</param>
    /// <returns>The file.</returns>
    public static byte[] Write(SheetFrame frame, IReadOnlyList<SheetPart> parts, Language language, MarkdownContext context, Func<string, string> address)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(language);
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Document();
            var body = main.Document.AppendChild(new Body());
            DocxStyles.Add(main, language);
            var notes = new DocxNotes(main, language, context, address);
            var lists = new DocxLists(main);
            var runs = new DocxRuns(main, language, context, address, notes);
            var blocks = new DocxBlocks(language, context, runs, lists);

            body.Append(runs.Line(frame.Kicker, "Subtitle"), runs.Line(frame.Title, "Title"), runs.Line(frame.Question, "Quote"), runs.Line(frame.Facts, "Subtitle"));
            foreach (var part in parts)
            {
                body.Append(runs.Line(part.Title, part.Level == 2 ? "Heading1" : "Heading2"));
                if (part.Note is { } note)
                {
                    body.Append(runs.Line(note, "Subtitle"));
                }

                body.Append(blocks.Of(part.Markdown));
            }

            body.Append(frame.Foot.Select(line => runs.Line(line, "Subtitle")));
            body.Append(Section());
            notes.Save();
            lists.Save();
            Properties(file, frame, language);
        }

        return bytes.ToArray();
    }

    // A4 with margins of 2 cm; Word fits it to the paper of the printer.
    private static SectionProperties Section() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 });

    private static void Properties(WordprocessingDocument file, SheetFrame frame, Language language)
    {
        var properties = file.PackageProperties;
        properties.Title = frame.Title;
        properties.Subject = frame.Question;
        properties.Creator = frame.Museum;
        properties.Language = language.Culture.Name;
        properties.Created = properties.Modified = frame.PublishedUtc;
    }
}
