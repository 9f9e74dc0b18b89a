using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk;

/// <summary>Puts items in the trash and takes them out again, a room with its pages. Nothing is deleted: the trash only hides.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="audit">Tells who did it.</param>
/// <param name="clock">The time.</param>
public sealed class DraftTrash(MuseumDbContext database, AuditLog audit, TimeProvider clock)
{
    /// <summary>What goes into the trash, or comes out of it, with an item.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="item">The item.</param>
    /// <returns>The item and, for a room, its pages.</returns>
    public static IReadOnlyList<DraftItem> With(AllDrafts drafts, DraftItem item)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        ArgumentNullException.ThrowIfNull(item);
        return [item, .. item.Kind == Kind.Room ? drafts.PagesOf(item.Key) : []];
    }

    /// <summary>What keeps an item out of the trash: it is read by visitors, or other items refer to it.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="item">The item.</param>
    /// <returns>Nothing where it may be put there.</returns>
    public static TrashObstacles Obstacles(AllDrafts drafts, DraftItem item)
    {
        var tree = With(drafts, item);
        return new([.. tree.Where(one => one.IsPublished)], [.. tree.SelectMany(drafts.UsersOf).Distinct().Except(tree)]);
    }

    /// <summary>Puts an item in the trash, with all below it.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="item">The item.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When it is there.</returns>
    public Task PutAsync(AllDrafts drafts, DraftItem item, string actor, CancellationToken cancellation = default) =>
        MarkAsync("trash", With(drafts, item), clock.GetUtcNow().UtcDateTime, actor, cancellation);

    /// <summary>Takes an item out of the trash: with it all that was put there together with it, and the room without which a page cannot stand.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="item">The item.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What was taken out.</returns>
    public async Task<IReadOnlyList<DraftItem>> RestoreAsync(AllDrafts drafts, DraftItem item, string actor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        ArgumentNullException.ThrowIfNull(item);
        var below = item.Kind == Kind.Room ? drafts.All.Where(one => one.Kind == Kind.Page && one.Room == item.Key && one.Item.TrashedUtc == item.Item.TrashedUtc) : [];
        var above = item.Kind == Kind.Page && drafts.Find(Kind.Room.Name, item.Room ?? "") is { IsTrashed: true } room ? new[] { room } : [];
        DraftItem[] all = [item, .. below, .. above];
        await MarkAsync("untrash", all, null, actor, cancellation);
        return all;
    }

    // The first of the items is the one that was asked for; the entry tells how many went with it.
    private Task<bool> MarkAsync(string action, IReadOnlyList<DraftItem> items, DateTime? when, string actor, CancellationToken cancellation)
    {
        var ids = items.Select(one => one.Item.Id).ToList();
        return audit.DoAsync(new(actor, action, ids[0], FormattableString.Invariant($"items:{ids.Count}")), async stop =>
        {
            await database.Items.Where(one => ids.Contains(one.Id)).ExecuteUpdateAsync(set => set.SetProperty(one => one.TrashedUtc, when), stop);
            return true;
        }, cancellation);
    }
}

/// <summary>What keeps an item out of the trash.</summary>
/// <param name="Published">What visitors still read, of it or below it: it is withdrawn first.</param>
/// <param name="Users">What refers to it.</param>
public sealed record TrashObstacles(IReadOnlyList<DraftItem> Published, IReadOnlyList<DraftItem> Users)
{
    /// <summary>Whether there is any.</summary>
    public bool Any => Published.Count > 0 || Users.Count > 0;
}
