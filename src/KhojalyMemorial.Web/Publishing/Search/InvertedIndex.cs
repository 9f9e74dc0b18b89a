using System.Collections.Concurrent;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>
/// Documents by their words, immutable and wholly in memory. A query finds the documents that have all its words, each word in tiers: the word itself, its beginning,
/// what sounds alike, and, when there is none of these, one letter wrong. Rank is part of the document × tier × rarity; equals keep the order in which they were given.
/// The register of names is built on the same class: it reads the words itself and has an order of its own, see <see cref="Names.NameIndex"/>.
/// </summary>
/// <typeparam name="TDocument">What stands for a document in the answer.</typeparam>
public sealed class InvertedIndex<TDocument>
{
    private const int KeptScoreboards = 4;
    private readonly ConcurrentBag<Scoreboard> _scoreboards = [];
    private readonly TDocument[] _documents;
    private readonly byte[] _kindOf;
    private readonly string[] _kinds;
    private readonly Postings _postings;

    /// <summary>Builds the index.</summary>
    /// <param name="documents">The documents; what is equal in rank keeps their order.</param>
    public InvertedIndex(IEnumerable<SearchDocument<TDocument>> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var reader = new FieldReader();
        var kinds = new List<string>();
        var (all, kindOf) = (new List<TDocument>(), new List<byte>());
        foreach (var document in documents)
        {
            all.Add(document.Document);
            var kind = kinds.IndexOf(document.Kind);
            if (kind < 0)
            {
                kind = kinds.Count;
                kinds.Add(document.Kind);
            }

            kindOf.Add(checked((byte)kind));
            reader.Add(document.Fields, document.Boost);
        }

        (_documents, _kindOf, _kinds, _postings) = ([.. all], [.. kindOf], [.. kinds], reader.Build());
    }

    /// <summary>Takes over documents whose words were read already.</summary>
    /// <param name="documents">The documents, of one kind.</param>
    /// <param name="postings">Their words, by their places.</param>
    internal InvertedIndex(TDocument[] documents, Postings postings) => (_documents, _kindOf, _kinds, _postings) = (documents, [], [""], postings);

    /// <summary>The words.</summary>
    internal Postings Postings => _postings;

    /// <summary>The documents, in the order in which they were given.</summary>
    public IReadOnlyList<TDocument> Documents => _documents;

    /// <summary>How many distinct words there are.</summary>
    public int WordCount => _postings.Words.Count;

    /// <summary>Finds the documents that have all words.</summary>
    /// <param name="query">The words; an empty query finds nothing.</param>
    /// <returns>All of them, in the order in which they were given.</returns>
    public IndexAnswer Find(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = query.Words.ToArray();
        var hits = new List<IndexHit>();
        var scores = Rent();
        Find(words, scores, hits);
        Return(scores);
        hits.Sort(static (one, other) => one.Document.CompareTo(other.Document));
        return new(query.With(words), hits);
    }

    /// <summary>Finds the documents that have all words, and gives a page of them.</summary>
    /// <param name="query">The words.</param>
    /// <param name="skip">How many better ones to leave out.</param>
    /// <param name="take">How many to give.</param>
    /// <param name="kind">The kind to keep to; null for all.</param>
    /// <returns>The page with the counts.</returns>
    public IndexPage<TDocument> Page(SearchQuery query, int skip, int take, string? kind = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = query.Words.ToArray();
        var wanted = Array.IndexOf(_kinds, kind);
        var counts = new int[_kinds.Length];
        var best = new BestHits(Math.Max(0, skip), Math.Max(0, take));
        var scores = Rent();
        Find(words, scores, scores.Hits);
        foreach (var hit in scores.Hits)
        {
            counts[KindOf(hit.Document)]++;
            if (kind is null || KindOf(hit.Document) == wanted)
            {
                best.Add(hit);
            }
        }

        Return(scores);
        return new(
            query.With(words),
            kind is null ? counts.Sum() : wanted < 0 ? 0 : counts[wanted],
            [.. _kinds.Select((name, at) => new KindCount(name, counts[at])).Where(one => one.Count > 0)],
            [.. best.Page().Select(hit => new FoundDocument<TDocument>(_documents[hit.Document], hit.Score, hit.Match))]);
    }

    private void Find(QueryWord[] words, Scoreboard scores, List<IndexHit> hits)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var count = _postings.Score(ref words[at], scores);
            count += words[at].Parts.Count > 0 ? Apart(words[at].Parts, scores) : 0;
            scores.EndWord(Rarity(count));
        }

        scores.Take(hits);
    }

    // A word with hyphens may also stand as its parts.
    private int Apart(IReadOnlyList<QueryWord> parts, Scoreboard scores)
    {
        var own = Rent();
        Find([.. parts], own, own.Hits);
        foreach (var hit in own.Hits)
        {
            scores.Add(hit.Document, hit.Score / parts.Count, hit.Match);
        }

        var count = own.Hits.Count;
        Return(own);
        return count;
    }

    private int KindOf(int document) => _kindOf.Length == 0 ? 0 : _kindOf[document];

    private Scoreboard Rent() => _scoreboards.TryTake(out var scores) ? scores : new Scoreboard(_documents.Length);

    private void Return(Scoreboard scores)
    {
        scores.Hits.Clear();
        if (_scoreboards.Count < KeptScoreboards)
        {
            _scoreboards.Add(scores);
        }
    }

    // By all documents in which the word was found in whatever tier: a rare misspelling is no better for being rare. Never zero: a word that stands everywhere still has its tiers.
    private float Rarity(int count) => MathF.Log(1 + (_documents.Length / (count + 0.5f)));
}
