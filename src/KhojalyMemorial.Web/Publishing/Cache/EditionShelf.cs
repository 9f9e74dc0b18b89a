using System.Collections.Concurrent;

namespace KhojalyMemorial.Publishing.Cache;

/// <summary>
/// The stored pages of one edition. A request keeps the shelf that it began with, so what was rendered from an old edition can only land on
/// the old shelf, which nobody reads any more: no check has to be remembered.
/// </summary>
/// <param name="museum">The edition.</param>
/// <param name="room">How many bytes the shelf holds.</param>
/// <param name="largest">How large one page may be.</param>
internal sealed class EditionShelf(PublishedMuseum museum, long room, long largest)
{
    private readonly ConcurrentDictionary<PageKey, CachedPage> _pages = new();
    private readonly ConcurrentDictionary<PageKey, TaskCompletionSource<CachedPage?>> _rendering = new();
    private readonly LinkedList<CachedPage> _oldest = [];
    private readonly Lock _lock = new();
    private long _bytes;

    /// <summary>The edition whose pages these are.</summary>
    public PublishedMuseum Museum => museum;

    /// <summary>Bytes taken.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Pages held.</summary>
    public int Count => _pages.Count;

    /// <summary>Finds a page that has not expired.</summary>
    public CachedPage? Find(PageKey key, TimeProvider clock) =>
        _pages.TryGetValue(key, out var page) && (page.Expires is not { } end || clock.GetUtcNow() < end) ? page : null;

    /// <summary>Lets one request render the page while the others wait for it.</summary>
    /// <param name="key">The page.</param>
    /// <param name="theirs">For those who wait: the page, or null when it could not be kept.</param>
    /// <returns>Whether this request is the one that renders, and must say when it is done.</returns>
    public bool Leads(PageKey key, out Task<CachedPage?> theirs)
    {
        var mine = new TaskCompletionSource<CachedPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _rendering.GetOrAdd(key, mine);
        theirs = first.Task;
        return first == mine;
    }

    /// <summary>Ends the lead, with the page or without.</summary>
    public void Led(PageKey key, CachedPage? page)
    {
        if (page is not null)
        {
            Put(page);
        }

        if (_rendering.TryRemove(key, out var waiting))
        {
            waiting.SetResult(page);
        }
    }

    /// <summary>The bytes of a page in a coding; made at the first asking.</summary>
    public CodedBody Body(CachedPage page, ContentCoding coding)
    {
        if (page.Body(coding) is { } body)
        {
            return body;
        }

        body = CodedBody.Of(page.Plain(), coding, Effort.Quick);
        Keep(page, coding, body, onlyIfMissing: true);
        return page.Body(coding) ?? body;
    }

    /// <summary>Puts the best Brotli in the place of the quick one, if the page is still held.</summary>
    public void Improve(CachedPage page)
    {
        if (_pages.TryGetValue(page.Key, out var held) && held == page)
        {
            Keep(page, ContentCoding.Brotli, CodedBody.Of(page.Plain(), ContentCoding.Brotli, Effort.Best), onlyIfMissing: false);
        }
    }

    private void Put(CachedPage page)
    {
        lock (_lock)
        {
            if (page.Node is not null || page.Length > largest || page.Size > room || !page.Key.IsKept)
            {
                return;
            }

            if (_pages.TryGetValue(page.Key, out var before))
            {
                TakeAway(before);
            }

            _pages[page.Key] = page;
            page.Node = _oldest.AddLast(page);
            _bytes += page.Size;
            MakeRoom();
        }
    }

    private void Keep(CachedPage page, ContentCoding coding, CodedBody body, bool onlyIfMissing)
    {
        lock (_lock)
        {
            if (onlyIfMissing && page.Body(coding) is not null)
            {
                return;
            }

            var before = page.Size;
            page.Keep(coding, body);
            if (page.Node is not null)
            {
                _bytes += page.Size - before;
                MakeRoom();
            }
        }
    }

    private void MakeRoom()
    {
        while (_bytes > room && _oldest.First is { } oldest)
        {
            TakeAway(oldest.Value);
        }
    }

    private void TakeAway(CachedPage page)
    {
        _oldest.Remove(page.Node!);
        page.Node = null;
        _bytes -= page.Size;
        _pages.TryRemove(page.Key, out _);
    }
}
