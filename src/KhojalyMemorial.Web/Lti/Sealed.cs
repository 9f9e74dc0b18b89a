using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace KhojalyMemorial.Lti;

/// <summary>Seals what travels through browser and platform and must come back unchanged. Nothing of it is stored, and every node can open it.</summary>
/// <param name="protection">The keys, which the nodes share.</param>
public sealed class Sealed(IDataProtectionProvider protection)
{
    private readonly IDataProtector _states = protection.CreateProtector("KhojalyMemorial.Lti.State");
    private readonly IDataProtector _requests = protection.CreateProtector("KhojalyMemorial.Lti.DeepLink");
    private readonly IDataProtector _registrations = protection.CreateProtector("KhojalyMemorial.Lti.Registration");

    /// <summary>Seals a login.</summary>
    /// <param name="state">The login.</param>
    /// <returns>Letters for an address.</returns>
    public string Seal(LoginState state) => _states.Protect(JsonSerializer.Serialize(state));

    /// <summary>Seals a request for links.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Letters for a form.</returns>
    public string Seal(DeepLinkRequest request) => _requests.Protect(JsonSerializer.Serialize(request));

    /// <summary>Seals a registration that waits for a yes.</summary>
    /// <param name="registration">The registration.</param>
    /// <returns>Letters for a form.</returns>
    public string Seal(RegistrationRequest registration) => _registrations.Protect(JsonSerializer.Serialize(registration));

    /// <summary>Opens a login.</summary>
    /// <param name="text">What came back.</param>
    /// <returns>Null for what was not sealed here.</returns>
    public LoginState? OpenState(string? text) => Open<LoginState>(_states, text);

    /// <summary>Opens a request for links.</summary>
    /// <param name="text">What came back.</param>
    /// <returns>Null for what was not sealed here.</returns>
    public DeepLinkRequest? OpenRequest(string? text) => Open<DeepLinkRequest>(_requests, text);

    /// <summary>Opens a registration.</summary>
    /// <param name="text">What came back.</param>
    /// <returns>Null for what was not sealed here.</returns>
    public RegistrationRequest? OpenRegistration(string? text) => Open<RegistrationRequest>(_registrations, text);

    private static T? Open<T>(IDataProtector protector, string? text)
        where T : class
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<T>(protector.Unprotect(text));
        }
        catch (Exception problem) when (problem is CryptographicException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>A login that was begun. It names no person.</summary>
/// <param name="Id">Tells logins of one browser apart.</param>
/// <param name="PlatformId">The platform.</param>
/// <param name="Nonce">What the platform's token must hold.</param>
/// <param name="BrowserHash">The hash of the secret that only this browser holds.</param>
/// <param name="Page">The page that was asked for; empty for the beginning.</param>
/// <param name="HasStorage">Whether the platform keeps the secret for browsers without cookies.</param>
/// <param name="Storage">The frame that does; null for the platform itself.</param>
/// <param name="ExpiresUtc">When it ends.</param>
public sealed record LoginState(string Id, Guid PlatformId, string Nonce, string BrowserHash, string Page, bool HasStorage, string? Storage, DateTime ExpiresUtc);

/// <summary>What a platform wants of somebody who chooses pages.</summary>
/// <param name="PlatformId">The platform.</param>
/// <param name="DeploymentId">The deployment.</param>
/// <param name="ReturnAddress">Where the choice goes.</param>
/// <param name="Data">What is sent back unchanged; null where nothing was sent.</param>
/// <param name="TakesLaunches">Whether links may open by launch; else they are plain links.</param>
/// <param name="Multiple">Whether several may be chosen.</param>
/// <param name="InWindow">Whether pages are to open in a window of their own.</param>
/// <param name="School">Whether pages are shown in the school view.</param>
/// <param name="ExpiresUtc">When it ends.</param>
public sealed record DeepLinkRequest(
    Guid PlatformId, string DeploymentId, string ReturnAddress, string? Data, bool TakesLaunches, bool Multiple, bool InWindow, bool School, DateTime ExpiresUtc);

/// <summary>A registration that somebody looks at before it is sent.</summary>
/// <param name="Secret">The end of the administrator's link.</param>
/// <param name="Configuration">Where the platform describes itself.</param>
/// <param name="Token">What the platform gave for registering; null where it gave nothing.</param>
/// <param name="ExpiresUtc">When it ends.</param>
public sealed record RegistrationRequest(string Secret, string Configuration, string? Token, DateTime ExpiresUtc);
