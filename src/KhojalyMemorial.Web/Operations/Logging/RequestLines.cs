using System.Globalization;
using System.Text;
using System.Text.Json;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace KhojalyMemorial.Operations.Logging;

/// <summary>
/// Writes the request lines of Production to files of their own, a second's worth at a time. One event and one JSON formatting for each request
/// cost more than sending a stored page; a line appended here costs a tenth of it. Rolling, sizes and keeping are still Serilog's.
/// </summary>
internal sealed class RequestLines : BackgroundService
{
    // When the disk does not keep up, lines are lost and counted rather than kept in memory.
    private const int MostWaiting = 8 * 1024 * 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly MessageTemplate Nothing = new([]);
    private readonly Lock _lock = new();
    private readonly Logger _files;
    private readonly TimeProvider _clock;
    private StringBuilder _waiting = new();
    private StringBuilder _spare = new();
    private long _lost;

    public RequestLines(MuseumFolders folders, TimeProvider clock)
    {
        _clock = clock;
        _files = new LoggerConfiguration().WriteTo.File(
            new AsTheyAre(), Path.Combine(folders.Logs, "requests-.log"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: LoggingSetup.FilesKept,
            fileSizeLimitBytes: LoggingSetup.LargestFile, rollOnFileSizeLimit: true).CreateLogger();
    }

    /// <summary>Adds a line.</summary>
    public void Add(string method, string route, int status, double milliseconds, long bytes, int edition, string trace)
    {
        // A pattern may hold a constraint with backslashes; everything else here is of our own making.
        var pattern = route.AsSpan().ContainsAny('"', '\\') ? JsonEncodedText.Encode(route).Value : route;
        lock (_lock)
        {
            if (_waiting.Length > MostWaiting)
            {
                _lost++;
                return;
            }

            _waiting.Append(
                CultureInfo.InvariantCulture,
                $"{{\"Timestamp\":\"{_clock.GetUtcNow().UtcDateTime:O}\",\"Method\":\"{method}\",\"Route\":\"{pattern}\",\"Status\":{status},\"Milliseconds\":{milliseconds},\"Bytes\":{bytes},\"Edition\":{edition},\"Trace\":\"{trace}\"}}\n");
        }
    }

    public override void Dispose()
    {
        Write();
        _files.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        using var stopping = stoppingToken.Register(timer.Dispose); // Ends the wait without an exception.
        while (await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            Write();
        }
    }

    private void Write()
    {
        StringBuilder full;
        lock (_lock)
        {
            if (_lost > 0)
            {
                _waiting.Append(CultureInfo.InvariantCulture, $"{{\"Lost\":{_lost}}}\n");
                _lost = 0;
            }

            (full, _waiting, _spare) = (_waiting, _spare, _waiting);
        }

        if (full.Length > 0)
        {
            _files.Write(new LogEvent(_clock.GetUtcNow(), LogEventLevel.Information, null, Nothing, [new("Lines", new ScalarValue(full.ToString()))]));
            full.Clear();
        }
    }

    private sealed class AsTheyAre : ITextFormatter
    {
        public void Format(LogEvent logEvent, TextWriter output) => output.Write(((ScalarValue)logEvent.Properties["Lines"]).Value);
    }
}
