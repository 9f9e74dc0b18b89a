using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing.Search;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Reports;

/// <summary>Puts away the words without result every few minutes, and forgets them after a season.</summary>
/// <param name="misses">What was noted in memory.</param>
/// <param name="services">Gives a database context.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">The log, which never holds a word.</param>
public sealed partial class SearchMissKeeper(SearchMisses misses, IServiceScopeFactory services, TimeProvider clock, ILogger<SearchMissKeeper> logger) : BackgroundService
{
    private const int DaysKept = 90;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Puts away what was noted.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When it is stored.</returns>
    public async Task KeepAsync(CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<MuseumDbContext>();
        var oldest = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-DaysKept);
        await database.SearchMisses.Where(miss => miss.Day < oldest).ExecuteDeleteAsync(cancellation);
        foreach (var (day, word) in misses.Take())
        {
            if (!await database.SearchMisses.AnyAsync(miss => miss.Day == day && miss.Word == word, cancellation))
            {
                database.SearchMisses.Add(new SearchMiss { Day = day, Word = word });
            }
        }

        await database.SaveChangesAsync(cancellation);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await KeepAsync(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                NotKept(logger, problem); // A few words less in a report; visitors notice nothing.
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Words without result could not be put away")]
    private static partial void NotKept(ILogger logger, Exception problem);
}
