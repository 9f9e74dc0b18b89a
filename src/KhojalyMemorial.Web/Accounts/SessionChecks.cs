using System.Security.Claims;
using KhojalyMemorial.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Accounts;

/// <summary>Looks at most a minute apart whether a sign-in still holds: its session, its account, its security stamp.</summary>
public static class SessionChecks
{
    /// <summary>How long a cookie is believed without looking.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>How long a session lasts however often it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Looks, where it is time.</summary>
    /// <param name="context">The cookie that came.</param>
    /// <returns>When it is known.</returns>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var services = context.HttpContext.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (context.Properties.IssuedUtc is { } issued && now - issued < Interval)
        {
            return;
        }

        if (!await LastsAsync(services.GetRequiredService<MuseumDbContext>(), context.Principal!, now.UtcDateTime, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    /// <summary>Keeps what the session itself knows when Identity makes the claims anew from the account.</summary>
    /// <param name="context">The claims before and after.</param>
    /// <returns>At once.</returns>
    public static Task KeepAsync(SecurityStampRefreshingPrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var claims = (ClaimsIdentity)context.NewPrincipal!.Identity!;
        claims.AddClaims(context.CurrentPrincipal!.Claims.Where(claim => claim.Type is CuratorClaims.Session or CuratorClaims.SecondFactor).Select(claim => claim.Clone()));
        return Task.CompletedTask;
    }

    private static async Task<bool> LastsAsync(MuseumDbContext database, ClaimsPrincipal principal, DateTime now, CancellationToken cancellation)
    {
        var (id, account, oldest, seen) = (principal.SessionId(), principal.AccountId(), now - Longest, now - Interval);
        var session = await database.Sessions.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id && one.AccountId == account && one.EndedUtc == null && one.CreatedUtc > oldest, cancellation);
        if (session is null || !await database.Accounts.AnyAsync(one => one.Id == account && one.ClosedUtc == null, cancellation))
        {
            return false;
        }

        if (session.SeenUtc <= seen)
        {
            await database.Sessions.Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.SeenUtc, now), cancellation);
        }

        return true;
    }
}
