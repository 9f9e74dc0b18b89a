using KhojalyMemorial.Operations;
using Microsoft.AspNetCore.WebUtilities;

namespace KhojalyMemorial.Lti;

/// <summary>Begins logins that a platform asks for.</summary>
/// <param name="platforms">The platforms.</param>
/// <param name="targets">What may be opened.</param>
/// <param name="seals">Seals the state.</param>
/// <param name="address">The museum's own address.</param>
/// <param name="clock">The time.</param>
public sealed class Logins(Platforms platforms, Targets targets, Sealed seals, PublicUrl address, TimeProvider clock)
{
    /// <summary>How long somebody may take from the login to the launch.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    // A login goes into an address, which servers bound.
    private const int LongestHint = 4000;
    private const int IdLength = 12;

    /// <summary>Begins a login.</summary>
    /// <param name="request">What the platform sent.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The way on, or why there is none.</returns>
    public async Task<(BegunLogin? Login, Refusal? Refusal)> BeginAsync(LoginRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Iss is not { Length: > 0 and <= Platform.LongestId } issuer || request.LoginHint is not { Length: > 0 and <= LongestHint }
            || string.IsNullOrEmpty(request.Target) || request.MessageHint?.Length > LongestHint)
        {
            return (null, Refusal.IncompleteLogin);
        }

        if (await platforms.FindAsync(issuer, string.IsNullOrEmpty(request.ClientId) ? null : request.ClientId, cancellation) is not { } platform)
        {
            return (null, Refusal.UnknownPlatform);
        }

        if (!targets.TryRead(request.Target, out var page))
        {
            return (null, Refusal.ForeignTarget);
        }

        var (secret, nonce, id) = (Secrets.New(), Secrets.New(), Secrets.New()[..IdLength]);
        var frame = string.IsNullOrEmpty(request.Storage) || request.Storage.Length > 200 ? null : request.Storage;
        var state = new LoginState(id, platform.Id, nonce, Secrets.HashOf(secret), page, frame is not null, frame == "_parent" ? null : frame, clock.GetUtcNow().UtcDateTime + Lasts);
        return (new BegunLogin(state, secret, Way(platform, request, seals.Seal(state), nonce), OriginOf(platform)), null);
    }

    /// <summary>The origin to which the platform's storage belongs: that of its login.</summary>
    /// <param name="platform">The platform.</param>
    /// <returns>An origin.</returns>
    public static string OriginOf(Platform platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return OutsideAddress.OriginOf(new Uri(platform.AuthorizationAddress));
    }

    private string Way(Platform platform, LoginRequest request, string state, string nonce)
    {
        Dictionary<string, string?> query = new(StringComparer.Ordinal)
        {
            ["scope"] = "openid", ["response_type"] = "id_token", ["response_mode"] = "form_post", ["prompt"] = "none", ["client_id"] = platform.ClientId,
            ["redirect_uri"] = address.For(Targets.LaunchPath), ["login_hint"] = request.LoginHint, ["state"] = state, ["nonce"] = nonce,
        };
        if (!string.IsNullOrEmpty(request.MessageHint))
        {
            query["lti_message_hint"] = request.MessageHint;
        }

        return QueryHelpers.AddQueryString(platform.AuthorizationAddress, query);
    }
}

/// <summary>What a platform sends to begin a login.</summary>
/// <param name="Iss">The platform.</param>
/// <param name="LoginHint">What the platform knows the person by; handed back unread.</param>
/// <param name="Target">What is to be opened.</param>
/// <param name="ClientId">The name under which the platform knows the museum.</param>
/// <param name="MessageHint">Handed back unread.</param>
/// <param name="Storage">The frame that keeps things for browsers without cookies.</param>
public sealed record LoginRequest(string? Iss, string? LoginHint, string? Target, string? ClientId, string? MessageHint, string? Storage);

/// <summary>A login that was begun.</summary>
/// <param name="State">The login.</param>
/// <param name="Secret">What this browser keeps.</param>
/// <param name="Way">Where the browser goes on.</param>
/// <param name="Origin">The origin of the platform's storage.</param>
public sealed record BegunLogin(LoginState State, string Secret, string Way, string Origin);
