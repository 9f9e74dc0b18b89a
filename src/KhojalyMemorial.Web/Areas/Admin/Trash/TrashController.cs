using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Trash;

/// <summary>The trash: what is in it, what goes into it, and out again.</summary>
/// <param name="drafts">The drafts.</param>
/// <param name="trash">Puts in and takes out.</param>
public sealed class TrashController(DraftReader drafts, DraftTrash trash) : AdminController
{
    /// <summary>What lies in the trash, the newest first; pages that went with their room stand below it.</summary>
    /// <returns>The list.</returns>
    [HttpGet("admin/trash")]
    public async Task<IActionResult> Index()
    {
        var all = await drafts.ReadAsync(HttpContext.RequestAborted);
        var trashed = all.All.Where(item => item.IsTrashed).ToList();
        DraftItem? Above(DraftItem item) => item.Kind != Kind.Page ? null
            : trashed.Find(one => one.Kind == Kind.Room && one.Key == item.Room && one.Item.TrashedUtc == item.Item.TrashedUtc);
        return View(new TrashPage(
            Head(Texts["Desk.Trash"], "trash"),
            [.. trashed.Where(item => Above(item) is null).OrderByDescending(item => item.Item.TrashedUtc)
                .Select(item => new TrashEntry(item, [.. trashed.Where(one => Above(one) == item).OrderBy(one => one.Order)]))]));
    }

    /// <summary>Puts an item in the trash.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="key">Its key.</param>
    /// <returns>The trash; 409 with what is in the way.</returns>
    [HttpPost("admin/items/{kind}/{key}/trash")]
    [Authorize(Policy = Policies.Review)]
    public async Task<IActionResult> Create(string kind, string key)
    {
        var all = await drafts.ReadAsync(HttpContext.RequestAborted);
        if (all.Find(kind, key) is not { IsTrashed: false } item)
        {
            return Missing();
        }

        if (!User.MayWorkIn(item.Room))
        {
            return Forbid();
        }

        var obstacles = DraftTrash.Obstacles(all, item);
        if (obstacles.Any)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Refused", new TrashRefused(Head(Texts["Desk.Trash.Refused"]), item, obstacles));
        }

        await trash.PutAsync(all, item, User.AccountId().ToString(), HttpContext.RequestAborted);
        Say("Desk.Trash.Done");
        return Redirect("/admin/trash");
    }

    /// <summary>Takes an item out of the trash, with what went into it together with it.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="key">Its key.</param>
    /// <returns>To its form.</returns>
    [HttpPost("admin/trash/{kind}/{key}")]
    [Authorize(Policy = Policies.Review)]
    public async Task<IActionResult> Delete(string kind, string key)
    {
        var all = await drafts.ReadAsync(HttpContext.RequestAborted);
        if (all.Find(kind, key) is not { IsTrashed: true } item)
        {
            return Missing();
        }

        if (!User.MayWorkIn(item.Room))
        {
            return Forbid();
        }

        await trash.RestoreAsync(all, item, User.AccountId().ToString(), HttpContext.RequestAborted);
        Say("Desk.Trash.Restored");
        return Redirect(item.Address());
    }
}

/// <summary>The trash.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
/// <param name="Entries">What lies in it.</param>
public sealed record TrashPage(DeskHead Head, IReadOnlyList<TrashEntry> Entries) : DeskPage(Head);

/// <summary>Something in the trash.</summary>
/// <param name="Item">The item.</param>
/// <param name="Below">What went into it with the item.</param>
public sealed record TrashEntry(DraftItem Item, IReadOnlyList<DraftItem> Below);

/// <summary>Why something cannot be put in the trash.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
/// <param name="Item">The item.</param>
/// <param name="Obstacles">What is in the way.</param>
public sealed record TrashRefused(DeskHead Head, DraftItem Item, TrashObstacles Obstacles) : DeskPage(Head);
