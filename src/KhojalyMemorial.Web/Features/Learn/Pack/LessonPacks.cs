using System.Text;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Exhibition.Citing;
using KhojalyMemorial.Features.Learn.Docx;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Features.Learn.Pack;

/// <summary>A lesson that somebody takes away.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Path">Its address.</param>
/// <param name="Links">Where its links lead.</param>
public sealed record TakenLesson(LessonOfEdition Lesson, string Path, TakenLinks Links);

/// <summary>Puts together what schools take away: documents, and packs for computers without a network. The same text is the same file, to the byte.</summary>
/// <param name="pages">Says how a lesson is cited.</param>
/// <param name="folders">Where the originals of pictures lie.</param>
public sealed class LessonPacks(LessonPages pages, MuseumFolders folders)
{
    /// <summary>The name of a sheet's file, without its ending.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="reader">For whom.</param>
    /// <returns>ASCII.</returns>
    public static string NameOf(LessonOfEdition lesson, SheetReader reader)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return FormattableString.Invariant($"khojaly-{lesson.Item.Key}-{lesson.Language}-{Word(reader)}");
    }

    /// <summary>A sheet as a document of Word.</summary>
    /// <param name="taken">The lesson.</param>
    /// <param name="reader">For whom.</param>
    /// <param name="paper">The paper.</param>
    /// <returns>The file.</returns>
    public byte[] Document(TakenLesson taken, SheetReader reader, string paper)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var lesson = taken.Lesson;
        return LessonDocx.Write(Frame(taken, reader), LessonPages.Parts(lesson, reader), new DocxSheet(
            lesson.Museum, lesson.Language, new MuseumMarkdownContext(lesson.Museum, lesson.Language), taken.Links, new TakenPictures(lesson.Museum, folders), DocxPaper.Of(paper)));
    }

    /// <summary>Everything of a lesson in one file.</summary>
    /// <param name="taken">The lesson.</param>
    /// <returns>A ZIP file: pages that work from a folder, pictures, documents, sources, licence.</returns>
    public byte[] Zip(TakenLesson taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var (lesson, frame) = (taken.Lesson, Frame(taken, SheetReader.Pupils));
        var html = new PackHtml(lesson, taken.Links, new TakenPictures(lesson.Museum, folders));
        List<(string Name, byte[] Content)> entries =
        [
            ("README.txt", Text(PackNotes.ReadMe(lesson, frame))), ("LICENCE.txt", Text(PackNotes.Licence(frame))), ("lesson.css", Encoding.UTF8.GetBytes(PackHtml.Stylesheet)),
            ("index.html", Encoding.UTF8.GetBytes(html.Sheet(frame, SheetReader.Pupils))),
            ("teacher.html", Encoding.UTF8.GetBytes(html.Sheet(Frame(taken, SheetReader.Teachers), SheetReader.Teachers))),
            ("sources.html", Encoding.UTF8.GetBytes(html.Sources())),
        ];
        entries.AddRange(from reader in new[] { SheetReader.Pupils, SheetReader.Teachers }
                         from paper in new[] { LessonFiles.A4, LessonFiles.Letter }
                         select ($"{Word(reader)}-{paper}.docx", Document(taken, reader, paper)));
        entries.AddRange(html.Pictures.Select(picture => (PackHtml.PictureFolder + picture.Name, picture.Content)));
        return FixedZip.Write(entries, lesson.Museum.PublishedUtc);
    }

    // With a mark at the beginning, by which old editors know letters that are not Latin, and line ends that all of them read.
    private static byte[] Text(string text) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))];

    private static string Word(SheetReader reader) => reader == SheetReader.Teachers ? "teacher" : "pupils";

    private SheetFrame Frame(TakenLesson taken, SheetReader reader)
    {
        var lesson = taken.Lesson;
        var texts = Strings.For(lesson.Language);
        var cited = pages.Cited(lesson, taken.Path);
        return new(
            lesson.Text.Title, lesson.Text.Question, string.Join(" · ", LearnList.Facts(lesson.Data, texts)),
            $"{texts["Site.Name"]} · {texts[reader == SheetReader.Teachers ? "Lesson.ForTeachers" : "Lesson.ForPupils"]}",
            [
                string.Concat(ApaStyle.Edition(cited).Select(run => run.Text)),
                $"{texts["Lesson.Permanent"]} {taken.Links.Of(Permalink.Of(taken.Path, lesson.Museum.Edition))}",
                $"{texts["Lesson.Licence"]} CC BY 4.0, {LessonLd.Licence}",
            ],
            texts["Site.Name"], lesson.Museum.Find(Kind.Lesson.Name, lesson.Item.Key)!.Languages[lesson.Language].PublishedUtc);
    }
}
