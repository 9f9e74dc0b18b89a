using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Facts;

/// <summary>The values of a figure side by side: the table of its record, and of other pages that show all of them.</summary>
/// <param name="Language">The language of the page.</param>
/// <param name="Question">The question: the caption of the table.</param>
/// <param name="Rows">The values, the first first.</param>
public sealed record FactValues(Language Language, string Question, IReadOnlyList<FactValueRow> Rows)
{
    /// <summary>BCP 47 code of question and labels where they are not in the page's language.</summary>
    public string? InLanguage { get; init; }

    /// <summary>Whether each value is an anchor: on the figure's own record.</summary>
    public bool HasAnchors { get; init; }
}

/// <summary>One value of a figure.</summary>
/// <param name="Key">The value's key.</param>
/// <param name="Figure">Number with unit, date or words.</param>
/// <param name="Label">What it counts or says.</param>
/// <param name="Role">How it stands to the others, in words.</param>
/// <param name="AsOf">The date for which, or on which, the source says it.</param>
/// <param name="Sources">Who says it.</param>
public sealed record FactValueRow(string Key, string Figure, string Label, string Role, PrintedDate AsOf, IReadOnlyList<SourceLink> Sources)
{
    /// <summary>Whether it stands first among several answers.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether the figure is words, which may be many.</summary>
    public bool IsWords { get; init; }
}
