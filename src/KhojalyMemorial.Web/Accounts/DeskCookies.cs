using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Areas.Admin.SignIn;
using KhojalyMemorial.Data;
using KhojalyMemorial.Operations;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Accounts;

/// <summary>The cookies of the desk: all of them under its path, out of reach of scripts, of this site only, and sealed by https.</summary>
internal static class DeskCookies
{
    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(SignIns.Halfway).AddIdentityCookies();
        Configure(services, IdentityConstants.ApplicationScheme, "desk", TimeSpan.FromHours(12), SameSiteMode.Lax);
        Configure(services, SignIns.Halfway, "desk-half", TimeSpan.FromMinutes(5), SameSiteMode.Strict);
        Configure(services, IdentityConstants.TwoFactorUserIdScheme, "desk-passkey", TimeSpan.FromMinutes(5), SameSiteMode.Strict); // where Identity keeps a passkey's challenge
        services.Configure<SecurityStampValidatorOptions>(stamps => (stamps.ValidationInterval, stamps.OnRefreshingPrincipal) = (SessionChecks.Interval, SessionChecks.KeepAsync));
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<PublicUrl>((forgery, address) =>
        {
            Seal(forgery.Cookie, address, "desk-form", SameSiteMode.Strict);
            forgery.HeaderName = "X-Desk-Form";
        });
        services.AddOptions<CookieTempDataProviderOptions>().Configure<PublicUrl>((word, address) => Seal(word.Cookie, address, "desk-said", SameSiteMode.Strict));
    }

    // A sign-in cannot be looked at without the database. That is no error of the program, and nothing is lost by waiting.
    public static async Task SayThatTheDatabaseIsAwayAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception problem) when (!context.Response.HasStarted && Outage.Is(problem))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = Outage.RetryAfter;
        }
    }

    private static void Configure(IServiceCollection services, string scheme, string name, TimeSpan lasts, SameSiteMode site) =>
        services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<PublicUrl>((cookie, address) =>
        {
            Seal(cookie.Cookie, address, name, site);
            cookie.ExpireTimeSpan = lasts;
            if (scheme != IdentityConstants.ApplicationScheme)
            {
                return;
            }

            cookie.LoginPath = AccountsSetup.DeskPath + "/sign-in";
            cookie.LogoutPath = AccountsSetup.DeskPath + "/sign-out";
            cookie.AccessDeniedPath = AccountsSetup.DeskPath + "/denied";
            cookie.ReturnUrlParameter = "then";
            cookie.Events.OnValidatePrincipal = SessionChecks.ValidateAsync;
            cookie.Events.OnRedirectToLogin = redirect => Answer(redirect, StatusCodes.Status401Unauthorized, SignInOf(redirect));
            cookie.Events.OnRedirectToAccessDenied = redirect => Answer(redirect, StatusCodes.Status403Forbidden, LacksFactor(redirect)
                ? AccountsSetup.DeskPath + "/account/second-factor?then=" + Uri.EscapeDataString(redirect.Request.Path + redirect.Request.QueryString)
                : redirect.RedirectUri);
        });

    private static bool LacksFactor(RedirectContext<CookieAuthenticationOptions> redirect) =>
        redirect.HttpContext.User.CuratorRole() is { AsksForSecondFactor: true } && !redirect.HttpContext.User.HasSecondFactor();

    // A form whose session has ended keeps what it sends. Where that cannot be, signing in leads back to the page that it was sent from: behind its address there may be none.
    private static string SignInOf(RedirectContext<CookieAuthenticationOptions> redirect)
    {
        var request = redirect.Request;
        if (IsOwnForm(request))
        {
            return SendAgainController.Path + "?to=" + Uri.EscapeDataString(request.Path + request.QueryString);
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return redirect.RedirectUri;
        }

        var page = Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value ? Then.Safe(from.PathAndQuery) : AccountsSetup.DeskPath;
        return $"{redirect.RedirectUri.Split('?')[0]}?then={Uri.EscapeDataString(page)}";
    }

    // Browsers say so themselves; what comes from elsewhere gets no page that shows what it sent.
    private static bool IsOwnForm(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.Headers["Sec-Fetch-Site"] == "same-origin";

    // A script that saves in the background wants to know that it may not, not the page that says so.
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> redirect, int status, string address)
    {
        if (redirect.Request.Headers.ContainsKey("X-Desk-Form") || redirect.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase))
        {
            redirect.Response.StatusCode = status;
        }
        else
        {
            redirect.Response.Redirect(address, permanent: false, preserveMethod: status == StatusCodes.Status401Unauthorized && IsOwnForm(redirect.Request));
        }

        return Task.CompletedTask;
    }

    private static void Seal(CookieBuilder cookie, PublicUrl address, string name, SameSiteMode site)
    {
        cookie.Name = address.IsHttps ? "__Secure-" + name : name;
        cookie.Path = AccountsSetup.DeskPath;
        cookie.HttpOnly = true;
        cookie.SameSite = site;

        // Plain http is for a site on somebody's own machine; there a cookie that asks for https would never come back.
        cookie.SecurePolicy = address is { IsHttps: false, IsLocal: true } ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }
}
