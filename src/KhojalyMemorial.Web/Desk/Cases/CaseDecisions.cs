using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Checks;
using KhojalyMemorial.Publishing.Erasing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Cases;

/// <summary>Decides cases: one curator proposes, another agrees or sends back.</summary>
/// <param name="database">The database.</param>
/// <param name="steps">Stores each step.</param>
/// <param name="eraser">Erases items.</param>
/// <param name="caseEraser">Erases cases.</param>
/// <param name="clock">The time.</param>
public sealed class CaseDecisions(MuseumDbContext database, CaseSteps steps, Eraser eraser, CaseEraser caseEraser, TimeProvider clock)
{
    /// <summary>Proposes a decision.</summary>
    /// <param name="id">The case.</param>
    /// <param name="draft">Verdict, target and reasons; the rest is set here.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether it was done.</returns>
    public Task<CaseAnswer> ProposeAsync(Guid id, CaseDraft draft, Guid by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return steps.TakeAsync(id, by, "proposed", async (one, stop) =>
        {
            if (one.State is not (CaseState.New or CaseState.Proposed))
            {
                return CaseAnswer.NotNow;
            }

            if (await DecidedBeforeAsync(one, by, stop))
            {
                return CaseAnswer.SamePerson;
            }

            if (!draft.IsComplete(one.Language) || draft.Target is { Length: > 0 } && await TargetAsync(draft.Target, stop) is null)
            {
                return CaseAnswer.Incomplete;
            }

            // A new proposal takes the place of one that waits.
            await database.CaseDecisions.Where(other => other.CaseId == one.Id && other.Agreed == null).ExecuteDeleteAsync(stop);
            database.CaseDecisions.Add(draft.ToDecision(one, by, Now()));
            one.State = CaseState.Proposed;
            return CaseAnswer.Done;
        }, null, cancellation);
    }

    /// <summary>Agrees to a proposed decision, or sends it back. Erasing is not agreed to here, but by <see cref="AgreeToEraseAsync"/>.</summary>
    /// <param name="id">The case.</param>
    /// <param name="decisionId">The decision that the curator read.</param>
    /// <param name="agreed">Whether the curator agrees.</param>
    /// <param name="by">Who does so: somebody else than the one who proposed.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether it was done.</returns>
    public Task<CaseAnswer> SecondAsync(Guid id, Guid decisionId, bool agreed, Guid by, CancellationToken cancellation = default) =>
        steps.TakeAsync(id, by, agreed ? "agreed" : "returned", async (one, stop) =>
        {
            var (decision, answer) = await WaitingAsync(one, decisionId, by, stop);
            if (decision is null || (agreed && decision.Verdict == Verdict.Erase))
            {
                return decision is null ? answer : CaseAnswer.NotNow;
            }

            (decision.Agreed, decision.SecondById, decision.SecondUtc) = (agreed, by, Now());
            one.State = agreed ? CaseState.Decided : CaseState.New;
            return CaseAnswer.Done;
        }, null, cancellation);

    /// <summary>Agrees to erase, and erases: the item with what goes with it, tributes to the person, and what others wrote about the person and was answered. The case itself keeps the writer's address until the letter is out.</summary>
    /// <param name="id">The case.</param>
    /// <param name="decisionId">The decision that the curator read.</param>
    /// <param name="by">Who does so: somebody else than the one who proposed.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether it was done, and what stands in the way.</returns>
    public async Task<(CaseAnswer Answer, IReadOnlyList<ContentProblem> Problems)> AgreeToEraseAsync(Guid id, Guid decisionId, Guid by, CancellationToken cancellation = default)
    {
        if (await database.Cases.SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } found)
        {
            return (CaseAnswer.NotNow, []);
        }

        var (decision, answer) = await WaitingAsync(found, decisionId, by, cancellation);
        if (decision is not { Verdict: Verdict.Erase })
        {
            return (decision is null ? answer : CaseAnswer.NotNow, []);
        }

        database.ChangeTracker.Clear();
        if (decision.Target is null)
        {
            return (await steps.TakeAsync(id, by, "agreed", (one, stop) => AgreeAsync(one, decisionId, by, null, stop), null, cancellation), []);
        }

        if (await TargetAsync(decision.Target, cancellation) is not { } target)
        {
            return (CaseAnswer.NotNow, []);
        }

        var result = await eraser.EraseAsync([target.Id], by.ToString(), $"case:{id}", async (edition, stop) =>
        {
            var one = await database.Cases.SingleAsync(known => known.Id == id, stop);
            if (await AgreeAsync(one, decisionId, by, edition, stop) != CaseAnswer.Done)
            {
                throw new DbUpdateConcurrencyException("The decision was changed meanwhile.");
            }

            one.Version++;
            database.CaseNotes.Add(new CaseNote { CaseId = id, AtUtc = Now(), ById = by, Action = "agreed" });
            if (target.Kind == Kind.Person.Name)
            {
                await ForgetTributesAsync(target.Key, edition, stop);
            }
        }, cancellation);
        if (result.Edition is null)
        {
            return (CaseAnswer.InUse, result.Problems);
        }

        await EraseAnsweredAsync(target, id, by, cancellation);
        return (CaseAnswer.Done, []);
    }

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;

    private async Task<(CaseDecision? Decision, CaseAnswer Answer)> WaitingAsync(FamilyCase one, Guid decisionId, Guid by, CancellationToken cancellation)
    {
        var decision = one.State != CaseState.Proposed ? null
            : await database.CaseDecisions.SingleOrDefaultAsync(known => known.Id == decisionId && known.CaseId == one.Id && known.Round == one.Round && known.Agreed == null, cancellation);
        return decision is null ? (null, CaseAnswer.NotNow)
            : decision.ProposedById == by || await DecidedBeforeAsync(one, by, cancellation) ? (null, CaseAnswer.SamePerson)
            : (decision, CaseAnswer.Done);
    }

    private async Task<CaseAnswer> AgreeAsync(FamilyCase one, Guid decisionId, Guid by, int? edition, CancellationToken cancellation)
    {
        var (decision, answer) = await WaitingAsync(one, decisionId, by, cancellation);
        if (decision is not null)
        {
            (decision.Agreed, decision.SecondById, decision.SecondUtc, decision.Edition) = (true, by, Now(), edition);
            one.State = CaseState.Decided;
        }

        return answer;
    }

    // After an appeal, nobody who decided in an earlier round decides again.
    private Task<bool> DecidedBeforeAsync(FamilyCase one, Guid by, CancellationToken cancellation) =>
        database.CaseDecisions.AnyAsync(decision => decision.CaseId == one.Id && decision.Round < one.Round && (decision.ProposedById == by || decision.SecondById == by), cancellation);

    private async Task<ContentItem?> TargetAsync(string target, CancellationToken cancellation) =>
        target.Split('/') is [var kind, var key] ? await database.Items.AsNoTracking().SingleOrDefaultAsync(item => item.Kind == kind && item.Key == key && item.ErasedUtc == null, cancellation) : null;

    private async Task ForgetTributesAsync(string person, int edition, CancellationToken cancellation)
    {
        var ids = await database.Tributes.Where(one => one.Person == person).Select(one => one.Id).ToListAsync(cancellation);
        await database.Tributes.Where(one => one.Person == person).ExecuteDeleteAsync(cancellation);
        database.Erasures.AddRange(ids.Select(one => new Erasure { Thing = ErasedThing.Tribute, ThingId = one, AtUtc = Now(), Edition = edition }));
    }

    private async Task EraseAnsweredAsync(ContentItem target, Guid except, Guid by, CancellationToken cancellation)
    {
        if (target.Kind == Kind.Person.Name)
        {
            foreach (var other in await database.Cases.Where(one => one.Person == target.Key && one.Id != except && one.State == CaseState.Answered).Select(one => one.Id).ToListAsync(cancellation))
            {
                await caseEraser.EraseAsync(other, by.ToString(), cancellation);
            }
        }
    }
}
