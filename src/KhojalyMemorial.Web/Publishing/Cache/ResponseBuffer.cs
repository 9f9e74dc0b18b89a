using System.Buffers;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Publishing.Cache;

/// <summary>Holds a body back until it is whole, so that its length, coding and ETag are known. What must not wait passes through.</summary>
/// <param name="response">The response whose headers decide, at the first byte.</param>
/// <param name="onward">The server's body.</param>
/// <param name="largest">What is longer passes on as it comes.</param>
/// <param name="holds">Whether a response is held back.</param>
internal sealed class ResponseBuffer(HttpResponse response, Stream onward, long largest, Func<HttpResponse, bool> holds) : WriteOnlyStream
{
    private const int FirstPiece = 32 * 1024;
    private readonly ArrayBufferWriter<byte> _held = new(FirstPiece);
    private bool? _holding;
    private bool _ended;

    /// <summary>Whether the body went on already.</summary>
    public bool Passed => _holding == false;

    /// <summary>What was held back.</summary>
    public ReadOnlyMemory<byte> Held => _held.WrittenMemory;

    private bool Holding => _holding ??= holds(response);

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        !Holding ? onward.WriteAsync(buffer, cancellationToken)
        : TryHold(buffer.Span) ? ValueTask.CompletedTask
        : LetGoAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (!Holding)
        {
            onward.Write(buffer, offset, count);
        }
        else if (!TryHold(buffer.AsSpan(offset, count)))
        {
            throw new InvalidOperationException("A body of this length must be written asynchronously.");
        }
    }

    /// <summary>Says that no more is written. What is flushed from now on without a byte before it must not start the response: the error pages look for empty ones.</summary>
    public void End() => _ended = true;

    /// <inheritdoc/>
    public override void Flush()
    {
        if (!IsQuiet())
        {
            onward.Flush();
        }
    }

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => IsQuiet() ? Task.CompletedTask : onward.FlushAsync(cancellationToken);

    private bool IsQuiet() => (_ended && _holding is null) || Holding;

    private bool TryHold(ReadOnlySpan<byte> bytes)
    {
        if (_held.WrittenCount + bytes.Length > largest)
        {
            return false;
        }

        _held.Write(bytes);
        return true;
    }

    private async ValueTask LetGoAsync(ReadOnlyMemory<byte> rest, CancellationToken cancellation)
    {
        _holding = false;
        await onward.WriteAsync(_held.WrittenMemory, cancellation);
        await onward.WriteAsync(rest, cancellation);
    }
}
