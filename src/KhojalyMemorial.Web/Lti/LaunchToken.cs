using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KhojalyMemorial.Lti;

/// <summary>Reads a platform's token and checks what OpenID Connect demands of it: each thing by itself, so that what is wrong can be named.</summary>
/// <param name="keys">The platforms' keys.</param>
/// <param name="clock">The time.</param>
public sealed class LaunchToken(PlatformKeys keys, TimeProvider clock)
{
    /// <summary>How far the clocks of platform and museum may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    private const int Longest = 64 * 1024;
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = Longest };

    /// <summary>Checks a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="platform">The platform that should have made it.</param>
    /// <param name="nonce">The nonce of the login.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Its claims, or what is wrong.</returns>
    public async Task<(JsonObject? Claims, Refusal? Refusal)> CheckAsync(string? token, Platform platform, string nonce, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(platform);
        if (string.IsNullOrEmpty(token))
        {
            return (null, Refusal.NoToken);
        }

        if (Parts(token) is not var (read, claims))
        {
            return (null, Refusal.UnreadableToken);
        }

        if (await SignatureAsync(read, platform, cancellation) is { } unsigned)
        {
            return (null, unsigned);
        }

        return Standing(claims, platform, nonce) is { } wrong ? (null, wrong) : (claims, null);
    }

    private static (JsonWebToken Read, JsonObject Claims)? Parts(string token)
    {
        // Three parts, the last of which may be empty: then "none" can be told from what is no token at all.
        if (token.Length > Longest || token.AsSpan().Count('.') != 2)
        {
            return null;
        }

        try
        {
            return new JsonWebToken(token) is { } read && JsonNode.Parse(Base64UrlEncoder.Decode(read.EncodedPayload)) is JsonObject claims ? (read, claims) : null;
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<Refusal?> SignatureAsync(JsonWebToken read, Platform platform, CancellationToken cancellation)
    {
        if (!string.Equals(read.Alg, SecurityAlgorithms.RsaSha256, StringComparison.Ordinal))
        {
            return Refusal.WrongAlgorithm;
        }

        if (read.Kid is not { Length: > 0 and <= 500 } keyId)
        {
            return Refusal.NoKeyId;
        }

        var (key, known) = await keys.FindAsync(platform.KeySetAddress, keyId, cancellation);
        if (key is null)
        {
            return known ? Refusal.UnknownKey : Refusal.KeysAway;
        }

        // Only the signature is left to the library: issuer, audience and times are checked below.
        var result = await Handler.ValidateTokenAsync(read, new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256], IssuerSigningKey = key, TryAllIssuerSigningKeys = false, RequireSignedTokens = true, RequireExpirationTime = false,
            ValidateIssuer = false, ValidateAudience = false, ValidateLifetime = false,
        });
        return result.IsValid ? null : Refusal.WrongSignature;
    }

    private Refusal? Standing(JsonObject claims, Platform platform, string nonce)
    {
        var now = clock.GetUtcNow();
        var (audiences, party) = (JsonText.List(claims, "aud") ?? [], JsonText.Of(claims, "azp"));
        if (!string.Equals(JsonText.Of(claims, "iss"), platform.Issuer, StringComparison.Ordinal))
        {
            return Refusal.WrongIssuer;
        }

        if (!audiences.Contains(platform.ClientId, StringComparer.Ordinal))
        {
            return Refusal.WrongAudience;
        }

        if ((audiences.Count > 1 && party is null) || claims.ContainsKey("azp") && !string.Equals(party, platform.ClientId, StringComparison.Ordinal))
        {
            return Refusal.WrongParty;
        }

        if (JsonText.Time(claims, "exp") is not { } end || end <= now - Skew)
        {
            return Refusal.Expired;
        }

        // No older than the login that it answers.
        if (JsonText.Time(claims, "iat") is not { } made || made > now + Skew || made < now - Logins.Lasts - Skew || (claims.ContainsKey("nbf") && !(JsonText.Time(claims, "nbf") <= now + Skew)))
        {
            return Refusal.WrongTime;
        }

        return string.Equals(JsonText.Of(claims, "nonce"), nonce, StringComparison.Ordinal) ? null : Refusal.WrongNonce;
    }
}
