using System.Security.Claims;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk;

/// <summary>
/// Who may change an item. An author: what they began, and nothing else. An editor and higher: anything. All of them only in the rooms that they
/// are bound to.
/// </summary>
/// <param name="database">The curators' database.</param>
/// <param name="drafts">Knows the room of an item.</param>
public sealed class WritingRights(MuseumDbContext database, DraftItems drafts)
{
    /// <summary>Whether a curator may change an item.</summary>
    /// <param name="user">Who is signed in.</param>
    /// <param name="item">The item.</param>
    /// <returns>False where they may only look.</returns>
    public async Task<bool> MayWriteAsync(ClaimsPrincipal user, ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return user.CuratorRole() is { } role && user.MayWorkIn(await drafts.RoomOfAsync(item)) && (role.Covers(Role.Editor) || await BeganAsync(user, item));
    }

    private async Task<bool> BeganAsync(ClaimsPrincipal user, ContentItem item)
    {
        var first = await database.Revisions.AsNoTracking().Where(revision => revision.ItemId == item.Id && revision.Number == 1)
            .OrderBy(revision => revision.SavedUtc).ThenBy(revision => revision.Language).Select(revision => revision.Author).FirstOrDefaultAsync();
        return first == user.AccountId().ToString();
    }
}
