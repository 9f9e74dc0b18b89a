using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content;

/// <summary>The value, or each value of the list, is the key of an item of another kind; it must exist and counts as "used in".</summary>
/// <param name="kind">The name of the kind that is referred to.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferenceAttribute(string kind) : Attribute
{
    /// <summary>The name of the kind that is referred to.</summary>
    public string Kind { get; } = kind;
}

/// <summary>The text is Markdown of the house; its references and blocks are checked.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MarkdownAttribute : Attribute;

/// <summary>In the portable format the value stands in the path, not in the file.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FromPathAttribute : Attribute;

/// <summary>The text must be one of the words.</summary>
/// <param name="words">The words allowed.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneOfAttribute(params string[] words) : ValidationAttribute
{
    /// <summary>The words allowed.</summary>
    public IReadOnlyList<string> Words { get; } = words;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value switch
    {
        null or "" => true,
        string word => Words.Contains(word, StringComparer.Ordinal),
        IEnumerable<string> several => several.All(word => Words.Contains(word, StringComparer.Ordinal)),
        _ => false,
    };

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => $"{name} takes one of: {string.Join(", ", Words)}.";
}
