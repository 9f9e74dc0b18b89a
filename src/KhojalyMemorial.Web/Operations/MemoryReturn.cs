using System.Runtime;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Operations;

/// <summary>
/// Gives memory back to the machine after work that comes once: a start (soon, and once more for what is still done behind the first visitors), seeding, an edition that replaced
/// another. The collector leaves that to visitors' requests, which make so little garbage that it would wait for hours.
/// </summary>
/// <param name="museum">Says when an edition replaced another.</param>
/// <param name="quiet">How long nothing of that kind may have happened; zero for never.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">The log.</param>
internal sealed partial class MemoryReturn(Museum museum, TimeSpan quiet, TimeProvider clock, ILogger<MemoryReturn> logger) : BackgroundService
{
    private readonly SemaphoreSlim _changed = new(0);

    /// <inheritdoc/>
    public override void Dispose()
    {
        museum.Changed -= Note;
        _changed.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (quiet <= TimeSpan.Zero)
        {
            return;
        }

        museum.Changed += Note;
        await GiveBackAsync(quiet / 5, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await GiveBackAsync(quiet, stoppingToken);
            await _changed.WaitAsync(stoppingToken);
        }
    }

    private async Task GiveBackAsync(TimeSpan after, CancellationToken stopping)
    {
        while (await _changed.WaitAsync(after, stopping))
        {
            // Editions may follow each other: once, after the last of them.
        }

        var began = clock.GetTimestamp();
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        NativeHeap.GiveBack();
        Returned(logger, clock.GetElapsedTime(began).TotalMilliseconds, GC.GetTotalMemory(forceFullCollection: false) / 1e6);
    }

    private void Note(object? sender, EventArgs e) => _changed.Release();

    [LoggerMessage(Level = LogLevel.Information, Message = "Memory was given back in {Milliseconds:F0} ms; {Megabytes:F0} MB are in use")]
    private static partial void Returned(ILogger logger, double milliseconds, double megabytes);
}
