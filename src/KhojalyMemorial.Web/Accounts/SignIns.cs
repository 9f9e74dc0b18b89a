using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace KhojalyMemorial.Accounts;

/// <summary>Signs curators in.</summary>
/// <param name="identity">Identity's sign-in, for passkeys.</param>
/// <param name="accounts">The accounts.</param>
/// <param name="hasher">Checks passwords.</param>
/// <param name="sessions">Begins sessions.</param>
/// <param name="pace">Slows wrong attempts down.</param>
/// <param name="clock">The time.</param>
public sealed class SignIns(
    SignInManager<Account> identity, UserManager<Account> accounts, IPasswordHasher<Account> hasher, CuratorSessions sessions, SignInPace pace, TimeProvider clock)
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
        if (await accounts.HasFactorsAsync(account))
        {
            var half = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()), new Claim(accounts.Options.ClaimsIdentity.SecurityStampClaimType, account.SecurityStamp ?? "")], Halfway);
            await identity.Context.SignInAsync(Halfway, new ClaimsPrincipal(half));
            return SignInStep.SecondFactor;
        }

        await sessions.BeginAsync(account, "password", secondFactor: false);
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
        await sessions.BeginAsync(account, "password-code", secondFactor: true);
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
        await sessions.BeginAsync(answer.User, "passkey", secondFactor: true);
        return SignInStep.Done;
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
}
