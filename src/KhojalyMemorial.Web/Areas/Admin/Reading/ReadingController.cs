using System.Globalization;
using KhojalyMemorial.Areas.Admin.Reviews;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Reviews;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Reading;

/// <summary>Drafts for readers without account, by a link that holds a secret. Nothing but the one text is open to them.</summary>
/// <param name="database">The database.</param>
/// <param name="links">The links.</param>
/// <param name="drafts">What was written.</param>
/// <param name="remarks">Keeps remarks.</param>
/// <param name="museum">What the text refers to.</param>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Guests)]
public sealed class ReadingController(MuseumDbContext database, GuestLinks links, DraftItems drafts, Remarks remarks, Museum museum) : AdminController
{
    /// <summary>The text with its remarks.</summary>
    /// <param name="secret">The secret of the link.</param>
    /// <returns>The page; 404 for a link that does not hold, whatever the reason.</returns>
    [HttpGet("/admin/read/{secret}")]
    public async Task<IActionResult> Show(string secret)
    {
        if (await FindAsync(secret) is not { } found)
        {
            return Missing();
        }

        var (link, item, revision) = found;
        var language = Language.TryParse(link.Language, out var known) ? known : Language.En;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
        var newest = await drafts.NewestAsync(item.Id);
        // What curators say among themselves is not for guests.
        var said = (await remarks.OfAsync(item.Id, link.Language)).FindAll(remark => remark.AccountId is null);
        var text = ShownText.Of(item, revision, said, await CuratorNames.LoadAsync(database), museum.Current);
        var isPublished = await database.Publications.AnyAsync(one => one.RevisionId == revision.Id && one.UntilEdition == null);
        var head = new DeskHead(language, DraftItems.TitleOf(item, newest, language), "", User);
        return View("Show", new GuestPage(head, $"/admin/read/{secret}", revision, link.RevisionId is not null, isPublished, link.ExpiresUtc, text));
    }

    /// <summary>A remark of the reader.</summary>
    /// <param name="secret">The secret of the link.</param>
    /// <param name="paragraph">The paragraph; 0 for the whole.</param>
    /// <param name="name">The reader's name.</param>
    /// <param name="text">What is said.</param>
    /// <returns>Back to the paragraph.</returns>
    [HttpPost("/admin/read/{secret}")]
    public async Task<IActionResult> Create(string secret, int paragraph, string? name, string? text)
    {
        if (await FindAsync(secret) is not { } found)
        {
            return Missing();
        }

        var kind = Kind.Find(found.Item.Kind)!;
        var paragraphs = ReviewText.Of(ContentJson.Read(found.Revision.Body, found.Revision.Language == Revision.Shared ? kind.Data : kind.Text));
        var taken = !string.IsNullOrWhiteSpace(name)
            && await remarks.AddAsync(found.Revision, paragraphs.FirstOrDefault(one => one.Number == paragraph), text, accountId: null, name.Trim());
        Say(taken ? "Desk.Remark.Added" : "Desk.Remark.Refused");
        return LocalRedirect(FormattableString.Invariant($"/admin/read/{secret}#p{paragraph}"));
    }

    private async Task<(ReviewLink Link, ContentItem Item, Revision Revision)?> FindAsync(string secret)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer"; // The address is the key.
        if (await links.FindAsync(secret) is not { } link
            || await database.Items.AsNoTracking().SingleAsync(one => one.Id == link.ItemId) is not { TrashedUtc: null } item)
        {
            return null;
        }

        var revision = link.RevisionId is { } pinned
            ? await database.Revisions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == pinned)
            : (await drafts.NewestAsync(item.Id)).GetValueOrDefault(link.Language);
        return revision is null ? null : (link, item, revision);
    }
}

/// <summary>A draft for a reader without account.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Action">Where remarks go.</param>
/// <param name="Revision">The revision.</param>
/// <param name="IsPinned">Whether the link stays at this revision.</param>
/// <param name="IsPublished">Whether visitors read just this revision.</param>
/// <param name="ExpiresUtc">When the link ends.</param>
/// <param name="Text">The text with its remarks.</param>
public sealed record GuestPage(DeskHead Head, string Action, Revision Revision, bool IsPinned, bool IsPublished, DateTime ExpiresUtc, ShownText Text) : DeskPage(Head);
