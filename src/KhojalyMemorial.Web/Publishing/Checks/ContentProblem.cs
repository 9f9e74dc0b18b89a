namespace KhojalyMemorial.Publishing.Checks;

/// <summary>Something wrong with content, in a sentence, with where it stands.</summary>
/// <param name="Place">File, or kind and key.</param>
/// <param name="Line">Line in the file or text, from 1; null where there is none.</param>
/// <param name="Sentence">What is wrong, and what would be right.</param>
public sealed record ContentProblem(string Place, int? Line, string Sentence)
{
    /// <summary>The same for curators, who read it in the language of their desk: the item, and the finding; null where there is only the sentence.</summary>
    public (Guid ItemId, CheckFinding Finding)? Coded { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Line is { } line ? FormattableString.Invariant($"{Place}:{line}: {Sentence}") : $"{Place}: {Sentence}";
}
