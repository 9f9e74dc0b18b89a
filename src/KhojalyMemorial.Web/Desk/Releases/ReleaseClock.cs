using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Desk.Releases;

/// <summary>Looks every second whether the time of a release has come. What is due is in the database, so a restart forgets nothing.</summary>
/// <param name="services">Gives a database context for each look.</param>
/// <param name="state">Whether the database answers.</param>
/// <param name="logger">The log.</param>
public sealed partial class ReleaseClock(IServiceScopeFactory services, DatabaseState state, ILogger<ReleaseClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Guid _node = Guid.NewGuid();

    /// <summary>Looks once, and does what is due.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>How many releases this node brought to an end.</returns>
    public async Task<int> LookAsync(CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        var runner = scope.ServiceProvider.GetRequiredService<ReleaseRunner>();
        var done = 0;
        foreach (var id in await runner.DueAsync(cancellation))
        {
            if (await runner.RunAsync(id, _node, cancellation))
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
                // A release that is late is done when the database answers again.
                Failed(logger, problem);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Release {Release} was done at its time")]
    private static partial void Did(ILogger logger, Guid release);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The releases that are due could not be looked at")]
    private static partial void Failed(ILogger logger, Exception problem);
}
