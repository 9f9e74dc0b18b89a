using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.SignIn;

/// <summary>The way out, and the page of who may not go on.</summary>
/// <param name="sessions">Ends sessions.</param>
[Route("admin")]
public sealed class SignOutController(CuratorSessions sessions) : WayInController
{
    /// <summary>Ends the session.</summary>
    /// <returns>The sign-in page.</returns>
    [HttpPost("sign-out")]
    public async Task<IActionResult> Create()
    {
        await sessions.EndAsync();
        return LocalRedirect("/admin/sign-in");
    }

    /// <summary>Says that the curator's role does not open the page.</summary>
    /// <returns>The page.</returns>
    [HttpGet("denied")]
    public IActionResult Denied()
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return View("Missing", new DeskMessage(Head(Texts["Denied.Title"]), Texts["Denied.Text"]));
    }
}
