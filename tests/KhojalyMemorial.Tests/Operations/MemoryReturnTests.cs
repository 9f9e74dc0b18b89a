using System.Threading.Channels;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using Microsoft.Extensions.Logging;

namespace KhojalyMemorial.Tests.Operations;

public sealed class MemoryReturnTests
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task Memory_is_given_back_twice_after_the_start_and_once_after_editions_that_follow_each_other()
    {
        var (museum, log) = (new Museum(), new Lines());
        using var memory = new MemoryReturn(museum, Quiet, TimeProvider.System, log);
        await memory.StartAsync(TestContext.Current.CancellationToken);
        await log.NextAsync();
        await log.NextAsync();
        for (var edition = 0; edition < 3; edition++)
        {
            museum.Show(museum.Current);
        }

        await log.NextAsync();
        await Task.Delay(4 * Quiet, TestContext.Current.CancellationToken);
        await memory.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, log.Count);
    }

    [Fact]
    public async Task A_quiet_time_of_nothing_leaves_memory_to_the_collector()
    {
        var (museum, log) = (new Museum(), new Lines());
        using var memory = new MemoryReturn(museum, TimeSpan.Zero, TimeProvider.System, log);
        await memory.StartAsync(TestContext.Current.CancellationToken);
        museum.Show(museum.Current);

        await memory.ExecuteTask!;

        Assert.Equal(0, log.Count);
    }

    private sealed class Lines : ILogger<MemoryReturn>
    {
        private readonly Channel<LogLevel> _written = Channel.CreateUnbounded<LogLevel>();
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public async Task NextAsync() => await _written.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Interlocked.Increment(ref _count);
            _written.Writer.TryWrite(logLevel);
        }
    }
}
