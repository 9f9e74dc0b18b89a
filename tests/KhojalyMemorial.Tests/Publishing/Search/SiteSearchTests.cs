using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace KhojalyMemorial.Tests.Publishing.Search;

public class SiteSearchTests
{
    private readonly Museum _museum = new();

    [Fact]
    public void The_first_search_reads_the_museum_that_it_sees()
    {
        using var search = New();
        var museum = Edition(1, "First");
        Assert.Same(museum, search.For(museum).Museum);
    }

    [Fact]
    public async Task A_new_edition_is_read_in_the_background_while_the_one_before_answers()
    {
        using var search = New();
        _museum.Show(Edition(1, "First"));
        var first = search.For(_museum.Current);
        _museum.Show(Edition(2, "Second"));
        Assert.InRange(search.For(_museum.Current).Edition, 1, 2);

        await search.SettledAsync();

        Assert.Same(_museum.Current, search.For(_museum.Current).Museum);
        Assert.Single(search.For(_museum.Current).Search(SearchQuery.Parse("second"), Language.En).Results);
        Assert.Empty(search.For(_museum.Current).Search(SearchQuery.Parse("first"), Language.En).Results);
        Assert.Single(first.Search(SearchQuery.Parse("first"), Language.En).Results);
    }

    [Fact]
    public async Task Of_many_editions_the_last_is_the_one_that_stays()
    {
        using var search = New();
        for (var edition = 1; edition <= 20; edition++)
        {
            _museum.Show(Edition(edition, "Word"));
        }

        await search.SettledAsync();
        Assert.Equal(20, search.For(_museum.Current).Edition);
    }

    [Fact]
    public async Task An_older_edition_that_a_request_still_sees_does_not_bring_the_index_back()
    {
        using var search = New();
        var old = Edition(1, "First");
        _museum.Show(old);
        _museum.Show(Edition(2, "Second"));
        await search.SettledAsync();

        Assert.Equal(2, search.For(old).Edition);
        await search.SettledAsync();
        Assert.Equal(2, search.For(_museum.Current).Edition);
    }

    private SiteSearch New() => new(_museum, NullLogger<SiteSearch>.Instance);

    private static PublishedMuseum Edition(int number, string word) =>
        Exhibits.Museum(number, [Exhibits.Item(Kind.Term, "term", new TermData(), (Language.En, new TermText { Name = word, Definition = "A specimen." }))]);
}
