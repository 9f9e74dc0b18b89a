using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Desk;

/// <summary>Everything as curators have it now: immutable, in memory, made anew when anything is saved.</summary>
public sealed class AllDrafts
{
    private readonly Dictionary<(string Kind, string Key), DraftItem> _items;
    private readonly Lazy<PublishedMuseum> _museum;
    private readonly Lazy<ILookup<(string Kind, string Key), DraftItem>> _users;

    /// <summary>Takes the items together.</summary>
    /// <param name="items">All items.</param>
    /// <param name="published">What visitors read, for the number of the next edition.</param>
    /// <param name="now">The time.</param>
    public AllDrafts(IReadOnlyList<DraftItem> items, MuseumSnapshot published, DateTime now)
    {
        All = items;
        _items = items.ToDictionary(item => (item.Kind.Name, item.Key));
        _museum = new(() => DraftMuseum.Of(items, published, now));
        _users = new(() => (
            from item in items
            where !item.IsTrashed
            from target in item.Parts.Values.Where(part => part.Record is not null)
                .SelectMany(part => Publishing.Checks.ItemReferences.Of(part.Record!)).Select(found => (found.Kind, found.Key)).Distinct()
            where target != (item.Kind.Name, item.Key)
            select (target, item)).ToLookup(one => one.target, one => one.item));
    }

    /// <summary>Every item, those in the trash included.</summary>
    public IReadOnlyList<DraftItem> All { get; }

    /// <summary>Every item that is not in the trash.</summary>
    public IEnumerable<DraftItem> Items => All.Where(item => !item.IsTrashed);

    /// <summary>The museum as it would be with every draft published: for previews and pickers. Never shown to visitors.</summary>
    public PublishedMuseum Museum => _museum.Value;

    /// <summary>The rooms, in order.</summary>
    public IEnumerable<DraftItem> Rooms => Of(Kind.Room).OrderBy(room => room.Order).ThenBy(room => room.Key, StringComparer.Ordinal);

    /// <summary>Finds an item.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <param name="key">The key.</param>
    /// <returns>The item, in the trash or not; null where there is none.</returns>
    public DraftItem? Find(string kind, string key) => _items.GetValueOrDefault((kind, key));

    /// <summary>The items of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Those that are not in the trash.</returns>
    public IEnumerable<DraftItem> Of(Kind kind) => Items.Where(item => item.Kind == kind);

    /// <summary>The pages of a room, in order.</summary>
    /// <param name="room">The room's key.</param>
    /// <returns>Those that are not in the trash.</returns>
    public IEnumerable<DraftItem> PagesOf(string room) =>
        Of(Kind.Page).Where(page => page.Room == room).OrderBy(page => page.Order).ThenBy(page => page.Key, StringComparer.Ordinal);

    /// <summary>The drafts that refer to an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Each once; none of them is in the trash.</returns>
    public IEnumerable<DraftItem> UsersOf(DraftItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return _users.Value[(item.Kind.Name, item.Key)];
    }
}
