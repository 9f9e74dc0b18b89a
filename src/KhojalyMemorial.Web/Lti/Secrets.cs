using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KhojalyMemorial.Lti;

/// <summary>Secrets of which only the hash is kept.</summary>
internal static class Secrets
{
    private const int Length = 32;

    /// <summary>A new secret in letters that stand in addresses and cookies.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether a secret has a hash, in the same time whatever is wrong with it.</summary>
    public static bool Has(string? secret, string hash) =>
        secret is { Length: > 0 and <= 200 } && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(hash));
}
