using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Learn;

/// <summary>What pupils read of a lesson: nothing that is meant for teachers only.</summary>
public static class PupilSheet
{
    /// <summary>The parts of the sheet.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <returns>The class agreement first, reflection after the tasks.</returns>
    public static IReadOnlyList<SheetPart> Of(LessonOfEdition lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var (text, texts) = (lesson.Text, Strings.For(lesson.Language));
        List<SheetPart> parts = [new("agreement", 2, texts["Lesson.Agreement"], text.Agreement), new("steps", 2, texts["Lesson.Steps"], "")];
        parts.AddRange(lesson.Data.Steps.Where(step => text.Steps.ContainsKey(step.Key)).Select(step =>
            new SheetPart($"step-{step.Key}", 3, text.Steps[step.Key].Title, text.Steps[step.Key].Pupils, texts.Count("Lesson.Minutes", step.Minutes))));
        parts.Add(new("documents", 2, texts["Lesson.Documents"], ""));
        parts.AddRange(Documents(lesson).Select((document, at) => new SheetPart(
            Fragment(document.Data)[1..], 3, document.Text.Title, Whole(lesson, document, texts), texts.Format("Lesson.DocumentNumber", at + 1, texts["Lesson.Document." + TextKey.From(document.Data.Kind)]))));
        parts.Add(new("tasks", 2, texts["Lesson.Tasks"], text.Tasks));
        parts.Add(new("reflection", 2, texts["Lesson.Reflection"], text.Reflection));
        var plain = Documents(lesson).Where(document => document.Text.Plain.Length > 0).ToList();
        if (plain.Count > 0)
        {
            parts.Add(new("plain", 2, texts["Lesson.Plain"], ""));
            parts.AddRange(plain.Select(document => new SheetPart($"plain-{document.Data.Key}", 3, document.Text.Title, document.Text.Plain)));
        }

        return [.. parts, .. SheetEnd.Of(lesson, texts)];
    }

    /// <summary>Where a document stands on the sheet.</summary>
    /// <param name="document">The document.</param>
    /// <returns>What follows the address of the lesson, with its number sign.</returns>
    public static string Fragment(LessonDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return "#document-" + document.Key;
    }

    /// <summary>The documents that have a text in the language.</summary>
    internal static IEnumerable<(LessonDocument Data, LessonDocumentText Text)> Documents(LessonOfEdition lesson) =>
        from document in lesson.Data.Documents
        where lesson.Text.Documents.ContainsKey(document.Key)
        select (document, lesson.Text.Documents[document.Key]);

    private static string Whole(LessonOfEdition lesson, (LessonDocument Data, LessonDocumentText Text) document, Texts texts) => SheetMarkdown.Join(
        document.Text.Text, SheetMarkdown.Subject(lesson, document.Data),
        document.Text.Questions.Length == 0 ? "" : $"**{texts["Lesson.Questions"]}**", document.Text.Questions);
}
