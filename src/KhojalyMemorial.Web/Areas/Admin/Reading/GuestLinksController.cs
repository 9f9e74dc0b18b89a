using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Reviews;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Reading;

/// <summary>The links with which somebody without account reads a draft.</summary>
/// <param name="database">The database.</param>
/// <param name="drafts">What was written.</param>
/// <param name="links">The links.</param>
/// <param name="address">Makes whole addresses.</param>
[Authorize(Policy = Policies.Review)]
public sealed class GuestLinksController(MuseumDbContext database, DraftItems drafts, GuestLinks links, PublicUrl address) : ItemActions(drafts)
{
    private const string Route = "/admin/items/{kind}/{key}/{language}/links";
    private readonly DraftItems _drafts = drafts;

    /// <summary>The links of a text.</summary>
    /// <param name="kind">The item's kind.</param>
    /// <param name="key">Its key.</param>
    /// <param name="language">A language code.</param>
    /// <returns>The page.</returns>
    [HttpGet(Route)]
    public async Task<IActionResult> Index(string kind, string key, string language) =>
        await FindAsync(kind, key, language) is { Language.Length: > 0 } found ? await PageAsync(found.Item, found.Language, made: null) : Missing();

    /// <summary>Makes a link. Its secret is shown on the answer to this request, and never again.</summary>
    /// <param name="kind">The item's kind.</param>
    /// <param name="key">Its key.</param>
    /// <param name="language">A language code.</param>
    /// <param name="label">For whom.</param>
    /// <param name="days">How many days it holds.</param>
    /// <param name="pinned">Whether it stays at the newest revision of now.</param>
    /// <returns>The page with the link.</returns>
    [HttpPost(Route)]
    public async Task<IActionResult> Create(string kind, string key, string language, string? label, int days, bool pinned)
    {
        if (await FindAsync(kind, key, language) is not { Language.Length: > 0 } found || (await _drafts.NewestAsync(found.Item.Id)).GetValueOrDefault(found.Language) is not { } newest)
        {
            return Missing();
        }

        if (string.IsNullOrWhiteSpace(label) || label.Length > 100)
        {
            Say("Desk.Link.LabelNeeded");
            return LocalRedirect(FormOf(found.Item, found.Language) + "/links");
        }

        var secret = await links.MakeAsync(found.Item, found.Language, pinned ? newest.Id : null, label.Trim(), days, User.AccountId());
        return await PageAsync(found.Item, found.Language, address.For("/admin/read/" + secret, Request));
    }

    /// <summary>Takes a link back.</summary>
    /// <param name="id">The link.</param>
    /// <returns>Back to the links.</returns>
    [HttpPost("/admin/links/{id:guid}/revocation")]
    public async Task<IActionResult> Delete(Guid id)
    {
        var item = await (from link in database.ReviewLinks join one in database.Items on link.ItemId equals one.Id where link.Id == id select one).SingleOrDefaultAsync();
        if (item is null || !await MayWorkOnAsync(item) || await links.RevokeAsync(id, User.AccountId()) is not { } revoked)
        {
            return Missing();
        }

        Say("Desk.Link.Revoked");
        return LocalRedirect(FormOf(item, revoked.Language) + "/links");
    }

    private async Task<IActionResult> PageAsync(ContentItem item, string language, string? made)
    {
        var all = await database.ReviewLinks.AsNoTracking().Where(link => link.ItemId == item.Id && link.Language == language).OrderByDescending(link => link.CreatedUtc).ToListAsync();
        var title = DraftItems.TitleOf(item, await _drafts.NewestAsync(item.Id), Language);
        return View("Links", new GuestLinksPage(Head(Texts.Format("Desk.Link.Of", title), "reviews"), FormOf(item, language), made, all));
    }
}

/// <summary>The links of a text.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Form">The address of the item's form.</param>
/// <param name="Made">The link that was made just now; null for none.</param>
/// <param name="Links">All links, the newest first.</param>
public sealed record GuestLinksPage(DeskHead Head, string Form, string? Made, IReadOnlyList<ReviewLink> Links) : DeskPage(Head);
