using KhojalyMemorial.Content;

namespace KhojalyMemorial.Desk.Forms;

/// <summary>How a field is typed.</summary>
public enum FieldInput
{
    /// <summary>A line of text.</summary>
    Line,

    /// <summary>Some sentences.</summary>
    Text,

    /// <summary>Markdown of the house.</summary>
    Markdown,

    /// <summary>A number, with a point before its decimals.</summary>
    Number,

    /// <summary>An EDTF date.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>Yes or no.</summary>
    Check,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>Any of some words.</summary>
    Choices,

    /// <summary>The key of another item.</summary>
    Reference,

    /// <summary>A source with the place in it: <c>key, locator</c>.</summary>
    Source,

    /// <summary>A record inside the record; only as an element of a list.</summary>
    Record,

    /// <summary>A list, each element a field of its own.</summary>
    List,

    /// <summary>Words, or records, by key.</summary>
    Entries,
}

/// <summary>A field of the form of a record: follows from the member and its annotations.</summary>
/// <param name="Name">The member as JSON writes it; empty for an element of a list.</param>
/// <param name="Owner">The record that holds the member.</param>
/// <param name="Input">How it is typed.</param>
public sealed record FormField(string Name, Type Owner, FieldInput Input)
{
    /// <summary>The type of a leaf.</summary>
    public Type ValueType { get; init; } = typeof(string);

    /// <summary>Whether it must be filled.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The words to choose from.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The kind of the items that it refers to: its name.</summary>
    public string? RefersTo { get; init; }

    /// <summary>What stands there where nothing was said.</summary>
    public string Default { get; init; } = "";

    /// <summary>Of a record: its fields.</summary>
    public IReadOnlyList<FormField> Inner { get; init; } = [];

    /// <summary>Of a list: what each element is. Of entries: the record that stands under each key; null where it is words.</summary>
    public FormField? Element { get; init; }

    /// <summary>Whether it is one value, rather than several.</summary>
    public bool IsLeaf => Input is not (FieldInput.Record or FieldInput.List or FieldInput.Entries or FieldInput.Choices);

    /// <summary>Whether what is typed has several lines.</summary>
    public bool IsLong => Input is FieldInput.Text or FieldInput.Markdown;

    /// <summary>The kind that a reference or source leads to.</summary>
    public string? TargetKind => Input == FieldInput.Source ? Kind.Source.Name : RefersTo;

    /// <summary>The path of a field inside another.</summary>
    /// <param name="path">The path of what holds it; empty for the record itself.</param>
    /// <returns>For example <c>values[0].number</c>.</returns>
    public string At(string path) => path.Length == 0 ? Name : $"{path}.{Name}";
}
