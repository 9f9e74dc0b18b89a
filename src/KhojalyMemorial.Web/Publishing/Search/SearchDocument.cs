using System.Runtime.InteropServices;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>Something to be found.</summary>
/// <typeparam name="TDocument">What stands for it in the answer.</typeparam>
/// <param name="Document">What stands for it in the answer.</param>
/// <param name="Kind">The kind by which answers are counted and filtered.</param>
/// <param name="Fields">Where its words stand.</param>
/// <param name="Boost">Below 1 for what should stand behind others that match as well.</param>
public sealed record SearchDocument<TDocument>(TDocument Document, string Kind, IReadOnlyList<SearchField> Fields, float Boost = 1);

/// <summary>Words of a document.</summary>
/// <param name="Text">The words.</param>
/// <param name="Part">What part of the document they are.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SearchField(string? Text, FieldPart Part)
{
    // What a match counts, and after how many words a field of the part is long.
    internal (float Weight, float UsualLength) Rank => Part switch
    {
        FieldPart.Title => (8, 6),
        FieldPart.Keywords => (5, 6),
        FieldPart.Lede => (2, 30),
        _ => (1, 250),
    };
}

/// <summary>The parts of a document, by what a match in them counts.</summary>
public enum FieldPart
{
    /// <summary>What it is called.</summary>
    Title,

    /// <summary>Other names and forms of names.</summary>
    Keywords,

    /// <summary>What introduces it.</summary>
    Lede,

    /// <summary>All its text.</summary>
    Body,
}
