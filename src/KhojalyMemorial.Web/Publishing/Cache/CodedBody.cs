using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace KhojalyMemorial.Publishing.Cache;

/// <summary>The bytes of a body as they are sent, with the strong ETag of exactly these bytes.</summary>
internal sealed class CodedBody
{
    // Below this, the coding costs more bytes than it saves.
    private const int SmallestPacked = 256;
    private const int Window = 22;
    private const int HashLength = 12;

    private CodedBody(byte[] bytes, ContentCoding coding)
    {
        Bytes = bytes;
        Coding = coding;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        ETag = $"\"{Base64Url.EncodeToString(hash[..HashLength])}\"";
    }

    /// <summary>What is sent.</summary>
    public byte[] Bytes { get; }

    /// <summary>How it is packed; small bodies never are.</summary>
    public ContentCoding Coding { get; }

    /// <summary>The ETag, with its quotation marks.</summary>
    public StringValues ETag { get; }

    /// <summary>The Content-Encoding header; empty for plain bytes.</summary>
    public StringValues Header => Coding switch { ContentCoding.Brotli => "br", ContentCoding.Gzip => "gzip", _ => default };

    /// <summary>Packs a body.</summary>
    /// <param name="plain">The plain bytes; taken over where they stay plain.</param>
    /// <param name="coding">The coding that the client takes.</param>
    /// <param name="effort">How hard to try.</param>
    public static CodedBody Of(byte[] plain, ContentCoding coding, Effort effort) =>
        plain.Length < SmallestPacked ? new(plain, ContentCoding.Identity)
        : coding switch
        {
            ContentCoding.Brotli => new(Brotli(plain, (int)effort), coding),
            ContentCoding.Gzip => new(Gzip(plain, effort == Effort.Passing ? CompressionLevel.Fastest : CompressionLevel.SmallestSize), coding),
            _ => new(plain, ContentCoding.Identity),
        };

    /// <summary>The plain bytes of a body that Brotli packed.</summary>
    /// <param name="length">How many they are.</param>
    public byte[] Unpack(int length)
    {
        var plain = new byte[length];
        return BrotliDecoder.TryDecompress(Bytes, plain, out var written) && written == length
            ? plain
            : throw new InvalidOperationException("What Brotli packed does not unpack to what was rendered.");
    }

    private static byte[] Brotli(byte[] plain, int quality)
    {
        var rented = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plain.Length));
        try
        {
            return BrotliEncoder.TryCompress(plain, rented, out var length, quality, Window)
                ? rented.AsSpan(0, length).ToArray()
                : throw new InvalidOperationException("The page does not fit into the length that Brotli itself names.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static byte[] Gzip(byte[] plain, CompressionLevel level)
    {
        using var packed = new MemoryStream(plain.Length / 3);
        using (var zip = new GZipStream(packed, level, leaveOpen: true))
        {
            zip.Write(plain);
        }

        return packed.ToArray();
    }
}

/// <summary>How hard to compress; the numbers are Brotli qualities. The best costs 0.17 s of a core for a page of 30 kB, so no visitor ever waits for it.</summary>
internal enum Effort
{
    /// <summary>For a body that is sent once.</summary>
    Passing = 1,

    /// <summary>For the first visitor of a page that is then kept.</summary>
    Quick = 3,

    /// <summary>For all others, made in the background.</summary>
    Best = 11,
}
