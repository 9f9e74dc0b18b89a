using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Seed;

/// <summary>Brings the database to where the program needs it: its schema, and the opening content where it is empty.</summary>
/// <param name="services">Gives a database context.</param>
/// <param name="watcher">Shows the last kept edition.</param>
/// <param name="options">Whether the site migrates at its start.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">The log.</param>
public sealed partial class DatabasePreparation(
    IServiceScopeFactory services, EditionWatcher watcher, DatabaseOptions options, TimeProvider clock, ILogger<DatabasePreparation> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private bool _later;

    /// <summary>Prepares the database before the site opens. Where a kept edition can be shown, visitors need not wait for it: then it is done once the site serves.</summary>
    /// <returns>When the site may open.</returns>
    public async Task NowOrLaterAsync()
    {
        if (!(options.MigrateAtStart ?? !options.IsSqlServer))
        {
            return;
        }

        _later = watcher.ShowKept();
        if (!_later)
        {
            await PrepareAsync(CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_later)
        {
            await Task.Delay(EditionWatcher.VisitorsFirst, clock, stoppingToken);
        }

        while (_later)
        {
            try
            {
                await PrepareAsync(stoppingToken);
                _later = false;
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                // A database that is away at the start may come back an hour later, and still needs its migrations then.
                NotPrepared(logger, problem);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        await DatabaseStart.MigrateAsync(scope.ServiceProvider.GetRequiredService<MuseumDbContext>(), TimeProvider.System, cancellation);
        if (await Seeding.RunAsync(scope.ServiceProvider) is { Edition: { } edition } seeded)
        {
            Seeded(logger, seeded.Items, edition);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The opening content is in: {Items} items, edition {Edition}")]
    private static partial void Seeded(ILogger logger, int items, int edition);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database could not be prepared; visitors read the last edition, and it is tried again")]
    private static partial void NotPrepared(ILogger logger, Exception problem);
}
