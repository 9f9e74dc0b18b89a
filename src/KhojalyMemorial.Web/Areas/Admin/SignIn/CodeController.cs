using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.SignIn;

/// <summary>The second factor after a right password.</summary>
/// <param name="signIns">Signs in.</param>
[Route("admin/sign-in/code")]
public sealed class CodeController(SignIns signIns) : WayInController
{
    /// <summary>The page.</summary>
    /// <param name="then">Where to go afterwards.</param>
    /// <returns>The page; the sign-in where no password was right a moment ago.</returns>
    [HttpGet("")]
    public async Task<IActionResult> Show(string? then) => await signIns.HalfwayAsync() is { } account ? Page(account, then) : LocalRedirect("/admin/sign-in" + Way(then));

    /// <summary>Tries a code.</summary>
    /// <param name="code">The code of a telephone, or a recovery code.</param>
    /// <param name="then">Where to go afterwards.</param>
    /// <param name="cancellation">Ends the wait of somebody who has left.</param>
    /// <returns>The way on, or the page again.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Create(string? code, string? then, CancellationToken cancellation)
    {
        if (await signIns.HalfwayAsync() is not { } account)
        {
            return LocalRedirect("/admin/sign-in" + Way(then));
        }

        var step = await signIns.CodeAsync(account, code, cancellation);
        if (step == SignInStep.Done)
        {
            return LocalRedirect(Then.Safe(then));
        }

        Response.StatusCode = step == SignInStep.Later ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity;
        ModelState.AddModelError("Code", Texts[step == SignInStep.Later ? "SignIn.Later" : "SignIn.Code.Wrong"]);
        return Page(account, then);
    }

    private ViewResult Page(Account account, string? then) =>
        View("Code", new CodePage(Head(Texts["SignIn.Code.Title"]), Way(then), account.TwoFactorEnabled));
}
