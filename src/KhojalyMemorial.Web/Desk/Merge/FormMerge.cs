using KhojalyMemorial.Desk.Forms;

namespace KhojalyMemorial.Desk.Merge;

/// <summary>A field of which the two writers made different things, or only one of them anything.</summary>
/// <param name="Field">The field.</param>
/// <param name="Parts">Its stretches; those that nobody changed as well, so that the rest is read in its place.</param>
public sealed record FieldMerge(FormField Field, IReadOnlyList<MergePart> Parts)
{
    /// <summary>The stretches that somebody must choose in, each with the name under which the choice is sent.</summary>
    public IEnumerable<(string Name, MergePart Part)> Conflicts =>
        Parts.Where(part => part.Outcome == MergeOutcome.Conflict).Select((part, at) => (FormattableString.Invariant($"choice.{Field.Name}.{at}"), part));

    /// <summary>Whether both wordings can stand one after the other.</summary>
    public bool MayKeepBoth => Field.IsLong || Field.Input is FieldInput.List or FieldInput.Entries;
}

/// <summary>Merges two forms that began from one revision, field by field and paragraph by paragraph.</summary>
/// <param name="Fields">The fields that somebody changed.</param>
/// <param name="Form">The merged form; null while a choice is open.</param>
public sealed record FormMerge(IReadOnlyList<FieldMerge> Fields, TypedForm? Form)
{
    /// <summary>Take the other one's wording.</summary>
    public const string Theirs = "theirs";

    /// <summary>Take one's own wording.</summary>
    public const string Yours = "yours";

    /// <summary>Take both, the other one's first.</summary>
    public const string Both = "both";

    /// <summary>Merges.</summary>
    /// <param name="fields">The fields of the record.</param>
    /// <param name="before">What both began from; empty where there was nothing.</param>
    /// <param name="theirs">The newer revision.</param>
    /// <param name="yours">What was typed.</param>
    /// <param name="choices">What was chosen in conflicts, by name.</param>
    /// <returns>The merge.</returns>
    public static FormMerge Of(IReadOnlyList<FormField> fields, TypedForm before, TypedForm theirs, TypedForm yours, IReadOnlyDictionary<string, string> choices)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(choices);
        var merged = new Dictionary<string, string>(StringComparer.Ordinal);
        var changed = new List<FieldMerge>();
        var open = false;
        foreach (var field in fields)
        {
            var merge = new FieldMerge(field, Parts(field, before, theirs, yours));
            var names = new Queue<string>(merge.Conflicts.Select(conflict => conflict.Name));
            var pieces = new List<string>();
            foreach (var part in merge.Parts)
            {
                var result = part.Outcome == MergeOutcome.Conflict ? Chosen(part, choices.GetValueOrDefault(names.Dequeue(), ""), merge.MayKeepBoth) : part.Result;
                open |= result is null;
                pieces.AddRange(result ?? []);
            }

            FieldPieces.Put(merged, field, pieces);
            if (merge.Parts.Any(part => part.Outcome != MergeOutcome.Same))
            {
                changed.Add(merge);
            }
        }

        return new(changed, open ? null : TypedForm.Of(fields, merged));
    }

    private static IReadOnlyList<MergePart> Parts(FormField field, TypedForm before, TypedForm theirs, TypedForm yours)
    {
        if (field.Input == FieldInput.Choices)
        {
            // Each word is there or not: where both changed it, both changed it in the same way.
            var words = yours.Chosen(field.Name, field.Words).Concat(theirs.Chosen(field.Name, field.Words)).Concat(field.Words).Distinct(StringComparer.Ordinal);
            return [.. words.SelectMany(word => ThreeWay.Merge(Word(before, field, word), Word(theirs, field, word), Word(yours, field, word)))];
        }

        return ThreeWay.Merge(FieldPieces.Of(before, field), FieldPieces.Of(theirs, field), FieldPieces.Of(yours, field));
    }

    private static IReadOnlyList<string> Word(TypedForm form, FormField field, string word) => form[$"{field.Name}.{word}"].Length > 0 ? [word] : [];

    private static IReadOnlyList<string>? Chosen(MergePart part, string choice, bool mayKeepBoth) => choice switch
    {
        Theirs => part.Theirs,
        Yours => part.Yours,
        Both when mayKeepBoth => [.. part.Theirs, .. part.Yours],
        _ => null,
    };
}
