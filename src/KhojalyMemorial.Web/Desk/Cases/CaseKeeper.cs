using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Cases;

/// <summary>Draws new files anew, one after the other, applies what was erased to a restored database, and erases what was kept long enough.</summary>
/// <param name="services">Gives a database context for each look.</param>
/// <param name="state">Whether the database answers.</param>
/// <param name="options">How long things are kept.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">The log.</param>
public sealed partial class CaseKeeper(IServiceScopeFactory services, DatabaseState state, CaseOptions options, TimeProvider clock, ILogger<CaseKeeper> logger) : BackgroundService
{
    private const int AtOnce = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _work = new(0, 1);
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Says that there is something to do.</summary>
    public void Wake()
    {
        try
        {
            _work.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    /// <summary>Looks once.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When all is done.</returns>
    public async Task LookAsync(CancellationToken cancellation = default)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ErasedAgain>().ApplyAsync(cancellation);
            await CleanAsync(scope.ServiceProvider, cancellation);
            await ForgetAsync(scope.ServiceProvider, cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _work.Dispose();
        _one.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(EditionWatcher.VisitorsFirst, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (state.Answers == true)
                {
                    await LookAsync(stoppingToken);
                }
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(logger, problem);
            }

            await _work.WaitAsync(Pause, stoppingToken);
        }
    }

    private static async Task CleanAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var (database, cleaner) = (services.GetRequiredService<MuseumDbContext>(), services.GetRequiredService<FileCleaner>());
        foreach (var file in await database.CaseFiles.AsNoTracking().Where(one => one.State == CaseFileState.Waiting).OrderBy(one => one.Size).Take(AtOnce).ToListAsync(cancellation))
        {
            await cleaner.CleanAsync(file, cancellation);

            // Not where it was erased meanwhile: then what was drawn goes as well.
            if (await database.CaseFiles.Where(one => one.Id == file.Id && one.State == CaseFileState.Waiting).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.State, file.State).SetProperty(one => one.Pictures, file.Pictures), cancellation) == 0)
            {
                services.GetRequiredService<CaseFiles>().Delete(file);
            }
        }
    }

    private async Task ForgetAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-options.KeepDays);
        var database = services.GetRequiredService<MuseumDbContext>();
        foreach (var id in await database.Cases.AsNoTracking().Where(one => one.State == CaseState.Answered && one.AnsweredUtc < before).Select(one => one.Id).Take(AtOnce).ToListAsync(cancellation))
        {
            await services.GetRequiredService<CaseEraser>().EraseAsync(id, "keeping", cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Files of cases could not be seen to; it is tried again")]
    private static partial void Failed(ILogger logger, Exception problem);
}
