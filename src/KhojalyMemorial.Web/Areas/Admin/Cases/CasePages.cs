using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Desk.Cases;

namespace KhojalyMemorial.Areas.Admin.Cases;

/// <summary>The queue.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Open">What waits for a decision or a letter, the most urgent first.</param>
/// <param name="Suspect">What was most likely sent by a program.</param>
/// <param name="Done">What was answered lately.</param>
/// <param name="NowUtc">The time, for what is overdue.</param>
public sealed record CasesPage(DeskHead Head, IReadOnlyList<CaseRow> Open, IReadOnlyList<CaseRow> Suspect, IReadOnlyList<CaseRow> Done, DateTime NowUtc) : DeskPage(Head);

/// <summary>A line of the queue: nothing that the writer sent.</summary>
/// <param name="Case">The case.</param>
/// <param name="AssignedTo">Who sees to it; null for nobody.</param>
public sealed record CaseRow(FamilyCase Case, string? AssignedTo);

/// <summary>A case.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Case">The case.</param>
/// <param name="Files">What came with it.</param>
/// <param name="Log">What was done, the oldest first.</param>
/// <param name="Decisions">Decisions of all rounds, the oldest first.</param>
/// <param name="Waiting">The decision that waits for a second curator.</param>
/// <param name="Letters">The letter in each language, once two have decided.</param>
/// <param name="People">Who may see to it.</param>
/// <param name="Related">Other cases on the same person, or that the writer named.</param>
/// <param name="PersonItem">The address of the person's form; null for none.</param>
public sealed record CasePage(
    DeskHead Head,
    FamilyCase Case,
    IReadOnlyList<CaseFile> Files,
    IReadOnlyList<CaseLine> Log,
    IReadOnlyList<CaseDecision> Decisions,
    CaseDecision? Waiting,
    IReadOnlyList<LetterText> Letters,
    IReadOnlyList<KeyValuePair<Guid, string>> People,
    IReadOnlyList<FamilyCase> Related,
    string? PersonItem) : DeskPage(Head)
{
    /// <summary>Whether the one who looks may agree to the decision that waits.</summary>
    public bool MaySecond { get; init; }

    /// <summary>Whether the one who looks may propose.</summary>
    public bool MayPropose { get; init; }

    /// <summary>What kept an erasure from being done.</summary>
    public IReadOnlyList<string> Obstacles { get; init; } = [];
}

/// <summary>A line of the log.</summary>
/// <param name="Note">What was done.</param>
/// <param name="By">Who did it; null for the writer and the program.</param>
public sealed record CaseLine(CaseNote Note, string? By);
