using System.Runtime.InteropServices;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>Adds up what the words of one query give to each document. Kept between queries, because it is as large as the index has documents; empty again after each.</summary>
/// <param name="documents">How many documents there are.</param>
internal sealed class Scoreboard(int documents)
{
    private readonly float[] _sum = new float[documents];
    private readonly float[] _best = new float[documents];
    private readonly byte[] _match = new byte[documents];
    private readonly byte[] _worst = new byte[documents];
    private readonly List<int> _alive = [];
    private bool _first = true;

    /// <summary>Room for the hits of one query, kept for the next: for a common word they would not be a small object.</summary>
    public List<IndexHit> Hits { get; } = [];

    /// <summary>Counts a match of the current word; of several in one document the best counts.</summary>
    public void Add(int document, float score, WordMatch match)
    {
        if (_best[document] == 0)
        {
            if (_first)
            {
                _alive.Add(document);
                _worst[document] = byte.MaxValue;
            }
            else if (_worst[document] == 0)
            {
                return;
            }
        }

        _best[document] = Math.Max(_best[document], score);
        _match[document] = Math.Max(_match[document], (byte)match);
    }

    /// <summary>Ends the current word: the documents that do not have it are out.</summary>
    public void EndWord(float rarity)
    {
        var kept = 0;
        foreach (var document in CollectionsMarshal.AsSpan(_alive))
        {
            var has = _best[document] > 0;
            _sum[document] = has ? _sum[document] + (rarity * _best[document]) : 0;
            _worst[document] = has ? Math.Min(_worst[document], _match[document]) : (byte)0;
            _best[document] = 0;
            _match[document] = 0;
            _alive[kept] = document;
            kept += has ? 1 : 0;
        }

        _alive.RemoveRange(kept, _alive.Count - kept);
        _first = false;
    }

    /// <summary>Gives the documents that had all words, in no order; the scoreboard is empty afterwards.</summary>
    public void Take(List<IndexHit> hits)
    {
        hits.EnsureCapacity(hits.Count + _alive.Count);
        foreach (var document in CollectionsMarshal.AsSpan(_alive))
        {
            hits.Add(new(document, _sum[document], (WordMatch)_worst[document]));
            _sum[document] = 0;
            _worst[document] = 0;
        }

        _alive.Clear();
        _first = true;
    }
}
