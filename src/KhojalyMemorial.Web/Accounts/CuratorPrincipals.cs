using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KhojalyMemorial.Accounts;

/// <summary>Makes the claims of an account.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="options">Identity's settings.</param>
public sealed class CuratorPrincipals(UserManager<Account> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(CuratorClaims.Role, user.Role));
        identity.AddClaim(new(CuratorClaims.Language, user.DeskLanguage));
        identity.AddClaim(new(CuratorClaims.Rooms, user.Rooms));
        return identity;
    }
}
