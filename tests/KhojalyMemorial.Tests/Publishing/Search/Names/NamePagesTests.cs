using KhojalyMemorial.Publishing.Search.Names;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing.Search.Names;

public class NamePagesTests
{
    private static readonly PersonNames[] Everybody = [.. ArtificialPersons.Make(1000)];
    private static readonly NameIndex Index = NameIndex.Build(Everybody);

    [Theory]
    [InlineData("")]
    [InlineData("ova")]
    [InlineData("hə")]
    [InlineData("zadə")]
    public void Pages_follow_each_other_without_gap_and_without_anybody_twice(string typed)
    {
        var all = Index.Find(new(typed) { Size = NameSearch.LargestSize });
        var read = Pages(typed, size: 7).ToArray();
        Assert.Equal(all.Total, read.Length);
        Assert.Equal(read.Length, read.Select(hit => hit.Number).Distinct().Count());
        Assert.Equal(all.Hits, read.Take(NameSearch.LargestSize));
        Assert.Equal(read.OrderBy(hit => hit.Tier).ThenBy(hit => hit.SortKey, StringComparer.Ordinal).ThenBy(hit => hit.Number), read);
    }

    [Fact]
    public void A_page_says_how_many_stand_before_it()
    {
        var first = Index.Find(new("ova") { Size = 10 });
        var second = Index.Find(new("ova") { Size = 10, After = first.Next });
        Assert.Equal((0, 10, first.Total), (first.Before, second.Before, second.Total));
    }

    [Fact]
    public void A_page_keeps_its_place_when_others_come_and_go()
    {
        var first = Index.Find(new("") { Size = 50 });
        var second = Index.Find(new("") { Size = 50, After = first.Next });

        // Two of the first page go, the last one among them, and one comes whose place is before it.
        var later = Index.Without([first.Hits[3].Number, first.Hits[^1].Number]).With(PersonNames.Of(5000, [new("Aaaa", "Latn", "az")], []));
        var again = later.Find(new("") { Size = 50, After = first.Next });
        Assert.Equal(second.Hits, again.Hits);
        Assert.Equal(49, again.Before);
    }

    [Fact]
    public void Persons_of_one_name_stand_by_their_numbers()
    {
        var index = NameIndex.Build(Enumerable.Range(1, 30).Reverse().Select(number => Persons.Person(number, "Əliyev Vaqif")));
        Assert.Equal(Enumerable.Range(1, 30), index.Numbers("Əliyev"));
        Assert.Equal(Enumerable.Range(11, 5), index.Find(new("Əliyev") { Size = 5, After = new(NameTier.Same, NameOrder.KeyOf("Əliyev Vaqif"), 10) }).Hits.Select(hit => hit.Number));
    }

    [Fact]
    public void The_last_page_has_none_behind_it()
    {
        var index = Persons.Register("Əliyev", "Əliyev", "Əliyev");
        Assert.Null(index.Find(new("Əliyev") { Size = 3 }).Next);
        Assert.NotNull(index.Find(new("Əliyev") { Size = 2 }).Next);
        Assert.Null(index.Find(new("Əliyev") { Size = 2, After = index.Find(new("Əliyev") { Size = 2 }).Next }).Next);
    }

    [Fact]
    public void A_place_goes_into_an_address_and_back()
    {
        var next = Index.Find(new("ova") { Size = 10 }).Next!;
        Assert.Equal(next, NamePlace.Parse(next.ToString()));
        Assert.Equal(next.ToString(), Uri.EscapeDataString(next.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("0.A")]
    [InlineData("9.A.1")]
    [InlineData("-1.A.1")]
    [InlineData("0.Ə.1")]
    [InlineData("0.A.-1")]
    [InlineData("0.A.99999999999")]
    [InlineData("0.A.1.1")]
    public void What_is_no_place_is_none(string? text) => Assert.Null(NamePlace.Parse(text));

    [Fact]
    public void A_page_is_bounded()
    {
        Assert.Equal(NameSearch.LargestSize, Index.Find(new("") { Size = int.MaxValue }).Hits.Count);
        Assert.Empty(Index.Find(new("") { Size = -5 }).Hits);
        Assert.Equal(1000, Index.Find(new("") { Size = 0 }).Total);
    }

    [Fact]
    public void What_nobody_means_to_type_is_answered_all_the_same() => EachCulture.Run(() => Assert.All(BadText.All, text =>
    {
        var answer = Index.Find(new(text) { CountsFacets = true });
        Assert.InRange(answer.Total, 0, 1000);
        Assert.InRange(answer.Hits.Count, 0, NameSearch.UsualSize);
    }));

    [Fact]
    public void What_nobody_means_to_publish_is_taken_all_the_same()
    {
        var index = NameIndex.Build(BadText.All.Select((text, at) => PersonNames.Of(at, [new(text, "", ""), new(text, "Cyrl", "az-Cyrl"), new(text, "Latn", "az-x-1930")], [new("", text)])));
        Assert.Equal(BadText.All.Count, index.Count);
        Assert.All(BadText.All, text => Assert.InRange(index.With(PersonNames.Of(7, [new(text, "Latn", "en")], [])).Find(new(text)).Total, 0, BadText.All.Count));
    }

    private static IEnumerable<NameHit> Pages(string typed, int size)
    {
        NamePlace? after = null;
        do
        {
            var answer = Index.Find(new(typed) { Size = size, After = after });
            after = answer.Next;
            foreach (var hit in answer.Hits)
            {
                yield return hit;
            }
        }
        while (after is not null);
    }
}
