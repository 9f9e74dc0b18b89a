using KhojalyMemorial.Desk.Forms;

namespace KhojalyMemorial.Desk.Merge;

/// <summary>A field that differs between two forms.</summary>
/// <param name="Field">The field.</param>
/// <param name="Runs">What was taken out and put in.</param>
public sealed record FieldChange(FormField Field, IReadOnlyList<WordRun> Runs);

/// <summary>Compares two forms field by field.</summary>
public static class FieldChanges
{
    /// <summary>The fields that differ.</summary>
    /// <param name="fields">The fields of the record.</param>
    /// <param name="before">The older form.</param>
    /// <param name="after">The newer form.</param>
    /// <returns>One change for each, in the order of the form.</returns>
    public static IReadOnlyList<FieldChange> Of(IReadOnlyList<FormField> fields, TypedForm before, TypedForm after) =>
        [.. from field in fields
            let old = Readable(before, field)
            let now = Readable(after, field)
            where old != now
            select new FieldChange(field, WordDiff.Of(old, now))];

    /// <summary>What stands in a field, as one text.</summary>
    /// <param name="form">The form.</param>
    /// <param name="field">The field.</param>
    /// <returns>The text; each element of a list in a paragraph of its own.</returns>
    public static string Readable(TypedForm form, FormField field) =>
        string.Join("\n\n", FieldPieces.Of(form, field).Select(piece => FieldPieces.Readable(field, piece)));
}
