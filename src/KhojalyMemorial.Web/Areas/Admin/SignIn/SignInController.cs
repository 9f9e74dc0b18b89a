using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.SignIn;

/// <summary>The way in, by password or passkey.</summary>
/// <param name="signIns">Signs in.</param>
/// <param name="identity">Asks for passkeys.</param>
[Route("admin/sign-in")]
public sealed class SignInController(SignIns signIns, SignInManager<Account> identity) : WayInController
{
    /// <summary>The page.</summary>
    /// <param name="then">Where to go afterwards.</param>
    /// <returns>The page; the way on for who is in already.</returns>
    [HttpGet("")]
    public IActionResult Show(string? then) => User.CuratorRole() is not null ? LocalRedirect(Then.Safe(then)) : Page(then, null);

    /// <summary>Tries a password.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="then">Where to go afterwards.</param>
    /// <param name="cancellation">Ends the wait of somebody who has left.</param>
    /// <returns>The way on, or the page again.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Create(SignInForm form, string? then, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Answer(await signIns.PasswordAsync(form.Email, form.Password, cancellation), then, form.Email, "SignIn.Wrong");
    }

    /// <summary>The question to which a passkey answers.</summary>
    /// <returns>JSON for the browser.</returns>
    [HttpPost("passkey/options")]
    public async Task<IActionResult> Options() => Content(await identity.MakePasskeyRequestOptionsAsync(null), "application/json");

    /// <summary>Tries a passkey.</summary>
    /// <param name="credential">The browser's answer.</param>
    /// <param name="then">Where to go afterwards.</param>
    /// <param name="cancellation">Ends the wait of somebody who has left.</param>
    /// <returns>The way on, or the page again.</returns>
    [HttpPost("passkey")]
    public async Task<IActionResult> CreateByPasskey(string? credential, string? then, CancellationToken cancellation) =>
        Answer(await signIns.PasskeyAsync(credential, cancellation), then, null, "SignIn.Passkey.Wrong");

    private IActionResult Answer(SignInStep step, string? then, string? email, string wrong)
    {
        switch (step)
        {
            case SignInStep.Done:
                return LocalRedirect(Then.Safe(then));
            case SignInStep.SecondFactor:
                return LocalRedirect("/admin/sign-in/code" + Way(then));
            default:
                Response.StatusCode = step == SignInStep.Later ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity;
                ModelState.AddModelError("", Texts[step == SignInStep.Later ? "SignIn.Later" : wrong]);
                return Page(then, email);
        }
    }

    private ViewResult Page(string? then, string? email) => View("Show", new SignInPage(Head(Texts["SignIn.Title"]), Way(then), Then.Safe(then), email));
}
