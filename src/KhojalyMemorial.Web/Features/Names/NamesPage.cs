using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Names;

/// <summary>The register: its search, what was found, and the ways to narrow it down.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Query">What was typed.</param>
public sealed record NamesPage(PageHead Head, string Query) : VisitorPage(Head)
{
    /// <summary>How many people the register holds, and how many records.</summary>
    public string InRegister { get; init; } = "";

    /// <summary>How many were found, for reading out; or why nothing was looked for.</summary>
    public string? Status { get; init; }

    /// <summary>Whether somebody was looked for and nobody was found: the page then says what that means and what can be done.</summary>
    public bool FoundNobody { get; init; }

    /// <summary>The letters of the alphabet.</summary>
    public IReadOnlyList<LetterLink> Letters { get; init; } = [];

    /// <summary>The letter that is kept to, for the form.</summary>
    public string? Letter { get; init; }

    /// <summary>The choices, by facet.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; init; } = [];

    /// <summary>Leads to the same search without choices; null where nothing is chosen.</summary>
    public string? Clear { get; init; }

    /// <summary>The people, in order.</summary>
    public IReadOnlyList<PersonRow> Rows { get; init; } = [];

    /// <summary>Leads to the next page; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>Leads to the first page; null on it.</summary>
    public string? First { get; init; }

    /// <summary>Where contributing is explained; null where no such page is published.</summary>
    public LabelledLink? Help { get; init; }
}

/// <summary>A letter of the index.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Path">The names under it; null where there are none.</param>
/// <param name="Label">What is read out.</param>
/// <param name="Current">Whether it is chosen.</param>
public sealed record LetterLink(string Letter, string? Path, string Label, bool Current);

/// <summary>The values of a facet.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Title">What is chosen.</param>
/// <param name="Choices">The values.</param>
public sealed record FacetGroup(string Name, string Title, IReadOnlyList<FacetChoice> Choices);

/// <summary>A value to choose.</summary>
/// <param name="Value">The value of the parameter.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Count">How many people it leaves, printed.</param>
/// <param name="Chosen">Whether it is chosen.</param>
public sealed record FacetChoice(string Value, string Label, string Count, bool Chosen);

/// <summary>A person in a list.</summary>
/// <param name="Path">The person's page.</param>
/// <param name="Name">The name by which the list is sorted.</param>
/// <param name="NameLanguage">Its language where it is not the page's.</param>
public sealed record PersonRow(string Path, string Name, string? NameLanguage)
{
    /// <summary>Other forms of the name.</summary>
    public IReadOnlyList<WrittenForm> AlsoWritten { get; init; } = [];

    /// <summary>Why the person was found; null where nobody was looked for.</summary>
    public string? Reason { get; init; }

    /// <summary>The birth; null where not known or not public.</summary>
    public PrintedDate? Born { get; init; }

    /// <summary>What is known.</summary>
    public string Status { get; init; } = "";

    /// <summary>How many records there are.</summary>
    public string Records { get; init; } = "";

    /// <summary>Whether it is an invented entry for tests.</summary>
    public bool Artificial { get; init; }
}

/// <summary>A form of a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Code">BCP 47 code.</param>
public sealed record WrittenForm(string Name, string Code);
