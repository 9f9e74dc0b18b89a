using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Tree;

/// <summary>Under the menu of the desk: rooms with their pages, and the other kinds.</summary>
/// <param name="drafts">The drafts.</param>
public sealed class ContentTree(DraftReader drafts) : ViewComponent
{
    /// <summary>Renders the tree.</summary>
    /// <returns>The tree; nothing while the database is away, for the page that says so has this frame too.</returns>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        try
        {
            return View(Tree(await drafts.ReadAsync(HttpContext.RequestAborted)));
        }
        catch (Exception problem) when (Outage.Is(problem))
        {
            return Content("");
        }
    }

    private TreeView Tree(AllDrafts all)
    {
        var language = UserClaimsPrincipal.DeskLanguage();
        var texts = Strings.For(language);
        var (kind, key) = (ViewContext.RouteData.Values["kind"] as string, ViewContext.RouteData.Values["key"] as string);
        var here = kind is null || key is null ? null : all.Find(kind, key);
        TreeEntry Entry(DraftItem item) => new(
            item.Address(), item.LabelIn(language), item.State == DraftState.Published ? null : texts[$"Desk.Tree.{item.State}"], item == here);
        return new(
            texts,
            [.. all.Rooms.Select(room => new TreeRoom(room.Order, Entry(room), [.. all.PagesOf(room.Key).Select(Entry)], here?.Room == room.Key))],
            [.. Kind.All.Where(one => one != Kind.Room && one != Kind.Page)
                .Select(one => new TreeKind(texts.Kinds(one), $"/admin/items?kind={one.Name}", all.Of(one).Count(), one.Name == kind))],
            all.All.Count(item => item.IsTrashed));
    }
}

/// <summary>The tree of content.</summary>
/// <param name="Texts">The texts of the desk.</param>
/// <param name="Rooms">The rooms, in order.</param>
/// <param name="Kinds">The other kinds.</param>
/// <param name="Trashed">How many items lie in the trash.</param>
public sealed record TreeView(Texts Texts, IReadOnlyList<TreeRoom> Rooms, IReadOnlyList<TreeKind> Kinds, int Trashed);

/// <summary>A room with its pages.</summary>
/// <param name="Number">Its place in the walk.</param>
/// <param name="Room">The room itself.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="Open">Whether the page shown is of this room.</param>
public sealed record TreeRoom(int Number, TreeEntry Room, IReadOnlyList<TreeEntry> Pages, bool Open);

/// <summary>An item.</summary>
/// <param name="Href">Its form.</param>
/// <param name="Name">Its name.</param>
/// <param name="Mark">Where it stands, where that is not published.</param>
/// <param name="Current">Whether it is the one shown.</param>
public sealed record TreeEntry(string Href, OwnName Name, string? Mark, bool Current);

/// <summary>A kind of items.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Href">Its list.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Current">Whether the item shown is one of them.</param>
public sealed record TreeKind(string Text, string Href, int Count, bool Current);
