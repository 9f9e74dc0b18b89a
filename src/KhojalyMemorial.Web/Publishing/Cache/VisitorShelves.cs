using System.Diagnostics.Metrics;

namespace KhojalyMemorial.Publishing.Cache;

/// <summary>Holds the shelf of the current edition and drops it whole when the edition changes; counts what the cache does.</summary>
internal sealed class VisitorShelves : IDisposable
{
    private const long Kilobyte = 1024;
    private static readonly KeyValuePair<string, object?> HitTag = new("result", "hit");
    private static readonly KeyValuePair<string, object?> MissTag = new("result", "miss");
    private static readonly KeyValuePair<string, object?> BypassTag = new("result", "bypass");
    private readonly Lock _lock = new();
    private readonly Museum _museum;
    private readonly VisitorCacheOptions _options;
    private readonly Counter<long> _requests;
    private volatile EditionShelf _shelf;

    public VisitorShelves(Museum museum, VisitorCacheOptions options, IMeterFactory meters)
    {
        (_museum, _options) = (museum, options);
        _shelf = New(museum.Current, options.Megabytes * Kilobyte * Kilobyte);
        var meter = meters.Create("KhojalyMemorial.VisitorCache");
        _requests = meter.CreateCounter<long>("museum.visitor_cache.requests", description: "Requests for visitor pages, by result");
        meter.CreateObservableGauge("museum.visitor_cache.size", () => _shelf.Bytes, "By", "Memory taken by stored pages");
        meter.CreateObservableGauge("museum.visitor_cache.pages", () => _shelf.Count, description: "Stored pages");
        museum.Changed += Drop;
    }

    /// <summary>The shelf of what visitors read now.</summary>
    public EditionShelf Current => For(_museum.Current);

    public void Hit() => _requests.Add(1, HitTag);

    public void Miss() => _requests.Add(1, MissTag);

    public void Bypass() => _requests.Add(1, BypassTag);

    public void Dispose() => _museum.Changed -= Drop;

    private EditionShelf For(PublishedMuseum shown)
    {
        var shelf = _shelf;
        if (ReferenceEquals(shelf.Museum, shown))
        {
            return shelf;
        }

        lock (_lock)
        {
            if (!ReferenceEquals(_shelf.Museum, shown) && ReferenceEquals(_museum.Current, shown))
            {
                _shelf = New(shown, _options.Megabytes * Kilobyte * Kilobyte);
            }

            // Overtaken by yet another edition: a shelf without room, for this one request.
            return ReferenceEquals(_shelf.Museum, shown) ? _shelf : New(shown, room: 0);
        }
    }

    private EditionShelf New(PublishedMuseum shown, long room) => new(shown, room, _options.LargestPageKilobytes * Kilobyte);

    private void Drop(object? sender, EventArgs e) => For(_museum.Current);
}
