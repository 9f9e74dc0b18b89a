namespace KhojalyMemorial.Publishing.Search;

/// <summary>The best of many hits, without sorting the many: twice as many as are wanted are kept, and halved when full.</summary>
/// <param name="skip">How many of the best to leave out.</param>
/// <param name="take">How many to give after them.</param>
internal sealed class BestHits(int skip, int take)
{
    private static readonly Comparison<IndexHit> BestFirst = static (one, other) =>
        one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Document.CompareTo(other.Document);

    private readonly List<IndexHit> _kept = [];
    private readonly int _wanted = (int)Math.Min(Array.MaxLength / 4, (long)skip + take);
    private IndexHit? _last;

    /// <summary>Looks at a hit.</summary>
    public void Add(IndexHit hit)
    {
        if (_wanted == 0 || (_last is { } last && BestFirst(hit, last) > 0))
        {
            return;
        }

        _kept.Add(hit);
        if (_kept.Count >= (2 * _wanted) + 16)
        {
            Cut();
            _last = _kept[^1];
        }
    }

    /// <summary>The hits of the page, the best first.</summary>
    public IEnumerable<IndexHit> Page()
    {
        Cut();
        return _kept.Skip(skip).Take(take);
    }

    private void Cut()
    {
        _kept.Sort(BestFirst);
        _kept.RemoveRange(Math.Min(_wanted, _kept.Count), Math.Max(0, _kept.Count - _wanted));
    }
}
