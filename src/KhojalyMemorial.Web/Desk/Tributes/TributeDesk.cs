using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Erasing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Tributes;

/// <summary>Lets lines of remembrance through, and takes them down. What visitors read changes with an edition, so every node and every kept page follows.</summary>
/// <param name="database">The database.</param>
/// <param name="step">Makes the edition.</param>
/// <param name="audit">The audit.</param>
/// <param name="ledger">The list of what was erased.</param>
/// <param name="clock">The time.</param>
public sealed class TributeDesk(MuseumDbContext database, EditionStep step, AuditLog audit, ErasureLedger ledger, TimeProvider clock)
{
    /// <summary>The most that are decided at once: parameters in one query are limited.</summary>
    public const int Most = 200;

    /// <summary>Shows tributes that wait.</summary>
    /// <param name="ids">The tributes; at most <see cref="Most"/>.</param>
    /// <param name="by">Who has read them.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether any was waiting.</returns>
    public async Task<bool> ShowAsync(IReadOnlyCollection<Guid> ids, Guid by, CancellationToken cancellation = default) =>
        await step.MakeAsync(by.ToString(), async (_, stop) =>
        {
            var shown = await database.Tributes.Where(one => ids.Contains(one.Id) && one.State == TributeState.Waiting).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.State, TributeState.Shown).SetProperty(one => one.DecidedById, by), stop);
            return shown == 0 ? [] : [new AuditNote(by.ToString(), "tribute-show", Detail: FormattableString.Invariant($"tributes:{shown}"))];
        }, cancellation) is not null;

    /// <summary>Deletes tributes: those that wait are refused, those that are shown are taken down.</summary>
    /// <param name="ids">The tributes; at most <see cref="Most"/>.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether there was any.</returns>
    public async Task<bool> DeleteAsync(IReadOnlyCollection<Guid> ids, Guid by, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        List<Erasure> erased = [];
        async Task<AuditNote?> RemoveAsync(CancellationToken stop)
        {
            var known = await database.Tributes.Where(one => ids.Contains(one.Id)).Select(one => one.Id).ToListAsync(stop);
            erased = known.ConvertAll(one => new Erasure { Thing = ErasedThing.Tribute, ThingId = one, AtUtc = now });
            await database.Tributes.Where(one => known.Contains(one.Id)).ExecuteDeleteAsync(stop);
            database.Erasures.AddRange(erased);
            return known.Count == 0 ? null : new(by.ToString(), "tribute-delete", Detail: FormattableString.Invariant($"tributes:{known.Count}"));
        }

        var wereShown = await database.Tributes.AnyAsync(one => ids.Contains(one.Id) && one.State == TributeState.Shown, cancellation);
        var done = wereShown
            ? await step.MakeAsync(by.ToString(), async (_, stop) => await RemoveAsync(stop) is { } note ? [note] : [], cancellation) is not null
            : await audit.DoAsync(new(by.ToString(), "tribute-delete", Detail: FormattableString.Invariant($"tributes:{ids.Count}")), async stop => await RemoveAsync(stop) is not null, cancellation);
        ledger.Add(erased);
        return done;
    }
}
