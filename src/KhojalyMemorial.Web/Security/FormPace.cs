using System.Net;
using System.Threading.RateLimiting;

namespace KhojalyMemorial.Security;

/// <summary>
/// How often one address may send forms that are open to everybody. It is asked by the action and not by the pipeline: a form that is refused must come back
/// with all that was typed. Addresses are held in memory while they send, and nowhere else.
/// </summary>
public sealed class FormPace : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter;

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">The section <c>RateLimits</c>.</param>
    public FormPace(IConfiguration configuration)
    {
        var options = configuration.GetSection("RateLimits").Get<RateLimitOptions>() ?? new RateLimitOptions();
        _limiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => RateLimitPartition.GetTokenBucketLimiter(
            RateLimits.Sender(context.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = options.LettersAtOnce, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromHours(1) / Math.Max(1, options.LettersPerHour), QueueLimit = 0, AutoReplenishment = true,
            }));
    }

    /// <summary>Asks whether a form may be taken now.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Null where it may; else how long to wait.</returns>
    public TimeSpan? Wait(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromMinutes(1);
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
