using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Tree;

/// <summary>Lists of items, by kind, room, state and language.</summary>
/// <param name="drafts">The drafts.</param>
/// <param name="database">The names of curators.</param>
public sealed class ItemListController(DraftReader drafts, MuseumDbContext database) : AdminController
{
    /// <summary>A list of items.</summary>
    /// <param name="filter">What to show, and in what order.</param>
    /// <returns>The list.</returns>
    [HttpGet("admin/items")]
    public async Task<IActionResult> Index(ItemFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var all = await drafts.ReadAsync(HttpContext.RequestAborted);
        var found = filter.Of(all, Language).ToList();
        var shown = found.Skip((filter.Shown - 1) * ItemFilter.PageSize).Take(ItemFilter.PageSize).ToList();
        var names = await CuratorNames.LoadAsync(database, HttpContext.RequestAborted);
        var room = filter.Kind == Kind.Page.Name && filter.Room is { Length: > 0 } key ? all.Find(Kind.Room.Name, key) : null;
        var title = room?.LabelIn(Language).Name ?? (Kind.Find(filter.Kind ?? "") is { } kind ? Texts.Kinds(kind) : Texts["Desk.Items"]);
        return View("Items", new ItemList(
            Head(title, "items"), filter, found.Count,
            [.. shown.Select(item => ItemRow.Of(item, Texts, names))],
            [.. all.Rooms.Select(one => (one.Key, one.LabelIn(Language).Name))])
        {
            Orderable = filter.IsPlain && (filter.Kind == Kind.Room.Name || room is not null),
        });
    }
}
