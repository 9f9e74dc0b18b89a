using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Facts;

/// <summary>The list of all figures, by topic.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Topics">All topics, for choosing one.</param>
/// <param name="Groups">The topics that are shown.</param>
public sealed record FactsPage(PageHead Head, Facets Topics, IReadOnlyList<FactGroup> Groups) : VisitorPage(Head);

/// <summary>The figures of one topic.</summary>
/// <param name="Key">The topic.</param>
/// <param name="Name">The topic in words.</param>
/// <param name="Lines">Its figures.</param>
public sealed record FactGroup(string Key, string Name, IReadOnlyList<FactLine> Lines);

/// <summary>A figure in the list: the question and the value that stands first.</summary>
/// <param name="Name">The question.</param>
/// <param name="Path">The record.</param>
/// <param name="Marks">How many values there are where there are other answers, whether it is unverified, and whether it lacks the page's language: in words.</param>
public sealed record FactLine(ItemName Name, string Path, IReadOnlyList<string> Marks)
{
    /// <summary>The value that stands first, whole; how many values there are where none of them answers the question alone.</summary>
    public string Figure { get; init; } = "";

    /// <summary>BCP 47 code where the value is words in another language.</summary>
    public string? FigureLanguage { get; init; }

    /// <summary>Who gives the value; null where none stands alone.</summary>
    public SourceLink? GivenBy { get; init; }
}
