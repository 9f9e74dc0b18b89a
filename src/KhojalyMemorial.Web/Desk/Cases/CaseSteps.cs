using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Cases;

/// <summary>Stores each step on a case with its line in the log and its entry in the audit, which names the case by id alone.</summary>
/// <param name="database">The database.</param>
/// <param name="audit">The audit.</param>
/// <param name="clock">The time.</param>
public sealed class CaseSteps(MuseumDbContext database, AuditLog audit, TimeProvider clock)
{
    /// <summary>Takes a step.</summary>
    /// <param name="id">The case.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="action">What it is called in the log, and behind <c>case-</c> in the audit.</param>
    /// <param name="change">Changes the case; what it answers instead of done leaves all as it was.</param>
    /// <param name="note">A remark for the log.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether it was done; not now where there is no such case, or a colleague was faster.</returns>
    public async Task<CaseAnswer> TakeAsync(Guid id, Guid by, string action, Func<FamilyCase, CancellationToken, Task<CaseAnswer>> change, string? note, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var answer = CaseAnswer.NotNow;
        try
        {
            await audit.DoAsync(new(by.ToString(), "case-" + action, Detail: $"case:{id}"), async stop =>
            {
                var one = await database.Cases.SingleOrDefaultAsync(known => known.Id == id && known.ErasedUtc == null, stop);
                answer = one is null ? CaseAnswer.NotNow : await change(one, stop);
                if (answer != CaseAnswer.Done)
                {
                    return false;
                }

                one!.Version++;
                database.CaseNotes.Add(new CaseNote { CaseId = id, AtUtc = clock.GetUtcNow().UtcDateTime, ById = by, Action = action, Text = note });
                return true;
            }, cancellation);
            return answer;
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            return CaseAnswer.NotNow; // A colleague was faster.
        }
    }
}
