using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Desk;

/// <summary>Changes the order of rooms, and of pages within and between rooms. The order belongs to the shared data: a move is a draft like any other, and published like one.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="revisions">Saves the new order.</param>
public sealed class DraftOrder(MuseumDbContext database, Revisions revisions)
{
    /// <summary>Moves an item among its neighbours.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="item">A room or a page.</param>
    /// <param name="to">Its new place, from 0; beyond the ends means the end.</param>
    /// <param name="author">Who moves it.</param>
    /// <param name="cancellation">Stops the work; nothing is then moved.</param>
    /// <returns>False where somebody changed one of the neighbours meanwhile: nothing is moved then.</returns>
    public Task<bool> MoveAsync(AllDrafts drafts, DraftItem item, int to, string author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        var neighbours = Neighbours(drafts, item);
        neighbours.Remove(item);
        neighbours.Insert(Math.Clamp(to, 0, neighbours.Count), item);
        return SaveAsync(neighbours.Select((one, at) => (one, Placed(one, at + 1))), author, cancellation);
    }

    /// <summary>Moves a page to the end of another room.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="page">The page.</param>
    /// <param name="room">The key of the room.</param>
    /// <param name="author">Who moves it.</param>
    /// <param name="cancellation">Stops the work; nothing is then moved.</param>
    /// <returns>False where somebody changed the page meanwhile.</returns>
    public Task<bool> MoveToRoomAsync(AllDrafts drafts, DraftItem page, string room, string author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        ArgumentNullException.ThrowIfNull(page);
        var last = drafts.PagesOf(room).Select(one => one.Order).DefaultIfEmpty(0).Max();
        return SaveAsync([(page, (PageData)page.Data! with { Room = room, Order = last + 1 })], author, cancellation);
    }

    /// <summary>The items among which an item has its place, itself included.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="item">A room or a page.</param>
    /// <returns>The rooms, or the pages of its room, in order.</returns>
    public static List<DraftItem> Neighbours(AllDrafts drafts, DraftItem item)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        ArgumentNullException.ThrowIfNull(item);
        return [.. item.Kind == Kind.Room ? drafts.Rooms : drafts.PagesOf(item.Room ?? "")];
    }

    private async Task<bool> SaveAsync(IEnumerable<(DraftItem Item, ItemData Data)> placed, string author, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        foreach (var (item, data) in placed.Where(one => !one.Item.Data!.Equals(one.Data)))
        {
            var saved = await revisions.SaveAsync(item.Item, Revision.Shared, data, author, item.Parts[Revision.Shared].RevisionId, cancellation: cancellation);
            if (saved.Conflict is not null)
            {
                return false;
            }
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static ItemData Placed(DraftItem item, int order) => item.Data switch
    {
        PageData page => page.Order == order ? page : page with { Order = order },
        RoomData room => room.Order == order ? room : room with { Order = order },
        _ => throw new ArgumentException($"A {item.Kind} has no order.", nameof(item)),
    };
}
