using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing.Register;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing;

/// <summary>Follows the edition number of the database, also when another process publishes, and keeps the last edition as a file.</summary>
/// <param name="services">Gives a database context for each look.</param>
/// <param name="museum">What visitors read.</param>
/// <param name="file">The last edition as a file.</param>
/// <param name="register">The register of names, which follows first.</param>
/// <param name="state">Whether the database answered.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">The log.</param>
public sealed partial class EditionWatcher(
    IServiceScopeFactory services, Museum museum, EditionFile file, NamesRegister register, DatabaseState state, TimeProvider clock, ILogger<EditionWatcher> logger) : BackgroundService
{
    /// <summary>How long a site that opened with its kept edition leaves the processor to its first visitors before it turns to the database.</summary>
    public static readonly TimeSpan VisitorsFirst = TimeSpan.FromSeconds(1);

    // Two seconds is the promise to curators; a look each half second leaves time for loading.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PatienceAtStart = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Shows visitors the last kept edition at once, before the database is asked; without one it waits for the database, so that nobody meets an empty museum.</summary>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <returns>When the watch has begun.</returns>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!ShowKept())
        {
            await LookAsync(PatienceAtStart, cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <summary>Shows the edition that was kept as a file, unless an edition is shown already.</summary>
    /// <returns>Whether visitors have something to read.</returns>
    public bool ShowKept()
    {
        register.OpenKept();
        if (museum.Current.Edition == 0 && file.Read() is { Edition: > 0 } kept)
        {
            museum.Show(new PublishedMuseum(kept));
        }

        return museum.Current.Edition > 0;
    }

    /// <summary>Looks once and shows what is new.</summary>
    /// <param name="stopping">The process stops.</param>
    /// <returns>Whether the database answered in time.</returns>
    public Task<bool> LookAsync(CancellationToken stopping = default) => LookAsync(Patience, stopping);

    private async Task<bool> LookAsync(TimeSpan patience, CancellationToken stopping)
    {
        await _one.WaitAsync(stopping);
        using var look = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        look.CancelAfter(patience);
        var cancellation = look.Token;
        try
        {
            await using var scope = services.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<MuseumDbContext>();
            var newest = await database.Editions.AsNoTracking().OrderByDescending(edition => edition.Number)
                .Select(edition => new { edition.Number, edition.AuditHash }).FirstOrDefaultAsync(cancellation);
            var shown = museum.Current.Snapshot;
            if (newest is not null)
            {
                // First the names, then the museum: no page of the new edition may be made with persons of the old one.
                await register.FollowAsync(database, new RegisterStamp(newest.Number, newest.AuditHash), stopping);
            }

            if (newest is not null && (newest.Number != shown.Edition || newest.AuditHash != shown.AuditHash))
            {
                var snapshot = await MuseumReader.LoadAsync(database, cancellation);
                museum.Show(new PublishedMuseum(snapshot));
                Shown(logger, snapshot.Edition, snapshot.Rows.Count);
                Keep(snapshot);
            }
            else if (newest is not null && !File.Exists(file.FilePath))
            {
                Keep(shown);
            }

            Say(answered: true, null);
            return true;
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            // Whatever keeps the database from answering, visitors go on reading the edition in memory.
            Say(answered: false, problem);
            return false;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (museum.Current.Edition > 0)
        {
            await Task.Delay(VisitorsFirst, stoppingToken);
        }

        using var timer = new PeriodicTimer(Pause);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Keep(MuseumSnapshot snapshot)
    {
        try
        {
            file.Write(snapshot);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            NotKept(logger, snapshot.Edition, problem);
        }
    }

    private void Say(bool answered, Exception? problem)
    {
        var changed = state.Answers != answered;
        state.Set(answered, clock.GetUtcNow().UtcDateTime);
        if (changed && answered)
        {
            Back(logger);
        }
        else if (changed)
        {
            Away(logger, museum.Current.Edition, problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Visitors now read edition {Edition} ({Rows} publications)")]
    private static partial void Shown(ILogger logger, int edition, int rows);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer; visitors go on reading edition {Edition}")]
    private static partial void Away(ILogger logger, int edition, Exception? problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database answers")]
    private static partial void Back(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "Edition {Edition} could not be kept as a file: without it the site cannot start while the database is away")]
    private static partial void NotKept(ILogger logger, int edition, Exception problem);
}
