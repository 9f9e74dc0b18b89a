using System.Security.Claims;
using KhojalyMemorial.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Accounts;

/// <summary>The sessions of curators: one for each browser, named by its cookie, so that it can be ended from elsewhere.</summary>
/// <param name="identity">Identity's sign-in, for cookies.</param>
/// <param name="database">The curators' database.</param>
/// <param name="clock">The time.</param>
public sealed class CuratorSessions(SignInManager<Account> identity, MuseumDbContext database, TimeProvider clock)
{
    /// <summary>Begins a session.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="method">How they proved who they are.</param>
    /// <param name="secondFactor">Whether that were two factors.</param>
    /// <returns>When the cookie is set.</returns>
    public async Task BeginAsync(Account account, string method, bool secondFactor)
    {
        ArgumentNullException.ThrowIfNull(account);
        var now = clock.GetUtcNow().UtcDateTime;
        var session = new AccountSession { AccountId = account.Id, CreatedUtc = now, SeenUtc = now, Device = Device.Name(identity.Context.Request.Headers.UserAgent), Method = method };
        database.Sessions.Add(session);
        await database.SaveChangesAsync();
        await database.Accounts.Where(one => one.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.SignedInUtc, now));
        await CookieAsync(account, session.Id, secondFactor);
    }

    /// <summary>Renews the cookie of the session after the account has changed, so that it is not the session that ends.</summary>
    /// <param name="account">The account.</param>
    /// <param name="secondFactor">Whether two factors have been shown by now.</param>
    /// <returns>When the cookie is set.</returns>
    public Task RenewAsync(Account account, bool secondFactor) => CookieAsync(account, identity.Context.User.SessionId(), secondFactor);

    /// <summary>Ends the session.</summary>
    /// <returns>When it is ended and the cookie is gone.</returns>
    public async Task EndAsync()
    {
        var id = identity.Context.User.SessionId();
        var now = clock.GetUtcNow().UtcDateTime;
        await database.Sessions.Where(session => session.Id == id && session.EndedUtc == null).ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedUtc, now));
        await identity.Context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>Ends the sessions of the account but the one that asks.</summary>
    /// <returns>When they are ended.</returns>
    public async Task EndOthersAsync()
    {
        var (account, id, now) = (identity.Context.User.AccountId(), identity.Context.User.SessionId(), clock.GetUtcNow().UtcDateTime);
        await database.Sessions.Where(session => session.AccountId == account && session.Id != id && session.EndedUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedUtc, now));
    }

    private async Task CookieAsync(Account account, Guid session, bool secondFactor)
    {
        var principal = await identity.CreateUserPrincipalAsync(account);
        var claims = (ClaimsIdentity)principal.Identity!;
        claims.AddClaim(new(CuratorClaims.Session, session.ToString()));
        if (secondFactor)
        {
            claims.AddClaim(new(CuratorClaims.SecondFactor, "shown"));
        }

        await identity.Context.SignInAsync(IdentityConstants.ApplicationScheme, principal);
    }
}
