using KhojalyMemorial.Features.Facts;
using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Recognition;

/// <summary>The acts by which bodies are said to have recognised the events, in a table.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Columns">The columns, with what sorting by them leads to.</param>
/// <param name="Rows">The acts, in the order asked for.</param>
public sealed record RecognitionPage(PageHead Head, IReadOnlyList<Column> Columns, IReadOnlyList<RecognitionRow> Rows) : VisitorPage(Head)
{
    /// <summary>How many acts there are of each level; never added together.</summary>
    public required IReadOnlyList<LevelCount> Levels { get; init; }

    /// <summary>How the rows are sorted, in words.</summary>
    public required string Order { get; init; }

    /// <summary>What sources say of the number of states, every value; null while the figure is not published.</summary>
    public FactValues? States { get; init; }

    /// <summary>The record of that figure.</summary>
    public LabelledLink? StatesRecord { get; init; }
}

/// <summary>A column of the table.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Path">The table sorted by it; null where it cannot be sorted by.</param>
/// <param name="Sorted"><c>ascending</c>, <c>descending</c>, or null where the table is not sorted by it.</param>
public sealed record Column(string Name, string? Path = null, string? Sorted = null);

/// <summary>The acts of one level.</summary>
/// <param name="Name">The level in words.</param>
/// <param name="Count">How many there are, printed.</param>
public sealed record LevelCount(string Name, string Count);

/// <summary>An act.</summary>
/// <param name="Key">Its anchor.</param>
/// <param name="Jurisdiction">The country, state or organisation.</param>
/// <param name="Body">The body that acted.</param>
/// <param name="Act">The kind of act, in words.</param>
/// <param name="Level">Its real nature.</param>
/// <param name="Date">When.</param>
/// <param name="Sources">Who reports it.</param>
public sealed record RecognitionRow(
    string Key, string Jurisdiction, string Body, string Act, string Level, PrintedDate Date, IReadOnlyList<SourceLink> Sources)
{
    /// <summary>BCP 47 code of the texts where they are not in the page's language.</summary>
    public string? InLanguage { get; init; }

    /// <summary>Marks an act that is not described in the page's language.</summary>
    public string? OnlyIn { get; init; }

    /// <summary>The page from which it is shared and embedded; null where it is not described in the page's language.</summary>
    public LabelledLink? Share { get; init; }

    /// <summary>Its words for that, without what it shares.</summary>
    public string? ShareWords { get; init; }

    /// <summary>Number or title of the document.</summary>
    public ItemName? Document { get; init; }

    /// <summary>What the act says, paraphrased.</summary>
    public string? Wording { get; init; }

    /// <summary>What a reader should know.</summary>
    public string? Note { get; init; }

    /// <summary>Says that nobody of the museum has read the document; else null.</summary>
    public string? Unverified { get; init; }
}
