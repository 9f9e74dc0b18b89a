namespace KhojalyMemorial.Desk.Forms;

/// <summary>The lists of a form: adding, removing and moving elements, which the buttons beside them ask for.</summary>
public static class FormLists
{
    /// <summary>The path of an element.</summary>
    /// <param name="list">The path of the list.</param>
    /// <param name="index">The element, from 0.</param>
    /// <returns>For example <c>values[0]</c>.</returns>
    public static string At(string list, int index) => FormattableString.Invariant($"{list}[{index}]");

    /// <summary>Does what a button asks for: <c>add:values</c>, <c>remove:values[1]</c>, <c>up:values[1]</c>, <c>down:values[1]</c>.</summary>
    /// <param name="form">The form as it was sent.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="wish">What the button asks for.</param>
    /// <returns>The form after it, and the element to go on with; the form itself where the wish is not understood.</returns>
    public static (TypedForm Form, string? Element) Do(TypedForm form, IReadOnlyList<FormField> fields, string wish)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(wish);
        var parts = wish.Split(':', 2);
        if (parts.Length != 2 || FieldAt(fields, parts[1]) is not { } field)
        {
            return (form, null);
        }

        if (parts[0] == "add" && field.Input is FieldInput.List or FieldInput.Entries)
        {
            return Add(form, fields, field, parts[1]);
        }

        var bracket = parts[1].LastIndexOf('[');
        if (bracket < 0 || !int.TryParse(parts[1].AsSpan(bracket + 1).TrimEnd(']'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index))
        {
            return (form, null);
        }

        var list = parts[1][..bracket];
        var count = form.Count(list);
        return parts[0] switch
        {
            "remove" when index < count => (Reordered(form, fields, list, [.. Enumerable.Range(0, count).Where(at => at != index)]), count > 1 ? At(list, Math.Max(0, index - 1)) : list),
            "up" when index > 0 && index < count => (Swapped(form, fields, list, count, index, index - 1), At(list, index - 1)),
            "down" when index < count - 1 => (Swapped(form, fields, list, count, index, index + 1), At(list, index + 1)),
            _ => (form, null),
        };
    }

    /// <summary>The form without elements in which nothing was typed.</summary>
    /// <param name="form">The form.</param>
    /// <param name="fields">Its fields.</param>
    /// <returns>A form whose paths are those of the record that is read from it.</returns>
    public static TypedForm WithoutEmpty(TypedForm form, IReadOnlyList<FormField> fields) => Copy(form, fields, keepEmpty: false);

    internal static TypedForm Copy(TypedForm from, IReadOnlyList<FormField> fields, bool keepEmpty)
    {
        var to = new TypedForm();
        foreach (var field in fields)
        {
            Copy(from, to, field, field.Name, field.Name, keepEmpty);
        }

        return to;
    }

    /// <summary>Whether nothing was typed into a field, or only what stands there anyway.</summary>
    internal static bool IsEmpty(TypedForm form, FormField field, string path) => field.Input switch
    {
        FieldInput.Record => field.Inner.All(inner => IsEmpty(form, inner, inner.At(path))),
        FieldInput.List => form.Indexes(path).All(at => IsEmpty(form, field.Element!, At(path, at))),
        FieldInput.Entries => form.Indexes(path).All(at => IsEmptyEntry(form, field, At(path, at))),
        FieldInput.Choices => field.Words.All(word => form[$"{path}.{word}"].Length == 0),
        _ => string.IsNullOrWhiteSpace(form[path]) || form[path] == field.Default,
    };

    /// <summary>Copies a field under another path.</summary>
    internal static void Copy(TypedForm from, TypedForm to, FormField field, string old, string path, bool keepEmpty)
    {
        switch (field.Input)
        {
            case FieldInput.Record:
                foreach (var inner in field.Inner)
                {
                    Copy(from, to, inner, inner.At(old), inner.At(path), keepEmpty);
                }

                break;
            case FieldInput.List:
                var kept = from.Indexes(old).Where(at => keepEmpty || !IsEmpty(from, field.Element!, At(old, at)));
                foreach (var (at, next) in kept.Select((at, next) => (at, next)))
                {
                    Copy(from, to, field.Element!, At(old, at), At(path, next), keepEmpty);
                }

                break;
            case FieldInput.Entries:
                var entries = from.Indexes(old).Where(at => keepEmpty || !IsEmptyEntry(from, field, At(old, at)));
                foreach (var (at, next) in entries.Select((at, next) => (at, next)))
                {
                    to.Set(At(path, next) + ".key", from[At(old, at) + ".key"]);
                    if (field.Element is { } under)
                    {
                        Copy(from, to, under, At(old, at), At(path, next), keepEmpty);
                    }
                    else
                    {
                        to.Set(At(path, next) + ".text", from[At(old, at) + ".text"]);
                    }
                }

                break;
            case FieldInput.Choices:
                foreach (var word in from.Chosen(old, field.Words))
                {
                    to.Set($"{path}.{word}", LeafText.Yes);
                }

                break;
            default:
                if (from.Has(old))
                {
                    to.Set(path, from[old]);
                }

                break;
        }
    }

    private static bool IsEmptyEntry(TypedForm form, FormField field, string path) =>
        field.Element is { } under ? IsEmpty(form, under, path) : string.IsNullOrWhiteSpace(form[path + ".text"]);

    private static (TypedForm Form, string Element) Add(TypedForm form, IReadOnlyList<FormField> fields, FormField list, string path)
    {
        var next = Copy(form, fields, keepEmpty: true);
        var element = At(path, form.Count(path));
        if (list.Input == FieldInput.Entries)
        {
            next.Set(element + ".key", "");
        }

        if (list.Element is null)
        {
            return (next, element);
        }

        if (list.Element.Input != FieldInput.Record)
        {
            next.Set(element, "");
        }
        else
        {
            foreach (var inner in list.Element.Inner.Where(inner => inner.IsLeaf))
            {
                next.Set(inner.At(element), inner.Default);
            }
        }

        return (next, element);
    }

    private static TypedForm Swapped(TypedForm form, IReadOnlyList<FormField> fields, string list, int count, int one, int other) =>
        Reordered(form, fields, list, [.. Enumerable.Range(0, count).Select(at => at == one ? other : at == other ? one : at)]);

    private static TypedForm Reordered(TypedForm form, IReadOnlyList<FormField> fields, string list, int[] order)
    {
        var next = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, value) in form.Values.Where(value => !value.Key.StartsWith(list + "[", StringComparison.Ordinal)))
        {
            next[path] = value;
        }

        for (var to = 0; to < order.Length; to++)
        {
            var from = At(list, order[to]);
            foreach (var (path, value) in form.Values.Where(value => value.Key.StartsWith(from, StringComparison.Ordinal)))
            {
                next[At(list, to) + path[from.Length..]] = value;
            }
        }

        return TypedForm.Of(fields, next);
    }

    private static FormField? FieldAt(IReadOnlyList<FormField> fields, string path)
    {
        FormField? found = null;
        foreach (var step in path.Split('.'))
        {
            var name = step.Split('[')[0];
            found = fields.FirstOrDefault(field => field.Name == name);
            if (found is null)
            {
                return null;
            }

            fields = found.Element?.Inner ?? [];
        }

        return found;
    }
}
