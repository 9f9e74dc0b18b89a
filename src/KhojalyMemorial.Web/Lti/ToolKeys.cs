using System.Security.Cryptography;
using System.Text.Json.Nodes;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace KhojalyMemorial.Lti;

/// <summary>
/// The museum's own keys. A key signs for ninety days; the next one is published a day before it signs, and the last one stays published for a day,
/// so that platforms that keep a copy always know what they need.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="protection">Seals the private keys.</param>
/// <param name="audit">The audit.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">The log.</param>
public sealed partial class ToolKeys(MuseumDbContext database, IDataProtectionProvider protection, AuditLog audit, TimeProvider clock, ILogger<ToolKeys> logger)
{
    /// <summary>How long a key signs.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(90);

    /// <summary>How long a key is published before it signs, and after.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    private const int Bits = 2048;
    private readonly IDataProtector _protector = protection.CreateProtector("KhojalyMemorial.Lti.Keys");

    /// <summary>The key set that platforms read.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A JSON Web Key Set.</returns>
    public async Task<JsonObject> PublicAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var keys = await CurrentAsync(cancellation);
        var signing = Signing(keys, now);

        // A former key goes once nothing that it signed can still be on its way.
        var shown = keys.Where(key => key.Number >= signing.Number || keys.Any(next => next.Number == key.Number + 1 && next.SignsFromUtc + Overlap > now));
        return new JsonObject { ["keys"] = new JsonArray([.. shown.Select(key => JsonNode.Parse(key.PublicKey))]) };
    }

    /// <summary>The key that signs now.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Credentials for RS256.</returns>
    public async Task<SigningCredentials> SigningAsync(CancellationToken cancellation)
    {
        var key = Signing(await CurrentAsync(cancellation), clock.GetUtcNow().UtcDateTime);
        if (Open(key) is not { } opened)
        {
            Lost(logger, key.KeyId);
            key = await NextAsync(await database.ToolKeys.AsNoTracking().OrderBy(one => one.Number).ToListAsync(cancellation), TimeSpan.Zero, cancellation);
            opened = Open(key) ?? throw new CryptographicException("A key that was sealed a moment ago cannot be opened.");
        }

        return new SigningCredentials(new RsaSecurityKey(opened) { KeyId = key.KeyId }, SecurityAlgorithms.RsaSha256);
    }

    /// <summary>Makes the next key now; it is published at once and signs in a day.</summary>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When it is made.</returns>
    public async Task RotateAsync(string by, CancellationToken cancellation)
    {
        var key = await NextAsync(await CurrentAsync(cancellation), Overlap, cancellation);
        await audit.AppendAsync(new AuditNote(by, "lti-key", null, key.KeyId), cancellation);
    }

    /// <summary>All keys that were made, the newest first.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The keys.</returns>
    public Task<List<ToolKey>> AllAsync(CancellationToken cancellation) => database.ToolKeys.AsNoTracking().OrderByDescending(one => one.Number).ToListAsync(cancellation);

    private static ToolKey Signing(List<ToolKey> keys, DateTime now) => keys.FindLast(key => key.SignsFromUtc <= now) ?? keys[0];

    private async Task<List<ToolKey>> CurrentAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var keys = await database.ToolKeys.AsNoTracking().OrderBy(one => one.Number).ToListAsync(cancellation);
        if (keys.Count == 0)
        {
            keys.Add(await NextAsync(keys, TimeSpan.Zero, cancellation));
        }
        else if (keys[^1].SignsFromUtc + Lasts - Overlap <= now)
        {
            keys.Add(await NextAsync(keys, Overlap, cancellation));
        }

        return keys;
    }

    private async Task<ToolKey> NextAsync(List<ToolKey> keys, TimeSpan ahead, CancellationToken cancellation)
    {
        using var rsa = RSA.Create(Bits);
        var (now, id, number) = (clock.GetUtcNow().UtcDateTime, Guid.CreateVersion7().ToString("N"), (keys.Count == 0 ? 0 : keys[^1].Number) + 1);
        var parameters = rsa.ExportParameters(includePrivateParameters: false);
        var published = new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["alg"] = SecurityAlgorithms.RsaSha256, ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        var key = new ToolKey
        {
            Number = number, KeyId = id, PublicKey = published.ToJsonString(), SealedKey = Convert.ToBase64String(_protector.Protect(rsa.ExportPkcs8PrivateKey())),
            CreatedUtc = now, SignsFromUtc = now + ahead,
        };
        var entry = database.ToolKeys.Add(key);
        try
        {
            await database.SaveChangesAsync(cancellation);
            return key;
        }
        catch (DbUpdateException)
        {
            entry.State = EntityState.Detached;
            if (await database.ToolKeys.AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, cancellation) is { } faster)
            {
                return faster; // Another node made it at the same moment.
            }

            throw;
        }
    }

    private RSA? Open(ToolKey key)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportPkcs8PrivateKey(_protector.Unprotect(Convert.FromBase64String(key.SealedKey)), out _);
            return rsa;
        }
        catch (CryptographicException)
        {
            rsa.Dispose();
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The key {KeyId} for learning systems cannot be opened: the keys that seal it are lost. A new one is made.")]
    private static partial void Lost(ILogger logger, string keyId);
}
