using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>A word of the glossary.</summary>
public sealed record TermData : ItemData
{
    /// <summary>Pronunciation in the International Phonetic Alphabet.</summary>
    [MaxLength(120)]
    public string? Pronunciation { get; init; }

    /// <summary>BCP 47 code of the language that the word belongs to.</summary>
    [MaxLength(20)]
    public string? Language { get; init; }

    /// <summary>Who says it.</summary>
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];
}

/// <summary>A word of the glossary in one language.</summary>
public sealed record TermText : ItemText
{
    /// <summary>The word.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>What it means here.</summary>
    [Required, MaxLength(4000)]
    public string Definition { get; init; } = "";

    /// <inheritdoc/>
    public override string? Label => Name;
}
