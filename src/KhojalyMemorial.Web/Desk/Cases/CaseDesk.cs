using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Cases;

/// <summary>What curators do with cases beside deciding them.</summary>
/// <param name="database">The database.</param>
/// <param name="steps">Stores each step.</param>
/// <param name="caseEraser">Erases cases.</param>
/// <param name="clock">The time.</param>
public sealed class CaseDesk(MuseumDbContext database, CaseSteps steps, CaseEraser caseEraser, TimeProvider clock)
{
    /// <summary>The longest reason, and the longest note.</summary>
    public const int Longest = 2000;

    /// <summary>Gives a case to somebody, or to nobody.</summary>
    /// <param name="id">The case.</param>
    /// <param name="to">The account; null for nobody.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether it was done.</returns>
    public Task<CaseAnswer> AssignAsync(Guid id, Guid? to, Guid by, CancellationToken cancellation = default) => steps.TakeAsync(id, by, "assigned", async (one, stop) =>
    {
        if (to is { } account && !await database.Accounts.AnyAsync(known => known.Id == account && known.ClosedUtc == null, stop))
        {
            return CaseAnswer.NotNow;
        }

        one.AssignedToId = to;
        return CaseAnswer.Done;
    }, null, cancellation);

    /// <summary>Notes something on a case.</summary>
    /// <param name="id">The case.</param>
    /// <param name="text">The note.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether it was done.</returns>
    public Task<CaseAnswer> NoteAsync(Guid id, string? text, Guid by, CancellationToken cancellation = default) =>
        string.IsNullOrWhiteSpace(text) || text.Length > Longest ? Task.FromResult(CaseAnswer.Incomplete)
        : steps.TakeAsync(id, by, "noted", (_, _) => Task.FromResult(CaseAnswer.Done), text.Trim(), cancellation);

    /// <summary>Notes that the letter went out. After an erasure, what the writer sent is erased with it.</summary>
    /// <param name="id">The case.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether it was done.</returns>
    public async Task<CaseAnswer> AnsweredAsync(Guid id, Guid by, CancellationToken cancellation = default)
    {
        var erases = false;
        var answer = await steps.TakeAsync(id, by, "answered", async (one, stop) =>
        {
            if (one.State != CaseState.Decided)
            {
                return CaseAnswer.NotNow;
            }

            erases = await database.CaseDecisions.AnyAsync(decision => decision.CaseId == one.Id && decision.Round == one.Round && decision.Agreed == true && decision.Verdict == Verdict.Erase, stop);
            (one.State, one.AnsweredUtc) = (CaseState.Answered, clock.GetUtcNow().UtcDateTime);
            return CaseAnswer.Done;
        }, null, cancellation);
        if (answer == CaseAnswer.Done && erases)
        {
            await caseEraser.EraseAsync(id, by.ToString(), cancellation);
        }

        return answer;
    }

    /// <summary>Opens a case again because the writer does not accept the decision: two others decide then.</summary>
    /// <param name="id">The case.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether it was done.</returns>
    public Task<CaseAnswer> AppealAsync(Guid id, Guid by, CancellationToken cancellation = default) => steps.TakeAsync(id, by, "appealed", (one, _) =>
    {
        if (one.State != CaseState.Answered)
        {
            return Task.FromResult(CaseAnswer.NotNow);
        }

        (one.State, one.AssignedToId, one.AnsweredUtc, one.DueUtc) = (CaseState.New, null, null, clock.GetUtcNow().UtcDateTime + Intake.Patience);
        one.Round++;
        return Task.FromResult(CaseAnswer.Done);
    }, null, cancellation);
}
