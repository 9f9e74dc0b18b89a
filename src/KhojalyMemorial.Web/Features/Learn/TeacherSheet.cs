using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Learn;

/// <summary>What a teacher reads of a lesson: the plan, and what pupils do not see. The documents themselves stand on the pupils' sheet.</summary>
public static class TeacherSheet
{
    /// <summary>The parts of the sheet.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <returns>The parts in order.</returns>
    public static IReadOnlyList<SheetPart> Of(LessonOfEdition lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var (text, texts) = (lesson.Text, Strings.For(lesson.Language));
        List<SheetPart> parts =
        [
            new("aims", 2, texts["Lesson.Aims"], text.Aims),
            new("prior", 2, texts["Lesson.Prior"], text.Prior),
            new("preparation", 2, texts["Lesson.Preparation"], text.Preparation),
            new("agreement", 2, texts["Lesson.Agreement"], text.Agreement),
            new("steps", 2, texts["Lesson.Plan"], Plan(lesson, texts)),
        ];
        parts.AddRange(lesson.Data.Steps.Where(step => text.Steps.ContainsKey(step.Key)).Select(step => new SheetPart(
            $"step-{step.Key}", 3, text.Steps[step.Key].Title,
            SheetMarkdown.Join(Said(texts["Lesson.ForPupils"], text.Steps[step.Key].Pupils), Said(texts["Lesson.ForTeachers"], text.Steps[step.Key].Teachers)),
            texts.Count("Lesson.Minutes", step.Minutes))));
        parts.Add(new("documents", 2, texts["Lesson.Documents"], string.Join('\n', PupilSheet.Documents(lesson).Select((document, at) =>
            FormattableString.Invariant($"{at + 1}. {SheetMarkdown.Escaped(document.Text.Title)} ({texts["Lesson.Document." + TextKey.From(document.Data.Kind)]})")))));
        parts.Add(new("tasks", 2, texts["Lesson.Tasks"], text.Tasks));
        parts.Add(new("reflection", 2, texts["Lesson.Reflection"], text.Reflection));
        parts.Add(new("notes", 2, texts["Lesson.Notes"], text.Notes));
        parts.Add(new("differentiation", 2, texts["Lesson.Differentiation"], text.Differentiation));
        parts.Add(new("accessibility", 2, texts["Lesson.Accessibility"], text.Accessibility));
        parts.Add(new("alignments", 2, texts["Lesson.Alignments"], string.Join('\n', lesson.Data.Alignments.Select(one => "- " +
            SheetMarkdown.Escaped($"{one.Framework}: {one.Statement}") + (one.Url is { Length: > 0 } url ? $" <{url}>" : "")))));
        return [.. parts.Where(part => part.Markdown.Length > 0), .. SheetEnd.Of(lesson, texts)];
    }

    private static string Said(string who, string what) => what.Length == 0 ? "" : $"**{who}**\n\n{what}";

    private static string Plan(LessonOfEdition lesson, Texts texts) => string.Join('\n',
    [
        $"| {texts["Lesson.Step"]} | {texts["Lesson.MinutesHead"]} |", "| --- | ---: |",
        .. lesson.Data.Steps.Select(step => $"| {SheetMarkdown.Escaped(lesson.Text.Steps.GetValueOrDefault(step.Key)?.Title ?? step.Key)} | {texts.Print(step.Minutes)} |"),
        $"| **{texts["Lesson.Together"]}** | **{texts.Print(lesson.Data.Minutes)}** |",
    ]);
}
