using System.Net.Mail;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Data;
using KhojalyMemorial.Operations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Curators;

/// <summary>Accounts and invitations.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="invitations">Links.</param>
/// <param name="address">Makes absolute addresses.</param>
/// <param name="mails">Sends links where a mail server is configured.</param>
/// <param name="clock">The time.</param>
[Route("admin/accounts")]
[Authorize(Policy = Policies.Administer)]
public sealed class CuratorsController(MuseumDbContext database, Invitations invitations, PublicUrl address, Mails mails, TimeProvider clock) : AdminController
{
    /// <summary>The list.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The page.</returns>
    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken cancellation) => PageAsync(new InvitationForm(null, Role.Author.Name), cancellation);

    /// <summary>Invites somebody.</summary>
    /// <param name="form">Whom, and as what.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The link, shown once.</returns>
    [HttpPost("invitations")]
    public async Task<IActionResult> Create(InvitationForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var email = form.Email?.Trim() ?? "";
        var normal = email.ToUpperInvariant();
        if (email.Length > 256 || !MailAddress.TryCreate(email, out var mail) || mail.Address != email)
        {
            ModelState.AddModelError("Email", Texts["Account.Email.Wrong"]);
        }
        else if (await database.Accounts.AnyAsync(account => account.NormalizedEmail == normal, cancellation))
        {
            ModelState.AddModelError("Email", Texts["Account.Email.Taken"]);
        }

        if (Role.Find(form.Role) is not { } role)
        {
            ModelState.AddModelError("Role", Texts["Account.Role.Missing"]);
            role = Role.Author;
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await PageAsync(form, cancellation);
        }

        var link = address.For(await invitations.InviteAsync(email, role, User.AccountId().ToString(), cancellation), Request);
        var sent = await mails.SendAsync(email, Texts["Mail.Invite.Subject"], Texts.Format("Mail.Invite.Text", link), cancellation);
        return View("Link", new LinkPage(Head(Texts["Link.Invite.Title"], "accounts"), Texts.Format("Link.Invite.Text", email), link, sent));
    }

    /// <summary>Takes a link back.</summary>
    /// <param name="id">The invitation.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The list.</returns>
    [HttpPost("invitations/{id:guid}/delete")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellation)
    {
        await invitations.WithdrawAsync(id, User.AccountId().ToString(), cancellation);
        Say("Link.Withdrawn");
        return LocalRedirect("/admin/accounts");
    }

    private async Task<IActionResult> PageAsync(InvitationForm form, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var accounts = await database.Accounts.AsNoTracking().ToListAsync(cancellation);
        var open = await database.Invitations.AsNoTracking().Where(one => one.ClosedUtc == null && one.ExpiresUtc > now && one.Email != null)
            .OrderBy(one => one.CreatedUtc).ToListAsync(cancellation);
        var keys = await database.Set<IdentityUserPasskey<Guid>>().Select(passkey => passkey.UserId).Distinct().ToListAsync(cancellation);
        return View("Index", new AccountsPage(Head(Texts["Accounts.Title"], "accounts"),
            [.. accounts.OrderBy(account => account.ClosedUtc is not null).ThenBy(account => account.DisplayName, StringComparer.Create(Language.Culture, ignoreCase: true))], open, form) { WithPasskey = keys.ToHashSet() });
    }
}
