namespace KhojalyMemorial.Desk.Cases;

/// <summary>Tells what a file is by its first bytes; what its name and its sender say of it counts for nothing.</summary>
public static class FileContent
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Head = 16;

    /// <summary>What documents are.</summary>
    public const string Pdf = "application/pdf";

    // The brands under which telephones write pictures.
    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "mif1", "msf1"];

    /// <summary>Reads the type.</summary>
    /// <param name="head">The first bytes.</param>
    /// <returns>A media type; null for what is neither a picture nor a PDF.</returns>
    public static string? TypeOf(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) ? "image/tiff"
        : head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) ? "image/webp"
        : head.Length >= 12 && head[4..].StartsWith("ftyp"u8) && HeicBrands.Contains(System.Text.Encoding.ASCII.GetString(head[8..12]), StringComparer.Ordinal) ? "image/heic"
        : head.StartsWith("%PDF-"u8) ? Pdf
        : null;

    /// <summary>Reads the type of a stream from its beginning.</summary>
    /// <param name="stream">The stream; it is read as far as needed.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A media type; null for what is neither a picture nor a PDF.</returns>
    public static async Task<string?> TypeOfAsync(Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var head = new byte[Head];
        var length = await stream.ReadAtLeastAsync(head, Head, throwOnEndOfStream: false, cancellation);
        return TypeOf(head.AsSpan(0, length));
    }
}
