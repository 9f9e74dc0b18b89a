namespace KhojalyMemorial.Publishing.Checks;

/// <summary>Something wrong with content, in a sentence, with where it stands.</summary>
/// <param name="Place">File, or kind and key.</param>
/// <param name="Line">Line in the file or text, from 1; null where there is none.</param>
/// <param name="Sentence">What is wrong, and what would be right.</param>
public sealed record ContentProblem(string Place, int? Line, string Sentence)
{
    /// <inheritdoc/>
    public override string ToString() => Line is { } line ? FormattableString.Invariant($"{Place}:{line}: {Sentence}") : $"{Place}: {Sentence}";
}
