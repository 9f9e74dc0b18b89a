using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Persons;

/// <summary>A record as curators have it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Newest">Its newest data.</param>
/// <param name="Data">What that says.</param>
public sealed record RecordDraft(ContentItem Item, Revision Newest, RecordData Data);

/// <summary>A person of the register as curators have it, with all records.</summary>
/// <param name="Item">The item.</param>
/// <param name="Newest">Its newest data.</param>
/// <param name="Data">What that says.</param>
/// <param name="Records">The records that are joined to it, by key.</param>
/// <param name="IsPublished">Whether visitors read it.</param>
public sealed record PersonDraft(ContentItem Item, Revision Newest, PersonData Data, IReadOnlyList<RecordDraft> Records, bool IsPublished)
{
    /// <summary>The public number.</summary>
    public string Key => Item.Key;
}

/// <summary>Reads persons of the register with their records, without reading everything else.</summary>
/// <param name="database">The curators' database.</param>
public sealed class PersonDrafts(MuseumDbContext database)
{
    /// <summary>Finds a person.</summary>
    /// <param name="key">The number.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where there is none, or it lies in the trash.</returns>
    public async Task<PersonDraft?> FindAsync(string? key, CancellationToken cancellation = default)
    {
        var item = await database.Items.AsNoTracking().SingleOrDefaultAsync(one => one.Kind == Kind.Person.Name && one.Key == key && one.TrashedUtc == null, cancellation);
        if (item is null || await NewestAsync(item.Id, cancellation) is not { } newest)
        {
            return null;
        }

        var records = new List<RecordDraft>();
        foreach (var record in await UsersAsync(item.Key, Kind.Record, cancellation))
        {
            if (await NewestAsync(record.Id, cancellation) is { } revision)
            {
                records.Add(new(record, revision, (RecordData)ContentJson.Read(revision.Body, typeof(RecordData))));
            }
        }

        return new(item, newest, Read(newest), records, await IsPublishedAsync(item.Id, cancellation));
    }

    /// <summary>The persons who name somebody as a relative.</summary>
    /// <param name="key">The number of the relative.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Each with its newest data.</returns>
    public async Task<IReadOnlyList<(ContentItem Item, Revision Newest, PersonData Data)>> RelativesAsync(string key, CancellationToken cancellation = default)
    {
        var relatives = new List<(ContentItem, Revision, PersonData)>();
        foreach (var item in await UsersAsync(key, Kind.Person, cancellation))
        {
            if (await NewestAsync(item.Id, cancellation) is { } newest)
            {
                relatives.Add((item, newest, Read(newest)));
            }
        }

        return relatives;
    }

    /// <summary>The newest data of an item.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where none was saved.</returns>
    public Task<Revision?> NewestAsync(Guid itemId, CancellationToken cancellation = default) => database.Revisions.AsNoTracking()
        .Where(one => one.ItemId == itemId && one.Language == Revision.Shared).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellation);

    /// <summary>Whether visitors read an item.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>True when they do.</returns>
    public Task<bool> IsPublishedAsync(Guid itemId, CancellationToken cancellation = default) => database.Publications.AnyAsync(one => one.ItemId == itemId && one.UntilEdition == null, cancellation);

    private static PersonData Read(Revision revision) => (PersonData)ContentJson.Read(revision.Body, typeof(PersonData));

    private async Task<List<ContentItem>> UsersAsync(string key, Kind kind, CancellationToken cancellation) => await (
        from reference in database.References.AsNoTracking()
        where reference.TargetKind == Kind.Person.Name && reference.TargetKey == key && reference.Language == Revision.Shared
        join item in database.Items.AsNoTracking() on reference.ItemId equals item.Id
        where item.Kind == kind.Name && item.TrashedUtc == null
        orderby item.Key
        select item).ToListAsync(cancellation);
}
