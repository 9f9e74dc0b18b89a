using System.Security.Claims;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk;

/// <summary>
/// Who may change an item. An author: what they began, and what visitors never read. An editor and higher: anything. All of them only in
/// the rooms that they are bound to.
/// </summary>
/// <param name="database">The curators' database.</param>
public sealed class WritingRights(MuseumDbContext database)
{
    /// <summary>Whether a curator may change an item.</summary>
    /// <param name="user">Who is signed in.</param>
    /// <param name="item">The item.</param>
    /// <returns>False where they may only look.</returns>
    public async Task<bool> MayWriteAsync(ClaimsPrincipal user, ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return user.CuratorRole() is { } role && user.MayWorkIn(await RoomAsync(item))
            && (role.Covers(Role.Editor) || await BeganAsync(user, item) || !await database.Publications.AnyAsync(publication => publication.ItemId == item.Id));
    }

    /// <summary>The room that an item belongs to.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The room's key; null for what belongs to none.</returns>
    public async Task<string?> RoomAsync(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Kind != Kind.Page.Name)
        {
            return item.Kind == Kind.Room.Name ? item.Key : null;
        }

        var body = await database.Revisions.AsNoTracking().Where(revision => revision.ItemId == item.Id && revision.Language == Revision.Shared)
            .OrderByDescending(revision => revision.Number).Select(revision => revision.Body).FirstOrDefaultAsync();
        return body is null ? null : ((PageData)ContentJson.Read(body, typeof(PageData))).Room;
    }

    private async Task<bool> BeganAsync(ClaimsPrincipal user, ContentItem item)
    {
        var first = await database.Revisions.AsNoTracking().Where(revision => revision.ItemId == item.Id && revision.Number == 1)
            .OrderBy(revision => revision.SavedUtc).ThenBy(revision => revision.Language).Select(revision => revision.Author).FirstOrDefaultAsync();
        return first == user.AccountId().ToString();
    }
}
