using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Data;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Curators;

/// <summary>An account of somebody else: role, rooms, the way back, the end.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="changes">Changes accounts.</param>
/// <param name="invitations">Links.</param>
/// <param name="museum">The rooms by title.</param>
/// <param name="address">Makes absolute addresses.</param>
/// <param name="mails">Sends links where a mail server is configured.</param>
[Route("admin/accounts/{id:guid}")]
[Authorize(Policy = Policies.Administer)]
public sealed class CuratorController(MuseumDbContext database, AccountChanges changes, Invitations invitations, Museum museum, PublicUrl address, Mails mails) : AdminController
{
    private string By => User.AccountId().ToString();

    /// <summary>The page.</summary>
    /// <param name="id">The account.</param>
    /// <returns>The page.</returns>
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id) => await FindAsync(id) is { } account
        ? View("Edit", new CuratorPage(Head(account.DisplayName, "accounts"), account, DeskRooms.Of(museum.Current, Language))) : Missing();

    /// <summary>Changes role and rooms.</summary>
    /// <param name="id">The account.</param>
    /// <param name="role">The role.</param>
    /// <param name="rooms">Keys of rooms; none for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The list, or the page again.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Update(Guid id, string? role, string[]? rooms, CancellationToken cancellation)
    {
        if (Role.Find(role) is not { } found || await FindAsync(id) is null)
        {
            return Missing();
        }

        var known = DeskRooms.Of(museum.Current, Language).Select(room => room.Key).Intersect(rooms ?? [], StringComparer.Ordinal);
        return Answer(id, await changes.SetRoleAsync(id, found, known, By, cancellation), "Accounts.Changed");
    }

    /// <summary>Makes a link that leads back in and takes every factor away when it is used.</summary>
    /// <param name="id">The account.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The link, shown once.</returns>
    [HttpPost("return")]
    public async Task<IActionResult> CreateReturn(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id) is not { ClosedUtc: null } account)
        {
            return Missing();
        }

        var link = address.For(await invitations.ReturnAsync(account, By, cancellation), Request);
        var sent = await mails.SendAsync(account.Email!, Texts["Mail.Return.Subject"], Texts.Format("Mail.Return.Text", link), cancellation);
        return View("Link", new LinkPage(Head(Texts["Link.Return.Title"], "accounts"), Texts.Format("Link.Return.Text", account.Email!), link, sent));
    }

    /// <summary>Closes the account.</summary>
    /// <param name="id">The account.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The list, or the page again.</returns>
    [HttpPost("closure")]
    public async Task<IActionResult> CreateClosure(Guid id, CancellationToken cancellation) =>
        await FindAsync(id) is null ? Missing() : Answer(id, await changes.CloseAsync(id, By, cancellation), "Accounts.Closed");

    /// <summary>Opens a closed account again.</summary>
    /// <param name="id">The account.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The list.</returns>
    [HttpPost("closure/delete")]
    public async Task<IActionResult> DeleteClosure(Guid id, CancellationToken cancellation) =>
        await FindAsync(id) is null ? Missing() : Answer(id, await changes.OpenAsync(id, By, cancellation), "Accounts.Opened");

    private LocalRedirectResult Answer(Guid id, bool done, string word)
    {
        Say(done ? word : "Accounts.LastAdministrator");
        return LocalRedirect(done ? "/admin/accounts" : $"/admin/accounts/{id}");
    }

    private Task<Account?> FindAsync(Guid id) => database.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Id == id);
}
