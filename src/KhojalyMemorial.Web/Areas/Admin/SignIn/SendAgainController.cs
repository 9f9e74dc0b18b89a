using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Features.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.SignIn;

/// <summary>
/// Holds what a form sent after its session had ended, so that nothing typed is lost: the page keeps all of it, and sends it again when its writer
/// has signed in beside. What the form sent to prove where it comes from is kept too, and holds for nobody else.
/// </summary>
/// <param name="antiforgery">Looks whether a form proves where it comes from.</param>
[OwnOrigin]
public sealed class SendAgainController(IAntiforgery antiforgery) : WayInController
{
    /// <summary>The address to which a form without session is led, with all that it sent.</summary>
    public const string Path = AccountsSetup.DeskPath + "/sign-in/again";

    /// <summary>The page.</summary>
    /// <param name="to">The address of the desk to which the form was sent.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>401 with the page; whoever is signed in goes on to where the form was sent, which takes it or not.</returns>
    [HttpPost(Path)]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Create([FromQuery] string? to, CancellationToken cancellation)
    {
        if (User.CuratorRole() is not null)
        {
            return await antiforgery.IsRequestValidAsync(HttpContext) ? LocalRedirectPreserveMethod(Then.Safe(to)) : BadRequest();
        }

        if (!Request.HasFormContentType)
        {
            return LocalRedirect($"/admin/sign-in{Way(to)}");
        }

        var form = await Request.ReadFormAsync(cancellation);
        if (form.Keys.Any(IsSecret))
        {
            return LocalRedirect($"/admin/sign-in{Way(null)}");
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return View("SendAgain", new SendAgainPage(
            Head(Texts["SignIn.SendAgain.Title"]), Then.Safe(to), [.. form.SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))]));
    }

    // Passwords and passkeys are typed anew: no page holds them.
    private static bool IsSecret(string field) =>
        field.Contains("password", StringComparison.OrdinalIgnoreCase) || field.Contains("credential", StringComparison.OrdinalIgnoreCase) || field.Equals("code", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a form sent after its session had ended.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="To">Where it was sent.</param>
/// <param name="Fields">Its fields, as they were.</param>
public sealed record SendAgainPage(DeskHead Head, string To, IReadOnlyList<KeyValuePair<string, string>> Fields) : DeskPage(Head)
{
    private const int Written = 20;

    /// <summary>What somebody may have written themselves: it is shown, so that it can be read and copied.</summary>
    public IEnumerable<KeyValuePair<string, string>> Texts =>
        Fields.Where(one => !one.Key.StartsWith('_') && one.Value.Length >= Written && one.Value.Contains(' ', StringComparison.Ordinal));
}
