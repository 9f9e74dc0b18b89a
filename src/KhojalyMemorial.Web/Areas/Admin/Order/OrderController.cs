using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Order;

/// <summary>The order of rooms and pages.</summary>
/// <param name="drafts">The drafts.</param>
/// <param name="order">Changes it.</param>
[Authorize(Policy = Policies.Review)]
public sealed class OrderController(DraftReader drafts, DraftOrder order) : AdminController
{
    /// <summary>Gives a room or a page another place.</summary>
    /// <param name="kind"><c>room</c> or <c>page</c>.</param>
    /// <param name="key">Its key.</param>
    /// <param name="move"><c>up</c> or <c>down</c>.</param>
    /// <param name="to">Or its new place, from 0.</param>
    /// <param name="room">Or the key of another room, for a page.</param>
    /// <returns>Back to the list, to what was moved.</returns>
    [HttpPost("admin/items/{kind}/{key}/order")]
    public async Task<IActionResult> Create(string kind, string key, string? move, int? to, string? room)
    {
        var all = await drafts.ReadAsync(HttpContext.RequestAborted);
        if (all.Find(kind, key) is not { IsTrashed: false, Data: not null } item || (item.Kind != Kind.Room && item.Kind != Kind.Page))
        {
            return Missing();
        }

        var goes = item.Kind == Kind.Page && !string.IsNullOrEmpty(room);
        if (goes && all.Find(Kind.Room.Name, room!) is not { IsTrashed: false })
        {
            return Missing();
        }

        if (!User.MayWorkIn(item.Room) || (goes && !User.MayWorkIn(room)))
        {
            return Forbid();
        }

        var author = User.AccountId().ToString();
        var at = DraftOrder.Neighbours(all, item).IndexOf(item);
        var done = goes ? await order.MoveToRoomAsync(all, item, room!, author, HttpContext.RequestAborted)
            : await order.MoveAsync(all, item, to ?? at + (move == "up" ? -1 : 1), author, HttpContext.RequestAborted);
        Say(done ? "Desk.Order.Moved" : "Desk.Order.Conflict");
        return Redirect(ListOf(item) + (goes ? "" : to is null && move is "up" or "down" ? $"#{move}-{key}" : $"#item-{key}"));
    }

    private static string ListOf(DraftItem item) => item.Kind == Kind.Room ? "/admin/items?kind=room" : $"/admin/items?kind=page&room={Uri.EscapeDataString(item.Room!)}";
}
