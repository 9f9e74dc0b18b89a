using System.Threading.Channels;

namespace KhojalyMemorial.Publishing.Cache;

/// <summary>Compresses stored pages as well as Brotli can, one after the other, after their first visitor was served.</summary>
/// <param name="options">How many may wait.</param>
/// <param name="logger">The log.</param>
internal sealed partial class BestCompression(VisitorCacheOptions options, ILogger<BestCompression> logger) : BackgroundService
{
    private readonly Channel<(EditionShelf Shelf, CachedPage Page)> _waiting = Channel.CreateBounded<(EditionShelf Shelf, CachedPage Page)>(
        new BoundedChannelOptions(Math.Max(1, options.CompressionQueue)) { SingleReader = true });

    /// <summary>Asks for a page once; where the queue is full, a later visitor of the page asks again.</summary>
    public void Ask(EditionShelf shelf, CachedPage page)
    {
        if (options.CompressionQueue > 0 && page.Claim() && !_waiting.Writer.TryWrite((shelf, page)))
        {
            page.Unclaim();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What still waits at the end stays as it is.
        while (!stoppingToken.IsCancellationRequested && await NextAsync(stoppingToken) is var (shelf, page))
        {
            try
            {
                // A fifth of a second of pure computing: on a thread of its own, not on one that requests are waiting for.
                await Task.Factory.StartNew(() => shelf.Improve(page), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                Failed(logger, page.Key.Path, problem);
            }
        }
    }

    private async Task<(EditionShelf Shelf, CachedPage Page)?> NextAsync(CancellationToken stopping)
    {
        try
        {
            return await _waiting.Reader.ReadAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return null; // The site stops, perhaps because it could not start; that has its own line in the log.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page {Path} stays in its quick compression")]
    private static partial void Failed(ILogger logger, string path, Exception problem);
}
