using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace KhojalyMemorial.Lti;

/// <summary>The public keys of platforms, fetched when they are needed and kept for an hour; a key that is not known is asked for anew, but not again and again.</summary>
/// <param name="client">Asks platforms.</param>
/// <param name="clock">The time.</param>
public sealed class PlatformKeys(PlatformClient client, TimeProvider clock)
{
    private const int SmallestModulus = 256;
    private const int LargestModulus = 1024;
    private const int MostKeys = 50;
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);

    /// <summary>Finds a key.</summary>
    /// <param name="address">Where the platform's keys are.</param>
    /// <param name="keyId">The key's name.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The key, and whether the platform's keys could be read at all.</returns>
    public async Task<(RsaSecurityKey? Key, bool Read)> FindAsync(string address, string keyId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(keyId);
        var held = _held.GetOrAdd(address, _ => new());
        var now = clock.GetUtcNow();
        if (held.Set is { } set && set.FetchedAt > now - Lasts && (set.Keys.ContainsKey(keyId) || set.FetchedAt > now - Pause))
        {
            return (set.Keys.GetValueOrDefault(keyId), true);
        }

        await held.One.WaitAsync(cancellation);
        try
        {
            // Another launch may have fetched them meanwhile; and a platform that does not answer is left in peace for a while.
            if (held.TriedAt <= now - Pause)
            {
                held.TriedAt = now;
                if (await client.GetAsync(address, cancellation) is { } answer)
                {
                    held.Set = new(Read(answer), now);
                }
            }

            return held.Set is { } newest && newest.FetchedAt > now - Lasts ? (newest.Keys.GetValueOrDefault(keyId), true) : (null, false);
        }
        finally
        {
            held.One.Release();
        }
    }

    /// <summary>Reads the keys of a key set that can verify RS256.</summary>
    /// <param name="set">A JSON Web Key Set.</param>
    /// <returns>The keys by name; others are left out.</returns>
    internal static Dictionary<string, RsaSecurityKey> Read(JsonObject set)
    {
        var keys = new Dictionary<string, RsaSecurityKey>(StringComparer.Ordinal);
        foreach (var key in (set["keys"] as JsonArray ?? []).Take(MostKeys).OfType<JsonObject>())
        {
            if (JsonText.Of(key, "kty") == "RSA" && JsonText.Of(key, "use") is null or "sig" && JsonText.Of(key, "alg") is null or SecurityAlgorithms.RsaSha256
                && JsonText.Of(key, "kid") is { Length: > 0 } name && Parameters(key) is { } parameters)
            {
                keys[name] = new RsaSecurityKey(parameters) { KeyId = name };
            }
        }

        return keys;
    }

    private static RSAParameters? Parameters(JsonObject key)
    {
        try
        {
            var parameters = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(JsonText.Of(key, "n") ?? ""), Exponent = Base64UrlEncoder.DecodeBytes(JsonText.Of(key, "e") ?? "") };
            return parameters.Modulus.Length is >= SmallestModulus and <= LargestModulus && parameters.Exponent.Length is > 0 and <= 8 ? parameters : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private sealed record Set(Dictionary<string, RsaSecurityKey> Keys, DateTimeOffset FetchedAt);

    private sealed class Held
    {
        public SemaphoreSlim One { get; } = new(1, 1);

        public Set? Set { get; set; }

        public DateTimeOffset TriedAt { get; set; } = DateTimeOffset.MinValue;
    }
}
