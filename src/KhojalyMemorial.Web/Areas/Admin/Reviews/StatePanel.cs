using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Reviews;

/// <summary>Beside the form of an item: where it stands, what the checks say, and the ways on.</summary>
/// <param name="states">Reads where items stand.</param>
/// <param name="database">The database.</param>
/// <param name="clock">The time.</param>
/// <param name="rights">Who may change what.</param>
/// <param name="drafts">What was written.</param>
public sealed class StatePanel(ItemStates states, MuseumDbContext database, TimeProvider clock, WritingRights rights, DraftItems drafts) : ViewComponent
{
    /// <summary>Renders the panel.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <returns>The panel.</returns>
    public async Task<IViewComponentResult> InvokeAsync(ContentItem item, string language)
    {
        var state = await states.OfAsync(item, language);
        var user = UserClaimsPrincipal;
        var role = user.CuratorRole() ?? Role.Author;
        var mayWrite = await rights.MayWriteAsync(user, item);
        var room = await drafts.RoomOfAsync(item);
        var reviewers = await database.Accounts.AsNoTracking().Where(one => one.ClosedUtc == null && one.Role != Role.Author.Name)
            .OrderBy(one => one.DisplayName).Select(one => new { one.Id, one.DisplayName, one.Email, one.Rooms }).ToListAsync();
        return View(new StatePanelView(
            item, language, state, user.DeskLanguage(), clock.GetUtcNow().UtcDateTime,
            mayWrite, mayWrite && role.Covers(Role.Editor), mayWrite && role.Covers(Role.Publisher),
            [.. reviewers.Where(one => one.Id != user.AccountId() && CuratorClaims.AreOpen(one.Rooms, room)).Select(one => KeyValuePair.Create(one.Id, one.DisplayName.Length > 0 ? one.DisplayName : one.Email ?? ""))],
            await CuratorNames.LoadAsync(database)));
    }
}

/// <summary>What the panel shows.</summary>
/// <param name="Item">The item.</param>
/// <param name="Language">Language code, or <see cref="Revision.Shared"/>.</param>
/// <param name="State">Where the text stands.</param>
/// <param name="Desk">The language of the desk.</param>
/// <param name="NowUtc">The time.</param>
/// <param name="MaySend">Whether the curator may send it for review.</param>
/// <param name="MayReview">Whether the curator may put releases together and make links.</param>
/// <param name="MayPublish">Whether the curator may publish.</param>
/// <param name="Reviewers">Who may be asked for a review.</param>
/// <param name="Names">The names of curators.</param>
public sealed record StatePanelView(
    ContentItem Item,
    string Language,
    ItemState State,
    Language Desk,
    DateTime NowUtc,
    bool MaySend,
    bool MayReview,
    bool MayPublish,
    IReadOnlyList<KeyValuePair<Guid, string>> Reviewers,
    CuratorNames Names)
{
    /// <summary>The address of the item's form.</summary>
    public string Form => $"/admin/items/{Item.Kind}/{Item.Key}/{DeskLanguage.Segment(Language)}";
}
