using System.IO.Compression;
using System.Text;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Exhibition.Citing;
using KhojalyMemorial.Features.Learn.Docx;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Learn.Pack;

/// <summary>Puts together what schools take away: documents, and packs for computers without a network.</summary>
/// <param name="pages">Says how a lesson is cited.</param>
/// <param name="address">Makes absolute addresses.</param>
/// <param name="folders">Where the originals of pictures lie.</param>
public sealed class LessonPacks(LessonPages pages, PublicUrl address, MuseumFolders folders)
{
    /// <summary>The name of a sheet's file, without its ending.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="reader">For whom.</param>
    /// <returns>ASCII.</returns>
    public static string NameOf(LessonOfEdition lesson, SheetReader reader)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return FormattableString.Invariant($"khojaly-{lesson.Item.Key}-{lesson.Language}-{(reader == SheetReader.Teachers ? "teacher" : "pupils")}");
    }

    /// <summary>A sheet as a document of Word.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="path">Its address.</param>
    /// <param name="reader">For whom.</param>
    /// <returns>The file.</returns>
    public byte[] Document(LessonOfEdition lesson, string path, SheetReader reader)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return LessonDocx.Write(
            Frame(lesson, path, reader), LessonPages.Parts(lesson, reader), lesson.Language, new MuseumMarkdownContext(lesson.Museum, lesson.Language), address.For);
    }

    /// <summary>Everything of a lesson in one file.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="path">Its address.</param>
    /// <returns>A ZIP file: pages that work from a folder, pictures, documents, sources, licence.</returns>
    public byte[] Zip(LessonOfEdition lesson, string path)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var pictures = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var media in lesson.Museum.Media.Values.Where(media => lesson.Data.Documents.Any(document => document.Picture == media.Key) && !media.Data.Difficult))
            {
                var original = Path.Combine(folders.Media, media.Data.File);
                if (File.Exists(original))
                {
                    pictures[$"/media/{media.Data.File}"] = "pictures/" + media.Data.File;
                    Add(zip, "pictures/" + media.Data.File, File.ReadAllBytes(original), lesson);
                }
            }

            var html = new PackHtml(lesson, address, pictures);
            Add(zip, "index.html", Encoding.UTF8.GetBytes(html.Sheet(Frame(lesson, path, SheetReader.Pupils), SheetReader.Pupils)), lesson);
            Add(zip, "teacher.html", Encoding.UTF8.GetBytes(html.Sheet(Frame(lesson, path, SheetReader.Teachers), SheetReader.Teachers)), lesson);
            Add(zip, "sources.html", Encoding.UTF8.GetBytes(html.Sources()), lesson);
            Add(zip, "lesson.css", Encoding.UTF8.GetBytes(PackHtml.Stylesheet), lesson);
            Add(zip, "LICENCE.txt", Encoding.UTF8.GetBytes($"{string.Join('\n', Frame(lesson, path, SheetReader.Pupils).Foot)}\n{LessonLd.Licence}\n"), lesson);
            Add(zip, "pupils.docx", Document(lesson, path, SheetReader.Pupils), lesson);
            Add(zip, "teacher.docx", Document(lesson, path, SheetReader.Teachers), lesson);
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content, LessonOfEdition lesson)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(DateTime.SpecifyKind(lesson.Museum.PublishedUtc, DateTimeKind.Utc));
        using var stream = entry.Open();
        stream.Write(content);
    }

    private SheetFrame Frame(LessonOfEdition lesson, string path, SheetReader reader)
    {
        var texts = Strings.For(lesson.Language);
        var cited = pages.Cited(lesson, path);
        return new(
            lesson.Text.Title, lesson.Text.Question, string.Join(" · ", LearnList.Facts(lesson.Data, texts)),
            $"{texts["Site.Name"]} · {texts[reader == SheetReader.Teachers ? "Lesson.ForTeachers" : "Lesson.ForPupils"]}",
            [string.Concat(ApaStyle.Cite(cited).Select(run => run.Text)), $"{texts["Lesson.Licence"]} CC BY 4.0"],
            texts["Site.Name"], lesson.Museum.Find(Kind.Lesson.Name, lesson.Item.Key)!.Languages[lesson.Language].PublishedUtc);
    }
}
