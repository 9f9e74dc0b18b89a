using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace KhojalyMemorial.Publishing.Cache;

/// <summary>A page that was rendered once: its plain bytes, the codings that were asked for so far, and its headers.</summary>
internal sealed class CachedPage
{
    private readonly CodedBody?[] _bodies = new CodedBody?[3];
    private int _claimed;

    /// <summary>Where the page is kept.</summary>
    public required PageKey Key { get; init; }

    /// <summary>The bytes as rendered.</summary>
    public required byte[] Plain { get; init; }

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
    public long Size => Plain.Length + _bodies.Sum(body => body is null || body.Bytes == Plain ? 0L : body.Bytes.Length) + 1024;

    /// <summary>A coding that was made before.</summary>
    public CodedBody? Body(ContentCoding coding) => Volatile.Read(ref _bodies[(int)coding]);

    /// <summary>Keeps a coding, in the place of a worse one.</summary>
    public void Keep(ContentCoding coding, CodedBody body) => Volatile.Write(ref _bodies[(int)coding], body);

    /// <summary>Asks for the right to compress the page as well as can be, which is given once.</summary>
    public bool Claim() => Volatile.Read(ref _claimed) == 0 && Interlocked.Exchange(ref _claimed, 1) == 0;

    /// <summary>Gives that right back, when there was no room in the queue.</summary>
    public void Unclaim() => Volatile.Write(ref _claimed, 0);
}
