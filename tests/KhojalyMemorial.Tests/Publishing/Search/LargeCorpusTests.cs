using KhojalyMemorial.Publishing.Search;

namespace KhojalyMemorial.Tests.Publishing.Search;

/// <summary>Ten thousand artificial documents, against the answers that reading each of them gives.</summary>
public sealed class LargeCorpusTests(LargeCorpusTests.Corpus corpus) : IClassFixture<LargeCorpusTests.Corpus>
{
    public sealed class Corpus
    {
        public IReadOnlyList<SearchDocument<int>> Documents { get; } = [.. Specimens.Documents(10_000)];

        internal InvertedIndex<int> Index => field ??= new(Documents);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(500)]
    [InlineData(9_000)]
    [InlineData(19_000)]
    public void A_word_finds_every_document_that_has_it_and_marks_the_others(int which)
    {
        var word = Specimens.Words(20_000)[which];
        var hits = corpus.Index.Find(SearchQuery.Parse(word)).Hits;
        var exact = hits.Where(hit => hit.Match == WordMatch.Exact).Select(hit => hit.Document);
        Assert.Equal(corpus.Documents.Where(document => Words(document).Contains(word)).Select(document => document.Document), exact);
    }

    [Fact]
    public void Two_words_find_the_documents_that_have_both()
    {
        var words = Specimens.Words(20_000);
        var (one, other) = (words[3], words[11]);
        var hits = corpus.Index.Find(SearchQuery.Parse($"{one} {other}")).Hits;
        var both = corpus.Documents.Where(document => Words(document).Contains(one) && Words(document).Contains(other)).Select(document => document.Document).ToArray();
        Assert.NotEmpty(both);
        Assert.Equal(both, hits.Where(hit => hit.Match == WordMatch.Exact).Select(hit => hit.Document));
    }

    [Fact]
    public void Pages_follow_each_other_and_the_best_come_first()
    {
        var query = SearchQuery.Parse(Specimens.Words(20_000)[2]);
        var all = corpus.Index.Page(query, 0, 10_000);
        Assert.Equal(all.Total, all.Hits.Count);
        Assert.Equal(corpus.Index.Find(query).Hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Document).Select(hit => hit.Document), all.Hits.Select(hit => hit.Document));
        for (var skip = 0; skip < all.Total; skip += 20)
        {
            Assert.Equal(all.Hits.Skip(skip).Take(20), corpus.Index.Page(query, skip, 20).Hits);
        }
    }

    [Fact]
    public void Kinds_are_counted_whichever_is_asked_for()
    {
        var query = SearchQuery.Parse(Specimens.Words(20_000)[2]);
        var all = corpus.Index.Page(query, 0, 10);
        var third = corpus.Index.Page(query, 0, 10_000, "kind2");
        Assert.Equal(all.Kinds, third.Kinds);
        Assert.Equal(all.Total, all.Kinds.Sum(kind => kind.Count));
        Assert.Equal(third.Total, third.Kinds.Single(kind => kind.Kind == "kind2").Count);
        Assert.All(third.Hits, hit => Assert.Equal(2, hit.Document % 4));
        Assert.Equal(third.Total, third.Hits.Count);
        Assert.Equal(0, corpus.Index.Page(query, 0, 10, "no such kind").Total);
    }

    [Fact]
    public void Each_document_is_found_by_its_own_word_and_no_other_stands_before_it()
    {
        foreach (var number in (int[])[0, 1, 99, 5_000, 9_999])
        {
            Assert.Equal(number, corpus.Index.Page(SearchQuery.Parse($"doc{number}"), 0, 1).Hits[0].Document);
        }
    }

    [Fact]
    public void A_beginning_finds_as_many_as_reading_finds()
    {
        var beginning = Specimens.Words(20_000)[40][..5];
        var expected = corpus.Documents.Count(document => Words(document).Any(word => word.StartsWith(beginning, StringComparison.Ordinal)));
        Assert.Equal(expected, corpus.Index.Find(SearchQuery.Parse(beginning)).Hits.Count(hit => hit.Match >= WordMatch.Beginning));
    }

    private static HashSet<string> Words(SearchDocument<int> document) =>
        [.. document.Fields.SelectMany(field => field.Text!.Split(' '))];
}
