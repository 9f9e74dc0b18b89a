using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Facts;

/// <summary>The values of a figure side by side: the table of its record, and of other pages that show all of them.</summary>
/// <param name="Language">The language of the page.</param>
/// <param name="Question">The question: the caption of the table.</param>
/// <param name="Groups">The values by how they stand to each other.</param>
public sealed record FactValues(Language Language, string Question, IReadOnlyList<FactValueGroup> Groups)
{
    /// <summary>The value that stands first.</summary>
    public FactValueRow First => Groups[0].Rows[0];

    /// <summary>How many values there are.</summary>
    public int Count => Groups.Sum(group => group.Rows.Count);

    /// <summary>BCP 47 code of question and labels where they are not in the page's language.</summary>
    public string? InLanguage { get; init; }

    /// <summary>Whether each value is an anchor: on the figure's own record.</summary>
    public bool HasAnchors { get; init; }
}

/// <summary>Values that stand to each other in one way: answers to the question, parts of a whole, one after the other in time.</summary>
/// <param name="Role">The way, in words; null where there is only one answer or all are answers.</param>
/// <param name="Rows">The values.</param>
public sealed record FactValueGroup(string? Role, IReadOnlyList<FactValueRow> Rows);

/// <summary>One value of a figure.</summary>
/// <param name="Key">The value's key.</param>
/// <param name="Figure">Number with unit, date or words.</param>
/// <param name="Label">What it counts or says.</param>
/// <param name="AsOf">The date for which, or on which, the source says it.</param>
/// <param name="Sources">Who says it.</param>
public sealed record FactValueRow(string Key, string Figure, string Label, PrintedDate AsOf, IReadOnlyList<SourceLink> Sources)
{
    /// <summary>Whether it stands first among several answers.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether the figure is words, which may be many.</summary>
    public bool IsWords { get; init; }
}
