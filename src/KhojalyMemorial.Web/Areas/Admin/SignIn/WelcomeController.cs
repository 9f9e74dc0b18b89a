using System.Net.Mail;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.SignIn;

/// <summary>The page behind a link that lets somebody in once. To open it uses nothing up: programs that look into mail open links too.</summary>
/// <param name="invitations">The links.</param>
/// <param name="arrivals">Makes accounts.</param>
/// <param name="accounts">The accounts.</param>
/// <param name="passkeys">Makes passkeys.</param>
/// <param name="sessions">Signs in.</param>
[Route("admin/welcome/{secret}")]
public sealed class WelcomeController(Invitations invitations, Arrivals arrivals, UserManager<Account> accounts, NewPasskeys passkeys, CuratorSessions sessions) : WayInController
{
    /// <summary>The page.</summary>
    /// <param name="secret">The secret of the link.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The page.</returns>
    [HttpGet("")]
    public async Task<IActionResult> Show(string secret, CancellationToken cancellation) =>
        await invitations.FindAsync(secret, cancellation) is { } invitation ? Page(secret, invitation, new WelcomeForm(null, null, Language.Code, null, null)) : Over();

    /// <summary>What the browser needs to make a passkey.</summary>
    /// <param name="secret">The secret of the link.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>JSON for the browser.</returns>
    [HttpPost("passkey/options")]
    public async Task<IActionResult> Options(string secret, WelcomeForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await invitations.FindAsync(secret, cancellation) is not { } invitation)
        {
            return NotFound();
        }

        var email = invitation.Email ?? form.Email?.Trim() ?? "";
        return Content(await passkeys.OptionsAsync(invitation.AccountId ?? Guid.CreateVersion7(), email, form.Name ?? email), "application/json");
    }

    /// <summary>Makes the account or opens it again, signs in, and closes the link.</summary>
    /// <param name="secret">The secret of the link.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The desk, or the page again.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Create(string secret, WelcomeForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await invitations.FindAsync(secret, cancellation) is not { } invitation)
        {
            return Over();
        }

        var passkey = form.Credential is { Length: > 0 } credential ? await passkeys.ReadAsync(credential) : null;
        await CheckAsync(invitation, form, passkey);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page(secret, invitation, form);
        }

        var arrival = new Arrival(passkey?.AccountId ?? Guid.CreateVersion7(), (form.Name ?? "").Trim(), invitation.Email ?? form.Email!.Trim(), form.DeskLanguage!,
            passkey is null ? Passwords.Normal(form.Password) : null, passkey?.Passkey);
        if (await arrivals.ArriveAsync(invitation, arrival, cancellation) is not { } account)
        {
            return Over();
        }

        await sessions.BeginAsync(account, passkey is null ? "link" : "passkey", secondFactor: passkey is not null);
        return LocalRedirect(AccountsSetup.DeskPath);
    }

    private async Task CheckAsync(Invitation invitation, WelcomeForm form, NewPasskey? passkey)
    {
        if (invitation.AccountId is null)
        {
            if (string.IsNullOrWhiteSpace(form.Name) || form.Name.Length > 100)
            {
                ModelState.AddModelError("Name", Texts["Account.Name.Missing"]);
            }

            var email = invitation.Email ?? form.Email?.Trim() ?? "";
            if (email.Length > 256 || !MailAddress.TryCreate(email, out var mail) || mail.Address != email)
            {
                ModelState.AddModelError("Email", Texts["Account.Email.Wrong"]);
            }
            else if (await accounts.FindByEmailAsync(email) is not null)
            {
                ModelState.AddModelError("Email", Texts["Account.Email.Taken"]);
            }
        }

        if (!Language.TryParse(form.DeskLanguage, out _))
        {
            ModelState.AddModelError("DeskLanguage", Texts["Account.Language.Missing"]);
        }

        if (form.Credential is { Length: > 0 } && (passkey is null || (invitation.AccountId is { } id && id != passkey.AccountId)))
        {
            ModelState.AddModelError("", Texts["Account.Passkey.Wrong"]);
        }
        else if (passkey is null && Passwords.Problem(form.Password, form.Name, invitation.Email ?? form.Email) is { } problem)
        {
            ModelState.AddModelError("Password", Texts[problem]);
        }
    }

    private ViewResult Page(string secret, Invitation invitation, WelcomeForm form)
    {
        var title = Texts[invitation.AccountId is not null ? "Welcome.Return.Title" : invitation.Email is null ? "Welcome.First.Title" : "Welcome.Title"];
        return View("Welcome", new WelcomePage(Head(title), $"/admin/welcome/{secret}", invitation.AccountId is not null, invitation.Email, form));
    }

    private ViewResult Over()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Missing", new DeskMessage(Head(Texts["Welcome.Over.Title"]), Texts["Welcome.Over.Text"]));
    }
}
