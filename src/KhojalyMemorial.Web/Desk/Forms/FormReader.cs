using System.Text.Json;
using System.Text.Json.Nodes;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Desk.Forms;

/// <summary>Something wrong with what was typed.</summary>
/// <param name="Path">The field; null for the form as a whole.</param>
/// <param name="Line">The line within the field, from 1.</param>
/// <param name="Text">What is wrong: a key of the texts where <see cref="IsKey"/>, else a sentence.</param>
/// <param name="IsKey">Whether the text is a key.</param>
public sealed record FormProblem(string? Path, int? Line, string Text, bool IsKey = false)
{
    /// <summary>What stands for the placeholders of the text.</summary>
    public IReadOnlyList<object> Arguments { get; init; } = [];
}

/// <summary>What was read from a form.</summary>
/// <param name="Record">The record, as far as the fields could be read.</param>
/// <param name="Typed">The form without empty elements: its paths are those of the record.</param>
/// <param name="Problems">The fields that could not be read.</param>
public sealed record ReadForm(object Record, TypedForm Typed, IReadOnlyList<FormProblem> Problems);

/// <summary>Reads a form into its record.</summary>
public static class FormReader
{
    /// <summary>Reads a form.</summary>
    /// <param name="record">The type of the record.</param>
    /// <param name="typed">What was typed.</param>
    /// <returns>The record, and what could not be read: such fields are empty in it.</returns>
    public static ReadForm Read(Type record, TypedForm typed)
    {
        var fields = RecordFields.Of(record);
        var form = FormLists.WithoutEmpty(typed, fields);
        var problems = new List<FormProblem>();
        var node = Object(form, fields, "", problems);
        return new(node.Deserialize(record, ContentJson.Body)!, form, problems);
    }

    private static JsonObject Object(TypedForm form, IReadOnlyList<FormField> fields, string path, List<FormProblem> problems)
    {
        var node = new JsonObject();
        foreach (var field in fields)
        {
            if (Node(form, field, field.At(path), problems) is { } value)
            {
                node[field.Name] = value;
            }
        }

        return node;
    }

    private static JsonNode? Node(TypedForm form, FormField field, string path, List<FormProblem> problems)
    {
        switch (field.Input)
        {
            case FieldInput.Record:
                return Object(form, field.Inner, path, problems);
            case FieldInput.List:
                // An element that cannot be read keeps its place, so that the paths of other problems stay right.
                return new JsonArray([.. form.Indexes(path).Select(at => Node(form, field.Element!, FormLists.At(path, at), problems) ?? JsonValue.Create(""))]);
            case FieldInput.Entries:
                return Entries(form, field, path, problems);
            case FieldInput.Choices:
                return new JsonArray([.. form.Chosen(path, field.Words).Select(word => JsonValue.Create(word))]);
            default:
                return Leaf(form, field, path, problems);
        }
    }

    private static JsonNode? Leaf(TypedForm form, FormField field, string path, List<FormProblem> problems)
    {
        var text = LeafText.Clean(field, form[path]);
        if (text.Length == 0)
        {
            return null;
        }

        if (!LeafText.TryRead(field, text, out var value, out var problem))
        {
            problems.Add(new(path, null, problem, IsKey: true) { Arguments = [text] });
        }

        return value;
    }

    private static JsonObject Entries(TypedForm form, FormField field, string path, List<FormProblem> problems)
    {
        var node = new JsonObject();
        foreach (var at in form.Indexes(path))
        {
            var key = form[FormLists.At(path, at) + ".key"].Trim();
            if (key.Length == 0 || node.ContainsKey(key))
            {
                problems.Add(new(FormLists.At(path, at) + ".key", null, key.Length == 0 ? "Desk.Problem.EntryKey" : "Desk.Problem.EntryTwice", IsKey: true) { Arguments = [key] });
                continue;
            }

            node[key] = field.Element is { } under
                ? Object(form, under.Inner, FormLists.At(path, at), problems)
                : form[FormLists.At(path, at) + ".text"].ReplaceLineEndings("\n").Trim();
        }

        return node;
    }
}
