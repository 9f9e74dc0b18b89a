using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace KhojalyMemorial.Security;

/// <summary>Settings of the section <c>RateLimits</c>.</summary>
public sealed class RateLimitOptions
{
    /// <summary>How many searches one address may make at once before it has to slow down.</summary>
    public int SearchesAtOnce { get; set; } = 60;

    /// <summary>How many searches a minute one address may go on making. A school class shares one address: be generous.</summary>
    public int SearchesPerMinute { get; set; } = 240;

    /// <summary>How many pages and remarks a minute one address may ask for with links for guests: enough to read, too little to guess.</summary>
    public int GuestsPerMinute { get; set; } = 60;

    /// <summary>How many letters or candles one address may send at once before it has to slow down. A school class shares one address.</summary>
    public int LettersAtOnce { get; set; } = 40;

    /// <summary>How many letters or candles an hour one address may go on sending.</summary>
    public int LettersPerHour { get; set; } = 60;
}

/// <summary>Limits for what costs more than a stored page. Addresses are held in memory while they ask, and nowhere else.</summary>
public static class RateLimits
{
    /// <summary>The policy of search: <c>[EnableRateLimiting(RateLimits.Search)]</c>.</summary>
    public const string Search = "search";

    /// <summary>The policy of links for readers without account.</summary>
    public const string Guests = "guests";

    /// <summary>Adds the limits.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumRateLimits(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.Configuration.GetSection("RateLimits").Get<RateLimitOptions>() ?? new RateLimitOptions();
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromSeconds(1);
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limits.AddPolicy(Search, context => RateLimitPartition.GetTokenBucketLimiter(Sender(context.Connection.RemoteIpAddress), _ => Bucket(options)));
            limits.AddPolicy(Guests, context => RateLimitPartition.GetFixedWindowLimiter(
                Sender(context.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = options.GuestsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    /// <summary>Puts the limits into the pipeline: after routing, which finds the policy, and inside the cache, whose hits cost nothing.</summary>
    /// <param name="app">The pipeline.</param>
    public static void UseMuseumRateLimits(this IApplicationBuilder app) => app.UseRateLimiter();

    /// <summary>Who sends. A household or a server holds a whole /64 of IPv6 addresses: they count as one.</summary>
    /// <param name="address">The address.</param>
    /// <returns>What stands for the sender.</returns>
    internal static IPAddress Sender(IPAddress? address)
    {
        if (address is null)
        {
            return IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(bytes.Length / 2).Clear();
        return new IPAddress(bytes);
    }

    private static TokenBucketRateLimiterOptions Bucket(RateLimitOptions options) => new()
    {
        TokenLimit = options.SearchesAtOnce,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / Math.Max(1, options.SearchesPerMinute),
        QueueLimit = 0,
        AutoReplenishment = true,
    };
}
