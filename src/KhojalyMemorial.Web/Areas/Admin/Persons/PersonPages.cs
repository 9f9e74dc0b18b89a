using KhojalyMemorial.Desk;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Desk.Persons;

namespace KhojalyMemorial.Areas.Admin.Persons;

/// <summary>Entries that may be one person.</summary>
/// <param name="Head">The frame.</param>
/// <param name="List">All candidates.</param>
/// <param name="Rows">Those of this page, with the names of both.</param>
/// <param name="Page">The page of the list, from 1.</param>
public sealed record CandidatesPage(DeskHead Head, CandidateList List, IReadOnlyList<(CandidatePair Pair, PersonDraft One, PersonDraft Other)> Rows, int Page) : DeskPage(Head)
{
    /// <summary>How many pairs a page has.</summary>
    public const int PageSize = 25;

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (List.Pairs.Count + PageSize - 1) / PageSize);
}

/// <summary>Two entries side by side.</summary>
/// <param name="Head">The frame.</param>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
public sealed record ComparePage(DeskHead Head, PersonDraft One, PersonDraft Other) : DeskPage(Head);

/// <summary>A person with its records, from whom records can be taken out.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Person">The person.</param>
/// <param name="Changes">Merges and splits of it that hold.</param>
public sealed record PersonPage(DeskHead Head, PersonDraft Person, IReadOnlyList<PersonChange> Changes) : DeskPage(Head);

/// <summary>A person as one column.</summary>
/// <param name="Person">The person.</param>
/// <param name="Language">The language of the desk.</param>
public sealed record PersonColumn(PersonDraft Person, Content.Language Language)
{
    /// <summary>Whether each record can be chosen.</summary>
    public bool Chooses { get; init; }
}

/// <summary>Merges and splits.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Changes">The changes, the newest first.</param>
/// <param name="Names">Who did each.</param>
public sealed record PersonChangesPage(DeskHead Head, IReadOnlyList<PersonChange> Changes, CuratorNames Names) : DeskPage(Head);
