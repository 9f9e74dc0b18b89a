using KhojalyMemorial.Features.Learn.Docx;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Learn;

/// <summary>A form in which a lesson can be printed or taken away.</summary>
/// <param name="Text">What the link says.</param>
/// <param name="Href">The address, from the root.</param>
/// <param name="MediaType">The media type.</param>
/// <param name="Reader">For whom it is; null for both.</param>
/// <param name="Paper">The paper: <c>a4</c> or <c>letter</c>; null for none.</param>
public sealed record LessonFile(string Text, string Href, string MediaType, SheetReader? Reader, string? Paper);

/// <summary>The addresses under which a lesson can be printed and taken away.</summary>
public static class LessonFiles
{
    /// <summary>The paper of most of the world.</summary>
    public const string A4 = "a4";

    /// <summary>The paper of North America.</summary>
    public const string Letter = "letter";

    /// <summary>What follows a lesson's address for teachers.</summary>
    public const string TeacherPath = "/teacher";

    /// <summary>What follows a sheet's address for its document.</summary>
    public const string DocumentPath = "/sheet.docx";

    /// <summary>What follows a lesson's address for its pack.</summary>
    public const string PackPath = "/pack.zip";

    /// <summary>The media type of pages.</summary>
    public const string Page = "text/html";

    /// <summary>The media type of packs.</summary>
    public const string Zip = "application/zip";

    /// <summary>What a sheet can be had as.</summary>
    /// <param name="lesson">The address of the lesson.</param>
    /// <param name="reader">For whom the sheet is.</param>
    /// <param name="query">What asks for a former edition, with its question mark; empty for the current text.</param>
    /// <param name="texts">The words of the page.</param>
    /// <returns>Print views, documents and pack.</returns>
    public static IReadOnlyList<LessonFile> Of(string lesson, SheetReader reader, string query, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(query);
        var sheet = reader == SheetReader.Teachers ? lesson + TeacherPath : lesson;
        var letter = query.Length == 0 ? "?paper=" + Letter : query + "&paper=" + Letter;
        return
        [
            new(texts["Lesson.PrintA4"], $"{sheet}/print{query}", Page, reader, A4), new(texts["Lesson.PrintLetter"], $"{sheet}/print{letter}", Page, reader, Letter),
            new(texts["Lesson.DocxA4"], $"{sheet}{DocumentPath}{query}", LessonDocx.MediaType, reader, A4),
            new(texts["Lesson.DocxLetter"], $"{sheet}{DocumentPath}{letter}", LessonDocx.MediaType, reader, Letter),
            new(texts["Lesson.Pack"], $"{lesson}{PackPath}{query}", Zip, null, null),
            new(texts["Room.Cartridge"], lesson + LessonCartridgesController.Path + query, CommonCartridge.MediaType, null, null),
        ];
    }

    /// <summary>The files of a lesson, as catalogues and programs list them: no print views.</summary>
    /// <param name="lesson">The address of the lesson.</param>
    /// <param name="texts">The words of the language.</param>
    /// <returns>The documents of both sheets, the pack, and the package of links.</returns>
    public static IReadOnlyList<LessonFile> All(string lesson, Texts texts) =>
        [.. new[] { SheetReader.Pupils, SheetReader.Teachers }.SelectMany(reader => Of(lesson, reader, "", texts)).Where(file => file.MediaType != Page).DistinctBy(file => file.Href)];
}
