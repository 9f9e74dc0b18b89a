using System.Net;
using System.Security.Cryptography;
using System.Text;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Reports;

/// <summary>Looks in the background whether addresses that the museum names still answer: hosts of the settings only, a few at a time, each at most once a week.</summary>
/// <param name="services">Gives a database context.</param>
/// <param name="museum">The published museum.</param>
/// <param name="clients">Makes the client.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">The log.</param>
public sealed partial class LinkChecker(
    IServiceScopeFactory services, Museum museum, IHttpClientFactory clients, TimeProvider clock, ILogger<LinkChecker> logger) : BackgroundService
{
    /// <summary>The name of the client: no redirects to strangers' hosts, short patience.</summary>
    public const string Client = "link-checker";

    private const int MostAtOnce = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    /// <summary>Looks at the addresses that were looked at longest ago.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>How many were looked at.</returns>
    public async Task<int> LookAsync(CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<MuseumDbContext>();
        var hosts = await Settings.EntriesAsync(database, Settings.LinkHosts, cancellation);
        if (hosts.Count == 0)
        {
            return 0;
        }

        var known = await database.LinkChecks.ToDictionaryAsync(check => check.AddressHash, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var due = OutsideLinks.Of(museum.Current).Select(group => group.Key).Where(address => Covers(hosts, new Uri(address).IdnHost))
            .Select(address => (Address: address, Hash: HashOf(address)))
            .Where(one => !known.TryGetValue(one.Hash, out var check) || check.CheckedUtc < now - Fresh)
            .OrderBy(one => known.GetValueOrDefault(one.Hash)?.CheckedUtc).Take(MostAtOnce).ToList();
        foreach (var (address, hash) in due)
        {
            var check = known.GetValueOrDefault(hash) ?? database.LinkChecks.Add(new LinkCheck { AddressHash = hash, Address = address }).Entity;
            (check.Status, check.CheckedUtc) = (await StatusAsync(address, cancellation), clock.GetUtcNow().UtcDateTime);
        }

        await database.SaveChangesAsync(cancellation);
        return due.Count;
    }

    /// <summary>Whether one of the hosts, or one under it, is meant.</summary>
    /// <param name="hosts">The hosts of the settings.</param>
    /// <param name="host">The host of an address.</param>
    /// <returns>False for all others: the site asks nobody whom an administrator did not name.</returns>
    internal static bool Covers(IReadOnlyList<string> hosts, string host) =>
        hosts.Any(one => host.Equals(one, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + one, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                NotLooked(logger, problem);
            }
        }
    }

    private async Task<int> StatusAsync(string address, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(Client);
        try
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, address);
            using var answer = await client.SendAsync(head, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (answer.StatusCode is not (HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented))
            {
                return (int)answer.StatusCode;
            }

            using var get = await client.GetAsync(new Uri(address), HttpCompletionOption.ResponseHeadersRead, cancellation);
            return (int)get.StatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return 0;
        }
    }

    private static string HashOf(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outside addresses could not be looked at")]
    private static partial void NotLooked(ILogger logger, Exception problem);
}
