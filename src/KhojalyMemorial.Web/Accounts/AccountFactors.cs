using Microsoft.AspNetCore.Identity;

namespace KhojalyMemorial.Accounts;

/// <summary>What an account signs in with beside its password.</summary>
public static class AccountFactors
{
    /// <summary>Whether an account has anything beside a password: then a password alone lets nobody in.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="account">The account.</param>
    /// <returns>True for codes and for passkeys.</returns>
    public static async Task<bool> HasFactorsAsync(this UserManager<Account> accounts, Account account)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(account);
        return account.TwoFactorEnabled || (await accounts.GetPasskeysAsync(account)).Count > 0;
    }
}
