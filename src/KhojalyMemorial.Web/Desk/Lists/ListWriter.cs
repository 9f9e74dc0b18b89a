using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Lists;

/// <summary>How rows of a list came out.</summary>
/// <param name="Saved">Records that were made or got a new revision.</param>
/// <param name="Same">Rows that say what their record says already.</param>
/// <param name="Held">Rows that say something new of a record that a curator has changed since.</param>
internal sealed record WrittenRows(int Saved, int Same, int Held);

/// <summary>Writes rows of a list as drafts: a record each, and the person as this record knows them. What is there already is compared and never overwritten.</summary>
/// <param name="database">The curators' database; the caller holds the transaction.</param>
/// <param name="revisions">Makes revisions.</param>
/// <param name="clock">The time.</param>
/// <param name="list">The key of the list.</param>
/// <param name="by">Who brings it in.</param>
internal sealed class ListWriter(MuseumDbContext database, Revisions revisions, TimeProvider clock, string list, string by)
{
    private readonly string _mark = $"list {list}";
    private HashSet<int>? _numbers;

    /// <summary>Reads anew which numbers of persons are taken, when somebody else took one in between.</summary>
    public void ForgetNumbers() => _numbers = null;

    /// <summary>Writes rows.</summary>
    /// <param name="rows">At most 500.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<WrittenRows> WriteAsync(IReadOnlyList<ListRow> rows, CancellationToken cancellation)
    {
        _numbers ??= await NumbersAsync(cancellation);
        var keys = rows.Select(row => row.Key).ToList();
        var items = await database.Items.AsNoTracking().Where(item => item.Kind == Kind.Record.Name && keys.Contains(item.Key)).ToDictionaryAsync(item => item.Key, StringComparer.Ordinal, cancellation);
        var ids = items.Values.Select(item => item.Id).ToList();
        var saves = (ids.Count == 0 ? [] : await database.Revisions.AsNoTracking().Where(one => ids.Contains(one.ItemId) && one.Language == Revision.Shared).ToListAsync(cancellation)).ToLookup(one => one.ItemId);
        var (saved, same, held) = (0, 0, 0);
        foreach (var row in rows)
        {
            if (!items.TryGetValue(row.Key, out var item))
            {
                Create(row);
                saved++;
                continue;
            }

            switch (await CompareAsync(item, row, saves[item.Id], cancellation))
            {
                case true: saved++; break;
                case false: held++; break;
                default: same++; break;
            }
        }

        await database.SaveChangesAsync(cancellation);
        return new(saved, same, held);
    }

    private void Create(ListRow row)
    {
        var number = row.Record.Person;
        if (number is null && row.Person() is { } person)
        {
            var drawn = PersonNumber.Draw(_numbers!.Contains);
            _numbers.Add(drawn);
            number = PersonNumber.Print(drawn);
            var item = New(Kind.Person, number);
            Add(item, Revision.Shared, person);
            if (row.Text() is var (language, text))
            {
                Add(item, language.Code, text);
            }
        }

        Add(New(Kind.Record, row.Key), Revision.Shared, row.Record with { Person = number });
    }

    // True where a revision was made, false where a curator's work is in the way, null where there is nothing new.
    private async Task<bool?> CompareAsync(ContentItem item, ListRow row, IEnumerable<Revision> saves, CancellationToken cancellation)
    {
        var all = saves.OrderBy(one => one.Number).ToList();
        if (all.FindLast(one => one.Note == _mark) is not { } imported)
        {
            return false;
        }

        // To whom the record is joined is the curators' to say after the first time.
        var joined = row.Record.Person ?? ((RecordData)ContentJson.Read(imported.Body, typeof(RecordData))).Person;
        var record = row.Record with { Person = joined };
        if (imported.Says(ContentJson.BodyOf(record)))
        {
            return null;
        }

        if (all[^1].Id != imported.Id || item.TrashedUtc is not null)
        {
            return false;
        }

        await revisions.SaveAsync(item, Revision.Shared, record, by, imported.Id, _mark, cancellation: cancellation);
        return true;
    }

    private ContentItem New(Kind kind, string key)
    {
        var item = new ContentItem { Kind = kind.Name, Key = key, CreatedUtc = clock.GetUtcNow().UtcDateTime };
        database.Items.Add(item);
        return item;
    }

    private void Add(ContentItem item, string language, object record) => revisions.Add(item, language, record, ContentJson.BodyOf(record), by, before: null, _mark);

    private async Task<HashSet<int>> NumbersAsync(CancellationToken cancellation) =>
        [.. (await database.Items.AsNoTracking().Where(item => item.Kind == Kind.Person.Name).Select(item => item.Key).ToListAsync(cancellation))
            .Select(key => PersonNumber.TryParse(key, out var number) ? number : 0)];
}
