using System.Text.Json;
using System.Threading.RateLimiting;

namespace KhojalyMemorial.Security;

/// <summary>Receives browsers' reports: little, slowly, and without noting who sent them.</summary>
/// <param name="logger">The log.</param>
public sealed partial class CspReports(ILogger<CspReports> logger) : IDisposable
{
    private const int LargestBody = 16 * 1024;
    private const int MostAtOnce = 20;
    private const int MostInAMinute = 120;

    // Anyone may post here, so the log is protected as a whole; telling senders apart would mean remembering their addresses.
    private readonly RateLimiter _atOnce = new TokenBucketRateLimiter(new()
    {
        TokenLimit = MostAtOnce, TokensPerPeriod = 5, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0, AutoReplenishment = true,
    });

    private readonly RateLimiter _inAMinute = new FixedWindowRateLimiter(new()
    {
        PermitLimit = MostInAMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0, AutoReplenishment = true,
    });

    /// <summary>Answers one report.</summary>
    /// <param name="context">The request.</param>
    /// <returns>When it is answered: 204, 400, 413, 415 or 429.</returns>
    public async Task ReceiveAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = await AnswerAsync(context);
        if (context.Response.StatusCode == StatusCodes.Status429TooManyRequests)
        {
            context.Response.Headers.RetryAfter = "60";
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _atOnce.Dispose();
        _inAMinute.Dispose();
    }

    private static bool IsReport(string? contentType) =>
        contentType?.Split(';')[0].Trim() is { } type
        && (type.Equals("application/csp-report", StringComparison.OrdinalIgnoreCase) || type.Equals("application/reports+json", StringComparison.OrdinalIgnoreCase));

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        var buffer = new byte[LargestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        if (length > LargestBody)
        {
            return null;
        }

        return buffer.AsMemory(0, length);
    }

    private async Task<int> AnswerAsync(HttpContext context)
    {
        if (!IsReport(context.Request.ContentType))
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        using var atOnce = _atOnce.AttemptAcquire();
        if (!atOnce.IsAcquired)
        {
            return StatusCodes.Status429TooManyRequests;
        }

        using var inAMinute = _inAMinute.AttemptAcquire();
        if (!inAMinute.IsAcquired)
        {
            return StatusCodes.Status429TooManyRequests;
        }

        if (await ReadAsync(context.Request) is not { } body)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        try
        {
            foreach (var report in CspReport.Read(body))
            {
                Stopped(logger, report.Directive, report.Blocked);
            }

            return StatusCodes.Status204NoContent;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return StatusCodes.Status400BadRequest; // Not JSON, or a string that is half a surrogate pair.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A browser's content policy stopped {Directive}: {Blocked}")]
    private static partial void Stopped(ILogger logger, string directive, string blocked);
}
