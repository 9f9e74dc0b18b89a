namespace KhojalyMemorial.Publishing.Search;

/// <summary>Keeps the search of the site for the edition that visitors read. A new edition is read in the background; the index before it answers meanwhile.</summary>
public sealed class SiteSearch : IDisposable
{
    private readonly Museum _museum;
    private readonly Lock _lock = new();
    private volatile SiteIndex? _index;
    private Task? _building;

    /// <summary>Begins to follow a museum.</summary>
    /// <param name="museum">The museum of this process.</param>
    public SiteSearch(Museum museum)
    {
        ArgumentNullException.ThrowIfNull(museum);
        _museum = museum;
        museum.Changed += Follow;
    }

    /// <summary>The index to search now.</summary>
    /// <param name="museum">The museum that the request sees.</param>
    /// <returns>The index of that museum, or while it is being read the one before: <see cref="SiteIndex.Edition"/> says which, and a page made from an older one must not be stored.</returns>
    public SiteIndex For(PublishedMuseum museum)
    {
        ArgumentNullException.ThrowIfNull(museum);
        if (_index is { } index)
        {
            if (!ReferenceEquals(index.Museum, museum))
            {
                Follow(this, EventArgs.Empty);
            }

            return index;
        }

        lock (_lock)
        {
            // The first search waits for its index; there is nothing to answer with meanwhile.
            return _index ??= new SiteIndex(museum);
        }
    }

    /// <summary>Waits until the index of the newest edition is there; for tests and for warming up.</summary>
    /// <returns>When nothing is being read.</returns>
    public Task SettledAsync()
    {
        lock (_lock)
        {
            return _building ?? Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _museum.Changed -= Follow;

    private void Follow(object? sender, EventArgs e)
    {
        lock (_lock)
        {
            _building ??= Task.Run(Build);
        }
    }

    private void Build()
    {
        while (true)
        {
            var museum = _museum.Current;
            lock (_lock)
            {
                if (ReferenceEquals(_index?.Museum, museum))
                {
                    _building = null;
                    return;
                }
            }

            _index = new SiteIndex(museum);
        }
    }
}
