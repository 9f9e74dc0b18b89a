using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing.Register;

/// <summary>Reads published persons and records of the register from the curators' database, a portion at a time.</summary>
/// <param name="database">The curators' database.</param>
internal sealed class RegisterReader(MuseumDbContext database)
{
    // Parameters in one query are limited (2,100 on SQL Server).
    public const int Portion = 500;

    private static readonly string Persons = Kind.Person.Name;
    private static readonly string Records = Kind.Record.Name;

    /// <summary>The persons that are published now.</summary>
    public Task<List<string>> PublishedPersonsAsync(CancellationToken cancellation) => KeysAsync(Persons, one => one.UntilEdition == null, cancellation);

    /// <summary>The persons that were published once.</summary>
    public Task<List<string>> PersonsOnceAsync(CancellationToken cancellation) => KeysAsync(Persons, _ => true, cancellation);

    /// <summary>Which person each published record is joined to.</summary>
    public async Task<Dictionary<string, string>> JoinsAsync(CancellationToken cancellation)
    {
        var joins = new Dictionary<string, string>(StringComparer.Ordinal);
        var bodies =
            from publication in database.Publications.AsNoTracking()
            where publication.UntilEdition == null && publication.Language == Revision.Shared
            join item in database.Items on publication.ItemId equals item.Id
            where item.Kind == Records
            join revision in database.Revisions on publication.RevisionId equals revision.Id
            select new { item.Key, revision.Body };
        await foreach (var one in bodies.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (((RecordData)ContentJson.Read(one.Body, typeof(RecordData))).Person is { } person)
            {
                joins[one.Key] = person;
            }
        }

        return joins;
    }

    /// <summary>The persons and records of which publications began or ended after an edition.</summary>
    public async Task<(List<string> Persons, List<string> Records)> ChangedAsync(int after, CancellationToken cancellation) => (
        await KeysAsync(Persons, one => one.FromEdition > after || one.UntilEdition > after, cancellation),
        await KeysAsync(Records, one => one.FromEdition > after || one.UntilEdition > after, cancellation));

    /// <summary>Persons by key, as they are published now.</summary>
    public async Task<Dictionary<string, Published<PersonData, PersonText>>> PersonsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        (await ReadAsync(Persons, keys, cancellation)).ToDictionary(one => one.Key.Key, one => (Published<PersonData, PersonText>)one.Value, StringComparer.Ordinal);

    /// <summary>Records by key, as they are published now.</summary>
    public async Task<Dictionary<string, Published<RecordData, RecordText>>> RecordsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        (await ReadAsync(Records, keys, cancellation)).ToDictionary(one => one.Key.Key, one => (Published<RecordData, RecordText>)one.Value, StringComparer.Ordinal);

    /// <summary>The newest publication of the shared data of a person, current or ended.</summary>
    public Task<Publication?> LastAsync(string key, CancellationToken cancellation) => (
        from publication in database.Publications.AsNoTracking()
        where publication.Language == Revision.Shared
        join item in database.Items on publication.ItemId equals item.Id
        where item.Kind == Persons && item.Key == key
        orderby publication.FromEdition descending
        select publication).FirstOrDefaultAsync(cancellation);

    private async Task<Dictionary<(string Kind, string Key), PublishedItem>> ReadAsync(string kind, IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        var read = new Dictionary<(string Kind, string Key), PublishedItem>();
        foreach (var portion in keys.Chunk(Portion))
        {
            var rows = await MuseumReader.ReadAsync(
                database.Items.Where(item => item.Kind == kind && portion.Contains(item.Key)), database.Publications.Where(one => one.UntilEdition == null), database, cancellation);
            foreach (var (key, item) in PublishedItemReader.Read(rows))
            {
                read[key] = item;
            }
        }

        return read;
    }

    private Task<List<string>> KeysAsync(string kind, System.Linq.Expressions.Expression<Func<Publication, bool>> which, CancellationToken cancellation) => (
        from publication in database.Publications.AsNoTracking().Where(which)
        join item in database.Items on publication.ItemId equals item.Id
        where item.Kind == kind
        select item.Key).Distinct().ToListAsync(cancellation);
}
