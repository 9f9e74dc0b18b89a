using System.Buffers;
using KhojalyMemorial.Operations;
using Microsoft.AspNetCore.Http.Features;

namespace KhojalyMemorial.Publishing.Cache;

/// <summary>Holds a body back until it is whole, so that its length, coding and ETag are known. What must not wait passes through.</summary>
/// <param name="response">The response whose headers decide, at the first byte.</param>
/// <param name="onward">The server's body.</param>
/// <param name="largest">What is longer passes on as it comes.</param>
/// <param name="holds">Whether a response is held back.</param>
internal sealed class ResponseBuffer(HttpResponse response, Stream onward, long largest, Func<HttpResponse, bool> holds) : WriteOnlyStream
{
    private const long LargestHeld = 8 * 1024 * 1024;
    private const int FirstPiece = 32 * 1024;
    private readonly ArrayBufferWriter<byte> _held = new(FirstPiece);
    private bool? _holding;
    private bool _ended;

    /// <summary>Whether the body went on already.</summary>
    public bool Passed => _holding == false;

    /// <summary>What was held back.</summary>
    public ReadOnlyMemory<byte> Held => _held.WrittenMemory;

    private bool Holding => _holding ??= holds(response);

    /// <summary>Runs the rest of the pipeline and holds back what it writes.</summary>
    /// <param name="context">The request; its response has its own body again afterwards.</param>
    /// <param name="next">The rest of the pipeline.</param>
    /// <param name="holds">Whether a response is held back.</param>
    /// <param name="largest">What is longer passes on as it comes.</param>
    /// <returns>What was held back, unless it passed.</returns>
    public static async Task<ResponseBuffer> HoldAsync(HttpContext context, RequestDelegate next, Func<HttpResponse, bool> holds, long largest = LargestHeld)
    {
        var before = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var buffer = new ResponseBuffer(context.Response, before.Stream, largest, holds);
        var held = new StreamResponseBodyFeature(buffer);
        context.Features.Set<IHttpResponseBodyFeature>(held);
        try
        {
            await next(context);
            buffer.End();
            await held.CompleteAsync(); // What stands in its pipe writer comes to the buffer.
        }
        finally
        {
            context.Features.Set(before);
        }

        return buffer;
    }

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
