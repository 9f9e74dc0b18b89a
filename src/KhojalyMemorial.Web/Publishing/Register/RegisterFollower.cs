using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing.Erasing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing.Register;

/// <summary>Writes the register file from the curators' database: all of it, or what editions changed.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="file">The file.</param>
internal sealed class RegisterFollower(MuseumDbContext database, RegisterFile file)
{
    private readonly RegisterReader _reader = new(database);

    /// <summary>Whether a stamp is of an edition of this database.</summary>
    public Task<bool> KnowsAsync(RegisterStamp stamp, CancellationToken cancellation) =>
        database.Editions.AnyAsync(edition => edition.Number == stamp.Edition && edition.AuditHash == stamp.AuditHash, cancellation);

    /// <summary>Whether an item was erased after an edition, also one that visitors read no more: the index then keeps nothing of those who are gone.</summary>
    public Task<bool> ErasedAfterAsync(int edition, CancellationToken cancellation) =>
        database.Erasures.AnyAsync(one => one.Thing == ErasedThing.Item && one.Edition > edition, cancellation);

    /// <summary>Writes the file anew, a portion of persons at a time.</summary>
    public async Task RebuildAsync(RegisterStamp stamp, CancellationToken cancellation)
    {
        var joins = await _reader.JoinsAsync(cancellation);
        var recordsOf = joins.ToLookup(join => join.Value, join => join.Key, StringComparer.Ordinal);
        var published = await _reader.PublishedPersonsAsync(cancellation);
        using var writing = file.Write(anew: true);
        foreach (var (record, person) in joins)
        {
            writing.Join(record, Number(person));
        }

        var hidden = published.ToHashSet(StringComparer.Ordinal);
        foreach (var portion in published.Chunk(RegisterReader.Portion))
        {
            foreach (var person in await ViewsAsync(portion, portion.ToDictionary(key => key, key => recordsOf[key], StringComparer.Ordinal), cancellation))
            {
                writing.Put(person);
                hidden.Remove(person.Key);
            }
        }

        foreach (var key in (await _reader.PersonsOnceAsync(cancellation)).Except(published, StringComparer.Ordinal))
        {
            await EndAsync(writing, key, cancellation);
        }

        await NoteAsync(writing, keys: null, hidden, cancellation);
        writing.Keep(stamp);
    }

    /// <summary>Writes what was changed since an edition.</summary>
    public async Task<(IReadOnlyList<RegisterPerson> Changed, IReadOnlyList<int> Gone)> FollowAsync(RegisterStamp from, RegisterStamp to, CancellationToken cancellation)
    {
        var (persons, records) = await _reader.ChangedAsync(from.Edition, cancellation);
        if (persons.Count == 0 && records.Count == 0)
        {
            // Most editions leave the register as it is: the file then stays at an earlier one and is read from there again.
            return ([], []);
        }

        var joined = await _reader.RecordsAsync(records, cancellation);
        var keys = persons.Concat(joined.Values.Select(one => one.Data.Person).OfType<string>()).Concat(file.PersonsOf(records).Select(PersonNumber.Print))
            .Where(key => Number(key) is not null).ToHashSet(StringComparer.Ordinal);
        using var writing = file.Write(anew: false);
        foreach (var record in records)
        {
            writing.Join(record, joined.GetValueOrDefault(record)?.Data.Person is { } person ? Number(person) : null);
        }

        var ofPerson = keys.ToDictionary(key => key, key => file.RecordsOf(Number(key)!.Value).Except(records, StringComparer.Ordinal)
            .Concat(joined.Where(one => one.Value.Data.Person == key).Select(one => one.Key)), StringComparer.Ordinal);
        var views = await ViewsAsync(keys, ofPerson, cancellation);
        var gone = keys.Except(views.Select(one => one.Key), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        foreach (var person in views)
        {
            writing.Put(person);
        }

        foreach (var key in gone)
        {
            writing.Take(Number(key)!.Value);
            await EndAsync(writing, key, cancellation);
        }

        await NoteAsync(writing, keys, gone.Except(await WithdrawnAsync(gone, cancellation), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal), cancellation);
        writing.Keep(to);
        return (views, [.. gone.Select(key => Number(key)!.Value)]);
    }

    private static int? Number(string key) => PersonNumber.TryParse(key, out var number) ? number : null;

    private async Task<IReadOnlyList<RegisterPerson>> ViewsAsync(
        IReadOnlyCollection<string> keys, Dictionary<string, IEnumerable<string>> recordsOf, CancellationToken cancellation)
    {
        var persons = await _reader.PersonsAsync(keys, cancellation);
        var records = await _reader.RecordsAsync([.. persons.Keys.SelectMany(key => recordsOf[key]).Distinct(StringComparer.Ordinal)], cancellation);
        return [.. persons.Select(person => RegisterView.Of(
            person.Value, recordsOf[person.Key].Select(key => records.GetValueOrDefault(key)).OfType<Published<Content.Kinds.RecordData, Content.Kinds.RecordText>>())).OfType<RegisterPerson>()];
    }

    private async Task<List<string>> WithdrawnAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        var withdrawn = new List<string>();
        foreach (var key in keys)
        {
            if (await _reader.LastAsync(key, cancellation) is { UntilEdition: not null })
            {
                withdrawn.Add(key);
            }
        }

        return withdrawn;
    }

    private async Task EndAsync(RegisterWriting writing, string key, CancellationToken cancellation)
    {
        // What is published and yet not public, for want of consent, is as if it had never been.
        if (Number(key) is { } number && await _reader.LastAsync(key, cancellation) is { UntilEdition: not null } last)
        {
            var moved = last.MovedTo?.Split('/') is [var kind, var target] && kind == Kind.Person.Name ? Number(target) : null;
            writing.End(number, moved);
        }
    }

    // The list of changes tells numbers, days and reasons, and no names: it stands also when a person was taken down.
    private async Task NoteAsync(RegisterWriting writing, IReadOnlyCollection<string>? keys, HashSet<string> hidden, CancellationToken cancellation)
    {
        foreach (var portion in keys?.Chunk(RegisterReader.Portion) ?? [[]])
        {
            await foreach (var (key, changes) in new RegisterHistory(database).ReadAsync(keys is null ? null : portion, cancellation))
            {
                if (Number(key) is { } number && !hidden.Contains(key))
                {
                    writing.Note(number, changes);
                }
            }
        }
    }
}
