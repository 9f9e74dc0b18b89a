using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace KhojalyMemorial.Publishing.Cache;

/// <summary>
/// A page that was rendered once: its bytes in the codings that were asked for so far, and its headers. The plain bytes are let go once there is a Brotli
/// body, a fifth of them, unless a client wants them plain: what Brotli has packed it also gives back.
/// </summary>
/// <param name="rendered">The bytes as rendered.</param>
internal sealed class CachedPage(byte[] rendered)
{
    private readonly CodedBody?[] _bodies = new CodedBody?[3];
    private byte[]? _rendered = rendered;
    private int _claimed;

    /// <summary>Where the page is kept.</summary>
    public required PageKey Key { get; init; }

    /// <summary>How many bytes were rendered.</summary>
    public int Length { get; } = rendered.Length;

    /// <summary>Content-Type.</summary>
    public required string? ContentType { get; init; }

    /// <summary>What the page set beyond the headers that every response has.</summary>
    public required IReadOnlyList<KeyValuePair<string, StringValues>> Headers { get; init; }

    /// <summary>When it changed last.</summary>
    public required DateTimeOffset LastModified
    {
        get;
        init
        {
            field = value;
            LastModifiedHeader = value.ToString("R", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The same, as the header writes it.</summary>
    public StringValues LastModifiedHeader { get; private init; }

    /// <summary>From when on it must be rendered anew; null while the edition lasts.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The place among the oldest; set by the shelf.</summary>
    public LinkedListNode<CachedPage>? Node { get; set; }

    /// <summary>Bytes that the page takes, with something for its objects.</summary>
    public long Size => (_rendered?.Length ?? 0) + _bodies.Sum(body => body is null || body.Bytes == _rendered ? 0L : body.Bytes.Length) + 1024;

    /// <summary>A coding that was made before.</summary>
    public CodedBody? Body(ContentCoding coding) => Volatile.Read(ref _bodies[(int)coding]);

    /// <summary>The bytes as rendered, unpacked where they were let go.</summary>
    public byte[] Plain() => Volatile.Read(ref _rendered) ?? Body(ContentCoding.Identity)?.Bytes ?? Body(ContentCoding.Brotli)!.Unpack(Length);

    /// <summary>Keeps a coding, in the place of a worse one.</summary>
    public void Keep(ContentCoding coding, CodedBody body)
    {
        Volatile.Write(ref _bodies[(int)coding], body);
        if (body.Coding == ContentCoding.Brotli)
        {
            Volatile.Write(ref _rendered, null);
        }
    }

    /// <summary>Asks for the right to compress the page as well as can be, which is given once.</summary>
    public bool Claim() => Volatile.Read(ref _claimed) == 0 && Interlocked.Exchange(ref _claimed, 1) == 0;

    /// <summary>Gives that right back, when there was no room in the queue.</summary>
    public void Unclaim() => Volatile.Write(ref _claimed, 0);
}
