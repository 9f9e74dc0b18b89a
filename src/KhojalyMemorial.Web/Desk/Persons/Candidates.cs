using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Search.Names;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Persons;

/// <summary>Proposes entries of the register that may be one person. It only proposes; people decide.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="shelf">The candidates as they were found last.</param>
/// <param name="audit">The audit.</param>
/// <param name="clock">The time.</param>
public sealed class Candidates(MuseumDbContext database, CandidateShelf shelf, AuditLog audit, TimeProvider clock)
{
    /// <summary>The candidates.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The same for every asking while nothing is saved.</returns>
    public async Task<CandidateList> ReadAsync(CancellationToken cancellation = default)
    {
        var stamp = new CandidateStamp(
            await database.Revisions.CountAsync(cancellation), await database.Items.CountAsync(item => item.TrashedUtc != null, cancellation),
            await database.PersonDifferences.CountAsync(cancellation), await database.PersonChanges.CountAsync(one => one.UndoneUtc == null, cancellation));
        if (shelf.Known is { } known && known.Stamp == stamp)
        {
            return known.List;
        }

        var different = (await database.PersonDifferences.AsNoTracking().ToListAsync(cancellation)).Select(one => (one.OneKey, one.OtherKey)).ToHashSet();
        var list = CandidatePairs.Of(await PersonsAsync(cancellation), different);
        shelf.Known = new(stamp, list);
        return list;
    }

    /// <summary>Notes that two entries are two persons.</summary>
    /// <param name="one">The number of the one.</param>
    /// <param name="other">The number of the other.</param>
    /// <param name="by">Who found so.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When it is stored.</returns>
    public async Task TellApartAsync(string one, string other, Guid by, CancellationToken cancellation = default)
    {
        var (first, second) = CandidatePairs.Ordered(one, other);
        await audit.DoAsync(new(by.ToString(), "person-differ", null, $"{first} {second}"), async stop =>
        {
            if (await database.PersonDifferences.AnyAsync(pair => pair.OneKey == first && pair.OtherKey == second, stop))
            {
                return false;
            }

            database.PersonDifferences.Add(new() { OneKey = first, OtherKey = second, ById = by, AtUtc = clock.GetUtcNow().UtcDateTime });
            return true;
        }, cancellation);
    }

    private async Task<List<PersonKeys>> PersonsAsync(CancellationToken cancellation)
    {
        // Who was merged and is still published waits for its release.
        var merged = (await database.PersonChanges.AsNoTracking().Where(one => one.Kind == PersonChange.Merge && one.UndoneUtc == null).Select(one => one.FromKey).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var (persons, tokens) = (new List<PersonKeys>(), new NameTokens());
        var newest =
            from item in database.Items.AsNoTracking()
            where item.Kind == Kind.Person.Name && item.TrashedUtc == null
            join revision in database.Revisions.AsNoTracking() on item.Id equals revision.ItemId
            where revision.Language == Revision.Shared && !database.Revisions.Any(later => later.ItemId == revision.ItemId && later.Language == Revision.Shared && later.Number > revision.Number)
            orderby item.Key
            select new { item.Key, revision.Body };
        await foreach (var one in newest.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!merged.Contains(one.Key))
            {
                persons.Add(PersonKeys.Of(one.Key, (PersonData)ContentJson.Read(one.Body, typeof(PersonData)), tokens));
            }
        }

        return persons;
    }
}

/// <summary>Keeps the candidates as they were found last.</summary>
public sealed class CandidateShelf
{
    private volatile KnownCandidates? _known;

    /// <summary>The candidates with what tells whether they still hold.</summary>
    public KnownCandidates? Known
    {
        get => _known;
        set => _known = value;
    }
}

/// <summary>Candidates with what tells whether they still hold.</summary>
/// <param name="Stamp">What the database had counted.</param>
/// <param name="List">The candidates.</param>
public sealed record KnownCandidates(CandidateStamp Stamp, CandidateList List);

/// <summary>What the database counts: as long as it is the same, nothing was saved.</summary>
/// <param name="Revisions">Revisions.</param>
/// <param name="Trashed">Items in the trash.</param>
/// <param name="Differences">Pairs that were told apart.</param>
/// <param name="Changes">Merges and splits that hold.</param>
public sealed record CandidateStamp(int Revisions, int Trashed, int Differences, int Changes);
