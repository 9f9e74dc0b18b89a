using System.Net;
using System.Security.Claims;
using KhojalyMemorial.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Accounts;

/// <summary>Where an attempt to sign in has led.</summary>
public enum SignInStep
{
    /// <summary>Not in. It is not said why: whether there is such an account is nobody's business.</summary>
    Wrong,

    /// <summary>Too many wrong attempts: to be tried again later.</summary>
    Later,

    /// <summary>The password was right; a second factor is asked for.</summary>
    SecondFactor,

    /// <summary>In.</summary>
    Done,
}

/// <summary>Signs curators in.</summary>
/// <param name="identity">Identity's sign-in, for passkeys and cookies.</param>
/// <param name="accounts">The accounts.</param>
/// <param name="hasher">Checks passwords.</param>
/// <param name="database">The curators' database.</param>
/// <param name="pace">Slows wrong attempts down.</param>
/// <param name="clock">The time.</param>
public sealed class SignIns(
    SignInManager<Account> identity, UserManager<Account> accounts, IPasswordHasher<Account> hasher, MuseumDbContext database, SignInPace pace, TimeProvider clock)
{
    /// <summary>The scheme of the cookie between password and second factor; it lasts five minutes and opens nothing.</summary>
    public const string Halfway = "halfway";

    // What is compared where there is no account or no password, so that the answer takes as long.
    private static string? _decoy;

    private IPAddress? Sender => identity.Context.Connection.RemoteIpAddress;

    /// <summary>Tries e-mail address and password.</summary>
    /// <param name="email">The address.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellation">Ends the wait of somebody who has left.</param>
    /// <returns>Where it has led.</returns>
    public async Task<SignInStep> PasswordAsync(string? email, string? password, CancellationToken cancellation)
    {
        email = (email ?? "").Trim();
        if (!await WaitAsync(email, cancellation))
        {
            return SignInStep.Later;
        }

        var account = await accounts.FindByEmailAsync(email);
        if (!await IsRightAsync(account, password) || account is not { ClosedUtc: null })
        {
            pace.Wrong(email, Sender);
            return SignInStep.Wrong;
        }

        pace.Right(email);
        if (await HasFactorsAsync(account))
        {
            var half = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()), new Claim(accounts.Options.ClaimsIdentity.SecurityStampClaimType, account.SecurityStamp ?? "")], Halfway);
            await identity.Context.SignInAsync(Halfway, new ClaimsPrincipal(half));
            return SignInStep.SecondFactor;
        }

        await CompleteAsync(account, "password", secondFactor: false);
        return SignInStep.Done;
    }

    /// <summary>Whose password was right a moment ago.</summary>
    /// <returns>Null where nobody's was.</returns>
    public async Task<Account?> HalfwayAsync()
    {
        var half = (await identity.Context.AuthenticateAsync(Halfway)).Principal;
        var account = half is null ? null : await accounts.FindByIdAsync(half.AccountId().ToString());
        return account is { ClosedUtc: null } && half!.HasClaim(accounts.Options.ClaimsIdentity.SecurityStampClaimType, account.SecurityStamp ?? "") ? account : null;
    }

    /// <summary>Tries a code of the telephone, or a recovery code, after the password.</summary>
    /// <param name="account">Whose password was right.</param>
    /// <param name="code">What was typed.</param>
    /// <param name="cancellation">Ends the wait of somebody who has left.</param>
    /// <returns>Where it has led.</returns>
    public async Task<SignInStep> CodeAsync(Account account, string? code, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!await WaitAsync("code " + account.Id, cancellation))
        {
            return SignInStep.Later;
        }

        // A code has six figures only: here the account itself is closed for a while after ten wrong ones, and it is not said.
        if (await accounts.IsLockedOutAsync(account) || !await IsRightCodeAsync(account, code))
        {
            pace.Wrong("code " + account.Id, Sender);
            await accounts.AccessFailedAsync(account);
            return SignInStep.Wrong;
        }

        pace.Right("code " + account.Id);
        await accounts.ResetAccessFailedCountAsync(account);
        await identity.Context.SignOutAsync(Halfway);
        await CompleteAsync(account, "password-code", secondFactor: true);
        return SignInStep.Done;
    }

    /// <summary>Tries a passkey, which counts as both factors because it asks for fingerprint, face or PIN.</summary>
    /// <param name="credential">The browser's answer, as JSON.</param>
    /// <param name="cancellation">Ends the wait of somebody who has left.</param>
    /// <returns>Where it has led.</returns>
    public async Task<SignInStep> PasskeyAsync(string? credential, CancellationToken cancellation)
    {
        if (!await WaitAsync(null, cancellation))
        {
            return SignInStep.Later;
        }

        var answer = await AssertAsync(credential);
        if (answer is not { Succeeded: true, User.ClosedUtc: null, Passkey.IsUserVerified: true })
        {
            pace.Wrong(null, Sender);
            return SignInStep.Wrong;
        }

        await accounts.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey);
        await identity.Context.SignOutAsync(Halfway);
        await CompleteAsync(answer.User, "passkey", secondFactor: true);
        return SignInStep.Done;
    }

    /// <summary>Begins a session.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="method">How they proved who they are.</param>
    /// <param name="secondFactor">Whether that were two factors.</param>
    /// <returns>When the cookie is set.</returns>
    public async Task CompleteAsync(Account account, string method, bool secondFactor)
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

    /// <summary>Asks who is signed in for their password once more, as slowly as at the sign-in.</summary>
    /// <param name="account">The account.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellation">Ends the wait of somebody who has left.</param>
    /// <returns>Whether it is theirs.</returns>
    public async Task<bool> ConfirmAsync(Account account, string? password, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!await WaitAsync(account.Email, cancellation))
        {
            return false;
        }

        if (await IsRightAsync(account, password))
        {
            return true;
        }

        pace.Wrong(account.Email, Sender);
        return false;
    }

    /// <summary>Whether an account has anything beside a password: then a password alone lets nobody in.</summary>
    /// <param name="account">The account.</param>
    /// <returns>True for codes and for passkeys.</returns>
    public async Task<bool> HasFactorsAsync(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.TwoFactorEnabled || (await accounts.GetPasskeysAsync(account)).Count > 0;
    }

    // Where there is no account, or no password, the answer takes as long.
    private async Task<bool> IsRightAsync(Account? account, string? password)
    {
        var normal = Passwords.Normal(password is { Length: <= 4 * Passwords.Longest } ? password : "");
        if (account?.PasswordHash is not null)
        {
            return await accounts.CheckPasswordAsync(account, normal);
        }

        var nobody = new Account();
        hasher.VerifyHashedPassword(nobody, _decoy ??= hasher.HashPassword(nobody, Guid.NewGuid().ToString()), normal);
        return false;
    }

    private async Task<bool> WaitAsync(string? email, CancellationToken cancellation)
    {
        var wait = pace.Turn(email, Sender);
        if (wait > SignInPace.LongestWait)
        {
            return false;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellation);
        }

        return true;
    }

    private async Task<bool> IsRightCodeAsync(Account account, string? typed)
    {
        var code = new string([.. (typed ?? "").Where(letter => !char.IsWhiteSpace(letter))]);
        return code.Length == 6 && code.All(char.IsAsciiDigit)
            ? account.TwoFactorEnabled && await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, code)
            : code.Length is > 6 and < 40 && (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code.ToUpperInvariant())).Succeeded;
    }

    private async Task<PasskeyAssertionResult<Account>?> AssertAsync(string? credential)
    {
        try
        {
            return string.IsNullOrEmpty(credential) ? null : await identity.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null; // No question was asked, or too long ago.
        }
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
