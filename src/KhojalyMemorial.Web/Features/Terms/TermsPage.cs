using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Terms;

/// <summary>The glossary.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Groups">The words by their first letter.</param>
public sealed record TermsPage(PageHead Head, IReadOnlyList<LetterGroup> Groups) : VisitorPage(Head);

/// <summary>The words that begin with a letter.</summary>
/// <param name="Id">The anchor of the letter.</param>
/// <param name="Letter">The letter.</param>
/// <param name="Label">The letter in words, for those who hear it.</param>
/// <param name="Terms">The words.</param>
public sealed record LetterGroup(string Id, string Letter, string Label, IReadOnlyList<TermItem> Terms);

/// <summary>A word.</summary>
/// <param name="Key">Its anchor.</param>
/// <param name="Name">The word.</param>
/// <param name="Definition">What it means here, in the same language.</param>
/// <param name="Sources">Who says it.</param>
public sealed record TermItem(string Key, ItemName Name, string Definition, SourceLine Sources)
{
    /// <summary>How it is spoken, in the International Phonetic Alphabet.</summary>
    public string? Pronunciation { get; init; }

    /// <summary>The language that the word belongs to, in words.</summary>
    public string? WordLanguage { get; init; }
}
