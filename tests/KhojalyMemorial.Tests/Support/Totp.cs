using System.Buffers.Binary;
using System.Security.Cryptography;

namespace KhojalyMemorial.Tests.Support;

/// <summary>The app on a telephone: makes codes by RFC 6238.</summary>
public static class Totp
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code of this half minute.</summary>
    public static string Code(string secret)
    {
        var key = new List<byte>();
        var (bits, buffer) = (0, 0);
        foreach (var letter in secret.Where(letter => letter != ' '))
        {
            buffer = (buffer << 5) | Letters.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                key.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }

        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // What RFC 6238 asks for, and what telephones do.
        var hash = HMACSHA1.HashData([.. key], step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15, 4)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
}
