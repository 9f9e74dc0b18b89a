using System.Text.Json;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Persons;

/// <summary>Makes one person of two and two of one. All of it is revisions, in one transaction with its entry in the audit, and can be undone; visitors read nothing of it before it is published.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="persons">Reads persons.</param>
/// <param name="revisions">Saves revisions.</param>
/// <param name="audit">The audit.</param>
/// <param name="clock">The time.</param>
public sealed class PersonChanges(MuseumDbContext database, PersonDrafts persons, Revisions revisions, AuditLog audit, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes one person of two: the records of the first and what it says go to the second. What visitors do not read goes into the trash, what they read waits for its release.</summary>
    /// <param name="from">The number of the person who is no more.</param>
    /// <param name="into">The number of the person who stays.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellation">Stops the work; nothing is then changed.</param>
    /// <returns>The change; null where there are not these two persons.</returns>
    public async Task<PersonChange?> MergeAsync(string from, string into, Guid by, CancellationToken cancellation = default)
    {
        PersonChange? change = null;
        var item = await persons.FindAsync(from, cancellation);
        await audit.DoAsync(new(by.ToString(), "person-merge", item?.Item.Id, $"into:{into}"), async stop =>
        {
            if (from == into || await persons.FindAsync(from, stop) is not { } gone || await persons.FindAsync(into, stop) is not { } kept
                || await database.PersonChanges.AnyAsync(one => one.Kind == PersonChange.Merge && one.FromKey == from && one.UndoneUtc == null, stop))
            {
                return false;
            }

            var note = $"merge {from} into {into}";
            var steps = new List<PersonStep> { await SaveAsync(kept.Item, kept.Newest, PersonSums.Joined(kept.Data, gone.Data, into, from), by, note, stop) };
            foreach (var record in gone.Records)
            {
                steps.Add(await SaveAsync(record.Item, record.Newest, record.Data with { Person = into }, by, note, stop));
            }

            foreach (var (relative, newest, data) in (await persons.RelativesAsync(from, stop)).Where(one => one.Item.Key != into))
            {
                steps.Add(await SaveAsync(relative, newest, data with { Family = [.. data.Family.Select(one => one.Person == from ? one with { Person = into } : one).DistinctBy(one => (one.Person, one.Relation))] }, by, note, stop));
            }

            steps.Add(new(gone.Item.Id, gone.Newest.Id, null, Trashed: !gone.IsPublished));
            await TrashAsync(gone.Item.Id, gone.IsPublished ? null : Now, stop);
            database.PersonChanges.Add(change = new() { Kind = PersonChange.Merge, FromKey = from, IntoKey = into, ById = by, AtUtc = Now, Steps = JsonSerializer.Serialize(steps) });
            return true;
        }, cancellation);
        return change;
    }

    /// <summary>Takes records out of a person and makes a person of their own of them.</summary>
    /// <param name="from">The number of the person.</param>
    /// <param name="records">Keys of records of that person: some, and not all.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellation">Stops the work; nothing is then changed.</param>
    /// <returns>The change; null where these are not some of the person's records.</returns>
    public async Task<PersonChange?> SplitAsync(string from, IReadOnlyCollection<string> records, Guid by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        PersonChange? change = null;
        var item = await persons.FindAsync(from, cancellation);
        await audit.DoAsync(new(by.ToString(), "person-split", item?.Item.Id, FormattableString.Invariant($"records:{records.Count}")), async stop =>
        {
            var kept = await persons.FindAsync(from, stop);
            var moved = kept?.Records.Where(record => records.Contains(record.Item.Key, StringComparer.Ordinal)).ToList() ?? [];
            if (kept is null || moved.Count == 0 || moved.Count == kept.Records.Count)
            {
                return false;
            }

            var into = await NumberAsync(stop);
            var note = $"split {into} from {from}";
            var made = await revisions.ItemAsync(Kind.Person, into, stop);
            var steps = new List<PersonStep> { await SaveAsync(made, null, PersonSums.Of([.. moved.Select(record => record.Data)]), by, note, stop) };
            if (moved.Select(record => PersonSums.TextOf(record.Data.Name, record.Data.Language)).FirstOrDefault(text => text is not null) is var (language, text))
            {
                await revisions.SaveAsync(made, language.Code, text, by.ToString(), basedOn: null, note, cancellation: stop);
            }

            foreach (var record in moved)
            {
                steps.Add(await SaveAsync(record.Item, record.Newest, record.Data with { Person = into }, by, note, stop));
            }

            var left = PersonSums.Without(kept.Data, moved.Select(record => record.Data), kept.Records.Except(moved).Select(record => record.Data));
            steps.Add(await SaveAsync(kept.Item, kept.Newest, left, by, note, stop));
            database.PersonChanges.Add(change = new() { Kind = PersonChange.Split, FromKey = from, IntoKey = into, ById = by, AtUtc = Now, Steps = JsonSerializer.Serialize(steps) });
            return true;
        }, cancellation);
        return change;
    }

    /// <summary>Undoes a change. What curators wrote since stays: a record then only goes back to its person, and a person stays as it is.</summary>
    /// <param name="id">The change.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellation">Stops the work; nothing is then changed.</param>
    /// <returns>How it went.</returns>
    public async Task<UndoResult> UndoAsync(Guid id, Guid by, CancellationToken cancellation = default)
    {
        var result = UndoResult.NotThere;
        await audit.DoAsync(new(by.ToString(), "person-undo", null, id.ToString()), async stop =>
        {
            if (await database.PersonChanges.SingleOrDefaultAsync(one => one.Id == id && one.UndoneUtc == null, stop) is not { } change)
            {
                result = UndoResult.NotThere;
                return false;
            }

            if (await LaterAsync(change, stop))
            {
                result = UndoResult.LaterFirst;
                return false;
            }

            var steps = JsonSerializer.Deserialize<List<PersonStep>>(change.Steps)!;
            if (change.Kind == PersonChange.Split && await persons.IsPublishedAsync(steps[0].ItemId, stop))
            {
                result = UndoResult.Published;
                return false;
            }

            result = UndoResult.Done;
            foreach (var step in steps)
            {
                result = await BackAsync(step, change, by, stop) ? result : UndoResult.DoneInPart;
            }

            (change.UndoneUtc, change.UndoneById) = (Now, by);
            return true;
        }, cancellation);
        return result;
    }

    // Changes are undone from the last to the first: a later one may have moved on what this one moved.
    private Task<bool> LaterAsync(PersonChange change, CancellationToken cancellation)
    {
        var (at, keys) = (change.AtUtc, new[] { change.FromKey, change.IntoKey });
        return database.PersonChanges.AnyAsync(one => one.UndoneUtc == null && one.AtUtc > at && (keys.Contains(one.FromKey) || keys.Contains(one.IntoKey)), cancellation);
    }

    private async Task<bool> BackAsync(PersonStep step, PersonChange change, Guid by, CancellationToken cancellation)
    {
        if (step.Trashed || step.Before is null)
        {
            await TrashAsync(step.ItemId, step.Trashed ? null : Now, cancellation);
            return true;
        }

        if (step.After is not { } after || after == step.Before)
        {
            return true;
        }

        var item = await database.Items.SingleAsync(one => one.Id == step.ItemId, cancellation);
        var newest = (await persons.NewestAsync(step.ItemId, cancellation))!;
        var before = await database.Revisions.AsNoTracking().SingleAsync(one => one.Id == step.Before, cancellation);
        var kind = Kind.Find(item.Kind)!;
        var note = $"undo {change.Kind} {change.FromKey} {change.IntoKey}";

        // A later change that was undone leaves a newer revision that says the same.
        if (newest.Id == after || newest.BodyHash == await database.Revisions.Where(one => one.Id == after).Select(one => one.BodyHash).SingleAsync(cancellation))
        {
            await revisions.SaveAsync(item, Revision.Shared, ContentJson.Read(before.Body, kind.Data), by.ToString(), newest.Id, note, cancellation: cancellation);
            return true;
        }

        if (ContentJson.Read(newest.Body, kind.Data) is not RecordData record || record.Person != change.IntoKey)
        {
            return false;
        }

        var person = ((RecordData)ContentJson.Read(before.Body, kind.Data)).Person;
        await revisions.SaveAsync(item, Revision.Shared, record with { Person = person }, by.ToString(), newest.Id, note, cancellation: cancellation);
        return true;
    }

    private async Task<PersonStep> SaveAsync(ContentItem item, Revision? newest, object data, Guid by, string note, CancellationToken cancellation)
    {
        var saved = await revisions.SaveAsync(item, Revision.Shared, data, by.ToString(), newest?.Id, note, cancellation: cancellation);
        return saved.Saved is { } revision ? new(item.Id, newest?.Id, revision.Id)
            : throw new DbUpdateConcurrencyException("Somebody saved in the same moment."); // The audit begins anew, on what is there then.
    }

    private Task<int> TrashAsync(Guid itemId, DateTime? when, CancellationToken cancellation) =>
        database.Items.Where(one => one.Id == itemId).ExecuteUpdateAsync(set => set.SetProperty(one => one.TrashedUtc, when), cancellation);

    private async Task<string> NumberAsync(CancellationToken cancellation)
    {
        var taken = (await database.Items.AsNoTracking().Where(one => one.Kind == Kind.Person.Name).Select(one => one.Key).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        return PersonNumber.Print(PersonNumber.Draw(number => taken.Contains(PersonNumber.Print(number))));
    }
}

/// <summary>How undoing went.</summary>
public enum UndoResult
{
    /// <summary>There is no such change, or it was undone.</summary>
    NotThere,

    /// <summary>A later change of the same persons is undone first.</summary>
    LaterFirst,

    /// <summary>The person who was made by it is published and must be withdrawn first.</summary>
    Published,

    /// <summary>All is as it was.</summary>
    Done,

    /// <summary>The records are back; what a curator changed since stays.</summary>
    DoneInPart,
}
