using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Learn;

/// <summary>The addresses under which a lesson can be printed and taken away.</summary>
public static class LessonFiles
{
    /// <summary>The paper of most of the world.</summary>
    public const string A4 = "a4";

    /// <summary>The paper of North America.</summary>
    public const string Letter = "letter";

    /// <summary>What follows a lesson's address for teachers.</summary>
    public const string TeacherPath = "/teacher";

    /// <summary>What a sheet can be had as.</summary>
    /// <param name="lesson">The address of the lesson.</param>
    /// <param name="reader">For whom the sheet is.</param>
    /// <param name="query">What asks for a former edition, with its question mark; empty for the current text.</param>
    /// <param name="texts">The words of the page.</param>
    /// <returns>Print views, document and pack.</returns>
    public static IReadOnlyList<ChromeLink> Of(string lesson, SheetReader reader, string query, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(query);
        var sheet = reader == SheetReader.Teachers ? lesson + TeacherPath : lesson;
        var letter = query.Length == 0 ? "?paper=" + Letter : query + "&paper=" + Letter;
        return
        [
            new(texts["Lesson.PrintA4"], $"{sheet}/print{query}"), new(texts["Lesson.PrintLetter"], $"{sheet}/print{letter}"),
            new(texts["Lesson.Docx"], $"{sheet}/sheet.docx{query}"), new(texts["Lesson.Pack"], $"{lesson}/pack.zip{query}"),
        ];
    }
}
