using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace KhojalyMemorial.Areas.Admin.OwnAccount;

/// <summary>What the pages of one's own account share: open to everybody who is signed in, also before the second factor is set up.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="sessions">Sessions.</param>
[Authorize(Policy = Policies.SignedIn)]
public abstract class OwnAccountController(UserManager<Account> accounts, CuratorSessions sessions) : DeskController
{
    /// <summary>The accounts.</summary>
    protected UserManager<Account> Accounts => accounts;

    /// <summary>Sessions.</summary>
    protected CuratorSessions Sessions => sessions;

    /// <summary>The account of who is signed in.</summary>
    /// <returns>The account.</returns>
    protected async Task<Account> OwnAsync() =>
        await accounts.FindByIdAsync(User.AccountId().ToString()) ?? throw new InvalidOperationException("A sign-in without account passed the checks.");

    /// <summary>Whether the session may change factors: it has shown two, or the account has none so far. Otherwise a password alone could replace the factor that it lacks.</summary>
    /// <param name="account">The account.</param>
    /// <returns>True when it may.</returns>
    protected async Task<bool> MayChangeFactorsAsync(Account account) => User.HasSecondFactor() || !await accounts.HasFactorsAsync(account);

    /// <summary>Renews the cookie after factors have changed; two factors hold on as long as the account has any.</summary>
    /// <param name="account">The account.</param>
    /// <param name="shown">Whether two factors have been shown.</param>
    /// <returns>When the cookie is set.</returns>
    protected async Task RenewAsync(Account account, bool shown) => await sessions.RenewAsync(account, shown && await accounts.HasFactorsAsync(account));
}
