using KhojalyMemorial.Lti;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Lti;

/// <summary>Where a platform begins a login, by GET or by POST.</summary>
/// <param name="logins">Begins logins.</param>
/// <param name="logger">The log.</param>
public sealed class LoginController(Logins logins, ILogger<LoginController> logger) : LtiController(logger)
{
    /// <summary>Begins a login.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The way to the platform's own login: at once, or behind a page that lets the platform keep what the browser might not.</returns>
    [HttpGet("/lti/login")]
    [HttpPost("/lti/login")]
    public async Task<IActionResult> Create(CancellationToken cancellation)
    {
        var (login, refusal) = await logins.BeginAsync(await ReadAsync(cancellation), cancellation);
        if (login is null)
        {
            return Refuse(refusal ?? Refusal.IncompleteLogin, platform: null);
        }

        Response.Cookies.Append(BrowserCookie.NameOf(login.State), login.Secret, BrowserCookie.Options(Logins.Lasts));
        return login.State.HasStorage
            ? View("Keep", new KeepPage(Language, new(BrowserCookie.NameOf(login.State), login.Secret, login.Origin, login.State.Storage), login.Way))
            : Redirect(login.Way);
    }

    private async Task<LoginRequest> ReadAsync(CancellationToken cancellation)
    {
        var form = Request.HasFormContentType ? await Request.ReadFormAsync(cancellation) : null;
        string? Value(string name) => form?[name] is [{ } posted] ? posted : Request.Query[name] is [{ } asked] ? asked : null;
        return new(Value("iss"), Value("login_hint"), Value("target_link_uri"), Value("client_id"), Value("lti_message_hint"), Value("lti_storage_target"));
    }
}

/// <summary>The one cookie that is set outside of the desk: for ten minutes, under the address of launches only, and partitioned by the platform that frames it.</summary>
internal static class BrowserCookie
{
    /// <summary>The name for a login; several may be under way in one browser.</summary>
    public static string NameOf(LoginState state) => "__Secure-lti-" + state.Id;

    /// <summary>How it is set; how it is taken away, where no time is given.</summary>
    public static CookieOptions Options(TimeSpan? lasts = null)
    {
        var options = new CookieOptions { Path = Targets.LaunchPath, HttpOnly = true, Secure = true, SameSite = SameSiteMode.None, MaxAge = lasts };
        options.Extensions.Add("Partitioned");
        return options;
    }
}
