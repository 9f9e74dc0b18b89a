using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Erasing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Cases;

/// <summary>Erases what a writer sent: words, name, address, files, and what curators noted on it. Number, times and verdicts stay, for the count and the audit.</summary>
/// <param name="database">The database.</param>
/// <param name="files">The files.</param>
/// <param name="ledger">The list that outlives backups.</param>
/// <param name="audit">The audit.</param>
/// <param name="traces">What lies beside the rows.</param>
/// <param name="clock">The time.</param>
public sealed class CaseEraser(MuseumDbContext database, CaseFiles files, ErasureLedger ledger, AuditLog audit, ErasedTraces traces, TimeProvider clock)
{
    /// <summary>Erases a case.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="actor">Account id, or the name of what does it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where there is none, or it is erased already.</returns>
    public async Task<bool> EraseAsync(Guid caseId, string actor, CancellationToken cancellation = default)
    {
        await ErasedTraces.PrepareAsync(database, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var erased = new Erasure { Thing = ErasedThing.Case, ThingId = caseId, AtUtc = now };
        var done = await audit.DoAsync(new(actor, "case-erase", Detail: $"case:{caseId}"), async stop =>
        {
            if (await database.Cases.Where(one => one.Id == caseId && one.ErasedUtc == null).ExecuteUpdateAsync(set => set
                .SetProperty(one => one.Text, (string?)null).SetProperty(one => one.Name, (string?)null).SetProperty(one => one.Contact, (string?)null)
                .SetProperty(one => one.Relation, (string?)null).SetProperty(one => one.Page, (string?)null).SetProperty(one => one.State, CaseState.Erased)
                .SetProperty(one => one.ErasedUtc, now).SetProperty(one => one.Version, one => one.Version + 1), stop) == 0)
            {
                return false;
            }

            await database.CaseNotes.Where(one => one.CaseId == caseId).ExecuteUpdateAsync(set => set.SetProperty(one => one.Text, (string?)null), stop);
            await database.CaseDecisions.Where(one => one.CaseId == caseId).ExecuteUpdateAsync(set => set
                .SetProperty(one => one.ReasonAz, (string?)null).SetProperty(one => one.ReasonEn, (string?)null).SetProperty(one => one.ReasonRu, (string?)null), stop);
            await database.CaseFiles.Where(one => one.CaseId == caseId).ExecuteUpdateAsync(set => set
                .SetProperty(one => one.Name, (string?)null).SetProperty(one => one.State, CaseFileState.Erased).SetProperty(one => one.Pictures, 0), stop);
            database.CaseNotes.Add(new CaseNote { CaseId = caseId, AtUtc = now, ById = Guid.TryParse(actor, out var by) ? by : null, Action = "erased" });
            await database.Erasures.Where(one => one.Thing == ErasedThing.Case && one.ThingId == caseId).ExecuteDeleteAsync(stop);
            database.Erasures.Add(erased);
            return true;
        }, cancellation);

        // Also where the rows were erased before: a restore may have put the files back.
        files.Delete(caseId);
        ledger.Add([erased]);
        await traces.SweepAsync(database, [], cancellation);
        return done;
    }
}
