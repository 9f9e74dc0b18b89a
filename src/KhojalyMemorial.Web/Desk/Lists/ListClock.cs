using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Desk.Lists;

/// <summary>Looks every second whether a list waits to be brought in. What waits is in the database, so a restart forgets nothing.</summary>
/// <param name="services">Gives a database context for each look.</param>
/// <param name="state">Whether the database answers.</param>
/// <param name="logger">The log.</param>
public sealed partial class ListClock(IServiceScopeFactory services, DatabaseState state, ILogger<ListClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Guid _node = Guid.NewGuid();

    /// <summary>Looks once, and does what waits.</summary>
    /// <param name="cancellation">Stops the work; another node, or the next start, goes on with it.</param>
    /// <returns>How many imports this node worked on.</returns>
    public async Task<int> LookAsync(CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        var importer = scope.ServiceProvider.GetRequiredService<ListImporter>();
        var done = 0;
        foreach (var id in await importer.DueAsync(cancellation))
        {
            if (await importer.RunAsync(id, _node, cancellation: cancellation))
            {
                Did(logger, id);
                done++;
            }
        }

        return done;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (state.Answers != false)
                {
                    await LookAsync(stoppingToken);
                }
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                // The claim runs out, and the import goes on where it was.
                Failed(logger, problem);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "List import {Import} was worked on")]
    private static partial void Did(ILogger logger, Guid import);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lists that wait could not be looked at")]
    private static partial void Failed(ILogger logger, Exception problem);
}
