using KhojalyMemorial.Features.Learn.Docx;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Learn.Pack;

/// <summary>The plain texts of a pack: what is in it, and under which terms.</summary>
internal static class PackNotes
{
    /// <summary>What is in the pack and how it is opened.</summary>
    public static string ReadMe(LessonOfEdition lesson, SheetFrame frame)
    {
        var texts = Strings.For(lesson.Language);
        return $"""
            {frame.Title}
            {frame.Museum}

            {texts["Lesson.ReadMe.Open"]}

            index.html – {texts["Lesson.ToPupils"]}
            teacher.html – {texts["Lesson.ToTeachers"]}
            sources.html – {texts["Nav.Sources"]}
            pupils-a4.docx, pupils-letter.docx – {texts["Lesson.ToPupils"]}, Word
            teacher-a4.docx, teacher-letter.docx – {texts["Lesson.ToTeachers"]}, Word

            {texts["Lesson.ReadMe.Links"]}

            {string.Join('\n', frame.Foot)}

            """;
    }

    /// <summary>How the lesson is cited and under which terms it may be used.</summary>
    public static string Licence(SheetFrame frame) => string.Join('\n', frame.Foot) + "\n";
}
