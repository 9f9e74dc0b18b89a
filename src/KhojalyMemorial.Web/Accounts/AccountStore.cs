using System.Security.Cryptography;
using System.Text;
using KhojalyMemorial.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace KhojalyMemorial.Accounts;

/// <summary>
/// Keeps accounts as Identity does, but no factor in the clear: the secret of a telephone is sealed with the keys of the site, and of recovery codes
/// there are only slow hashes. So whoever reads the table of tokens alone can neither make codes nor use one from paper.
/// </summary>
/// <param name="database">The curators' database.</param>
/// <param name="protection">The keys of the site.</param>
public sealed class AccountStore(MuseumDbContext database, IDataProtectionProvider protection) : UserOnlyStore<Account, MuseumDbContext, Guid>(database)
{
    /// <summary>Under which Identity keeps what is its own.</summary>
    public const string Owner = "[AspNetUserStore]";

    /// <summary>The name of the telephone's secret.</summary>
    public const string TelephoneSecret = "AuthenticatorKey";

    private const string RecoveryCodes = "RecoveryCodes";

    // A code has ten letters of 23, which a fast hash would not hide for long.
    private const int Rounds = 100_000;
    private readonly IDataProtector _seal = protection.CreateProtector("KhojalyMemorial.Accounts.TelephoneSecret");

    /// <inheritdoc/>
    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is not null && IsSecret(loginProvider, name) ? _seal.Protect(value) : value, cancellationToken);

    /// <inheritdoc/>
    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        var kept = await base.GetTokenAsync(user, loginProvider, name, cancellationToken);
        return kept is not null && IsSecret(loginProvider, name) ? Open(kept) : kept;
    }

    /// <inheritdoc/>
    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        return base.ReplaceCodesAsync(user, recoveryCodes.Select(code => HashOf(user, code)).ToList(), cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(code);
        var kept = (await GetTokenAsync(user, Owner, RecoveryCodes, cancellationToken) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        var typed = HashOf(user, code);
        if (Array.Find(kept, hash => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(typed))) is not { } used)
        {
            return false;
        }

        await base.ReplaceCodesAsync(user, [.. kept.Where(hash => hash != used)], cancellationToken);
        return true;
    }

    private static bool IsSecret(string owner, string name) => owner == Owner && name == TelephoneSecret;

    // The account's id is the salt: the same code on two accounts, or a table made in advance, gives nothing away.
    private static string HashOf(Account user, string code) => Convert.ToHexStringLower(
        Rfc2898DeriveBytes.Pbkdf2(code, user.Id.ToByteArray(), Rounds, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes));

    // Sealed with keys that were thrown away: the telephone no longer counts, and a recovery code or the way back leads in.
    private string? Open(string kept)
    {
        try
        {
            return _seal.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
