using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Erasing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Cases;

/// <summary>Applies the list of what was erased to a database that does not know of it: a restored backup that is older than the erasure.</summary>
/// <param name="database">The database.</param>
/// <param name="ledger">The list.</param>
/// <param name="eraser">Erases items.</param>
/// <param name="cases">Erases cases.</param>
/// <param name="step">Makes editions.</param>
/// <param name="clock">The time.</param>
public sealed class ErasedAgain(MuseumDbContext database, ErasureLedger ledger, Eraser eraser, CaseEraser cases, EditionStep step, TimeProvider clock)
{
    private const string Actor = "restore";

    /// <summary>Erases again what is back.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>How many things were erased again.</returns>
    /// <exception cref="InvalidOperationException">Something of the restored museum refers to what shall be erased.</exception>
    public async Task<int> ApplyAsync(CancellationToken cancellation = default)
    {
        var missing = await ledger.CompareAsync(database, cancellation);
        if (missing.Count == 0)
        {
            return 0;
        }

        var done = await ItemsAsync(Of(ErasedThing.Item), cancellation) + await CasesAsync(Of(ErasedThing.Case), cancellation) + await TributesAsync(Of(ErasedThing.Tribute), cancellation);

        // What this database never held needs no second look.
        database.Erasures.AddRange(await ledger.CompareAsync(database, cancellation));
        await database.SaveChangesAsync(cancellation);
        return done;

        List<Guid> Of(string thing) => [.. missing.Where(one => one.Thing == thing).Select(one => one.ThingId)];
    }

    private async Task<int> ItemsAsync(List<Guid> ids, CancellationToken cancellation)
    {
        var back = (await database.Items.AsNoTracking().Where(one => one.ErasedUtc == null).Select(one => one.Id).ToListAsync(cancellation)).Intersect(ids).ToList();
        if (back.Count == 0)
        {
            return 0;
        }

        var result = await eraser.EraseAsync(back, Actor, null, null, cancellation);
        return result.Edition is not null ? back.Count
            : throw new InvalidOperationException("What was erased is back and cannot be erased again: " + string.Join(' ', result.Problems.Select(problem => problem.ToString())));
    }

    private async Task<int> CasesAsync(List<Guid> ids, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var id in (await database.Cases.AsNoTracking().Where(one => one.ErasedUtc == null).Select(one => one.Id).ToListAsync(cancellation)).Intersect(ids))
        {
            done += await cases.EraseAsync(id, Actor, cancellation) ? 1 : 0;
        }

        return done;
    }

    private async Task<int> TributesAsync(List<Guid> ids, CancellationToken cancellation)
    {
        var back = (await database.Tributes.AsNoTracking().Select(one => one.Id).ToListAsync(cancellation)).Intersect(ids).ToList();
        if (back.Count > 0)
        {
            await step.MakeAsync(Actor, async (edition, stop) =>
            {
                foreach (var portion in back.Chunk(500))
                {
                    await database.Tributes.Where(one => portion.Contains(one.Id)).ExecuteDeleteAsync(stop);
                }

                var now = clock.GetUtcNow().UtcDateTime;
                database.Erasures.AddRange(back.Select(one => new Erasure { Thing = ErasedThing.Tribute, ThingId = one, AtUtc = now, Edition = edition }));
                return [new AuditNote(Actor, "tribute-erase", Detail: FormattableString.Invariant($"tributes:{back.Count}"))];
            }, cancellation);
        }

        return back.Count;
    }
}
