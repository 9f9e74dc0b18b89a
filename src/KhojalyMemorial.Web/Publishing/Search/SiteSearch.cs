namespace KhojalyMemorial.Publishing.Search;

/// <summary>
/// Keeps the search of the site for the edition that visitors read. A new edition is read in the background; the index before it answers meanwhile,
/// unless something was withdrawn: then the next search waits, for what is gone must not be found for a moment longer.
/// </summary>
public sealed partial class SiteSearch : IDisposable
{
    private readonly Museum _museum;
    private readonly Lock _lock = new();
    private volatile SiteIndex? _index;
    private readonly ILogger<SiteSearch> _logger;
    private PublishedMuseum? _unreadable;
    private Task? _building;

    /// <summary>Begins to follow a museum.</summary>
    /// <param name="museum">The museum of this process.</param>
    /// <param name="logger">Told when an edition cannot be read.</param>
    public SiteSearch(Museum museum, ILogger<SiteSearch> logger)
    {
        ArgumentNullException.ThrowIfNull(museum);
        _museum = museum;
        _logger = logger;
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

            return HoldsWhatIsGone(index, museum) ? Newest(museum) : index;
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

    private static bool HoldsWhatIsGone(SiteIndex index, PublishedMuseum museum) => index.Edition < museum.Edition
        && museum.Snapshot.Rows.Any(row => row.Until > index.Edition && (row.EndedAs is PublicationEnd.Withdrawn or PublicationEnd.Erased));

    private SiteIndex Newest(PublishedMuseum museum)
    {
        lock (_lock)
        {
            return _index is { } index && index.Edition >= museum.Edition ? index : _index = new SiteIndex(museum);
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
            PublishedMuseum museum;
            lock (_lock)
            {
                // Read under the lock: an edition shown after this look finds no build under way and begins one.
                museum = _museum.Current;
                if (ReferenceEquals(_index?.Museum, museum) || ReferenceEquals(_unreadable, museum))
                {
                    _building = null;
                    return;
                }
            }

            try
            {
                Keep(new SiteIndex(museum));
            }
            catch (Exception problem)
            {
                // The edition before goes on answering; the next one is tried again.
                NotRead(_logger, museum.Edition, problem);
                _unreadable = museum;
            }
        }
    }

    private void Keep(SiteIndex built)
    {
        lock (_lock)
        {
            // A search that could not wait may have read a newer edition already.
            if (!ReferenceEquals(_index?.Museum, _museum.Current))
            {
                _index = built;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Edition {Edition} could not be read for the search, which goes on with the edition before")]
    private static partial void NotRead(ILogger logger, int edition, Exception problem);
}
