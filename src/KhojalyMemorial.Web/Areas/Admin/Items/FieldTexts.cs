using KhojalyMemorial.Desk.Forms;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Areas.Admin.Items;

/// <summary>What a form says about its fields, in the language of the desk: found by record and member, else by member, else by how it is typed.</summary>
public static class FieldTexts
{
    // Words that visitors read too: they are called the same at the desk.
    private static readonly Dictionary<string, string> VisitorsWords = new(StringComparer.Ordinal)
    {
        ["topic"] = "Topic.", ["kind"] = "Source.Kind.", ["read"] = "Source.Read.", ["level"] = "Recognition.Level.", ["advisory"] = "Advisory.", ["role"] = "Fact.Role",
        ["state"] = "Register.State.", ["sex"] = "Register.Sex.", ["status"] = "Register.Status.", ["certainty"] = "Register.Certainty.", ["relation"] = "Register.Relation.",
        ["field"] = "Register.Field.", ["scope"] = "Register.Field.", ["visibility"] = "Register.Visibility.", ["form"] = "Register.Form.",
        ["subjects"] = "Lesson.Subject.", ["series"] = "Lesson.Series.", ["LessonData.level"] = "Lesson.Level.", ["LessonDocument.kind"] = "Lesson.Document.",
    };

    /// <summary>The id of a field in the page.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>Letters, digits and hyphens.</returns>
    public static string IdOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return "f-" + path.Replace("[", "-", StringComparison.Ordinal).Replace("].", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '-');
    }

    /// <summary>The name of a field.</summary>
    /// <param name="texts">The texts of the desk.</param>
    /// <param name="field">The field.</param>
    /// <returns>Its name; the member's where there is no text.</returns>
    public static string Label(Texts texts, FormField field) => Find(texts, "Desk.Field", field) ?? field.Name;

    /// <summary>What helps to fill a field.</summary>
    /// <param name="texts">The texts of the desk.</param>
    /// <param name="field">The field.</param>
    /// <returns>Null where nothing needs to be said.</returns>
    public static string? Help(Texts texts, FormField field)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(field);
        return Find(texts, "Desk.Help", field) ?? Known(texts, $"Desk.Help.Input.{field.Element?.Input ?? field.Input}");
    }

    /// <summary>A word to choose.</summary>
    /// <param name="texts">The texts of the desk.</param>
    /// <param name="field">The field.</param>
    /// <param name="word">The word as it is kept.</param>
    /// <returns>What curators read.</returns>
    public static string Word(Texts texts, FormField field, string word)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(word);
        return Known(texts, $"Desk.Word.{Pascal(field.Name)}.{TextKey.From(word.Replace('/', '-').Replace('+', '-').Replace(' ', '-'))}")
            ?? (VisitorsWords.TryGetValue($"{field.Owner.Name}.{field.Name}", out var prefix) || VisitorsWords.TryGetValue(field.Name, out prefix) ? Known(texts, prefix + TextKey.From(word)) : null) ?? word;
    }

    /// <summary>A problem in a sentence, with the line where there is one.</summary>
    /// <param name="texts">The texts of the desk.</param>
    /// <param name="problem">The problem.</param>
    /// <returns>The sentence.</returns>
    public static string Sentence(Texts texts, FormProblem problem)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(problem);
        var sentence = problem.IsKey ? texts.Format(problem.Text, [.. problem.Arguments]) : RuleText.In(texts, problem.Text);
        return problem.Line is { } line ? texts.Format("Desk.Problem.OnLine", line, sentence) : sentence;
    }

    /// <summary>A problem in a sentence, after the name of its field where it has one.</summary>
    /// <param name="texts">The texts of the desk.</param>
    /// <param name="fields">The fields of the record.</param>
    /// <param name="problem">The problem.</param>
    /// <returns>For example <c>Place in the order: From 1 to 999.</c></returns>
    public static string WithLabel(Texts texts, IReadOnlyList<FormField> fields, FormProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Path is { } path ? $"{LabelAt(texts, fields, path)}: {Sentence(texts, problem)}" : Sentence(texts, problem);
    }

    /// <summary>The name of a field by its path, as lists of problems and changes say it.</summary>
    /// <param name="texts">The texts of the desk.</param>
    /// <param name="fields">The fields of the record.</param>
    /// <param name="path">The path.</param>
    /// <returns>For example <c>Values 2, Number</c>.</returns>
    public static string LabelAt(Texts texts, IReadOnlyList<FormField> fields, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var names = new List<string>();
        foreach (var step in path.Split('.'))
        {
            var bracket = step.Split('[', ']');
            if (fields.FirstOrDefault(field => field.Name == bracket[0]) is not { } found)
            {
                continue;
            }

            var number = bracket.Length > 1 && int.TryParse(bracket[1], System.Globalization.CultureInfo.InvariantCulture, out var at) ? FormattableString.Invariant($" {at + 1}") : "";
            names.Add(Label(texts, found) + number);
            fields = found.Element?.Inner ?? [];
        }

        return names.Count > 0 ? string.Join(", ", names) : path;
    }

    private static string? Find(Texts texts, string part, FormField field) =>
        Known(texts, $"{part}.{field.Owner.Name}.{Pascal(field.Name)}") ?? Known(texts, $"{part}.{Pascal(field.Name)}");

    private static string? Known(Texts texts, string key) => texts.Has(key) ? texts[key] : null;

    private static string Pascal(string name) => name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..];
}
