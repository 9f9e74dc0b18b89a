using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace KhojalyMemorial.Accounts;

/// <summary>A passkey that a browser has just made.</summary>
/// <param name="AccountId">The account that it holds.</param>
/// <param name="Passkey">The passkey.</param>
public sealed record NewPasskey(Guid AccountId, UserPasskeyInfo Passkey);

/// <summary>Makes passkeys, also for accounts that are not there yet.</summary>
/// <param name="identity">Identity's passkeys.</param>
public sealed class NewPasskeys(SignInManager<Account> identity)
{
    /// <summary>What the browser needs.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="email">Its name.</param>
    /// <param name="name">The curator's name.</param>
    /// <returns>JSON.</returns>
    public Task<string> OptionsAsync(Guid account, string email, string name) =>
        identity.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = account.ToString(), Name = email, DisplayName = name });

    /// <summary>Reads what the browser made.</summary>
    /// <param name="credential">JSON.</param>
    /// <returns>Null where it does not answer the question, or where nobody was verified.</returns>
    public async Task<NewPasskey?> ReadAsync(string credential)
    {
        try
        {
            var made = await identity.PerformPasskeyAttestationAsync(credential);
            return made is { Succeeded: true, Passkey.IsUserVerified: true } && Guid.TryParse(made.UserEntity.Id, out var id) ? new(id, made.Passkey) : null;
        }
        catch (Exception problem) when (problem is InvalidOperationException or JsonException)
        {
            return null; // No question was asked, or too long ago.
        }
    }
}
