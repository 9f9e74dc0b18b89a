using KhojalyMemorial.Publishing.Search.Names;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing.Search.Names;

public class NameFacetsTests
{
    private static readonly PersonNames[] Everybody = [.. ArtificialPersons.Make(600)];
    private static readonly NameIndex Index = NameIndex.Build(Everybody);

    public static TheoryData<string, string> Choices => new()
    {
        { "", "" }, { "", "sex:female" }, { "", "sex:female status:killed" }, { "", "status:killed status:missing age:0-6" }, { "ova", "sex:female" }, { "zadə", "status:killed picture:yes" },
        { "ova", "sex:male" }, { "", "status:nobody" }, { "", "nothing:at-all" }, { "", "letter:Ə sex:male" },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public void Counts_are_those_that_looking_at_each_person_gives(string typed, string chosen)
    {
        FacetValue[] choice = [.. chosen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(':')).Select(one => new FacetValue(one[0], one[1]))];
        var answer = Index.Find(new(typed) { Chosen = choice, Size = NameSearch.LargestSize });
        var found = Everybody.Where(person => typed.Length == 0 || Finds(person, typed)).Select(person => person with { Facets = [.. person.Facets, new(FacetValue.Letter, NameOrder.LetterOf(person.SortKey))] }).ToArray();
        Assert.Equal(found.Count(person => Has(person, choice)), answer.Total);
        Assert.All(answer.Hits, hit => Assert.True(Has(found.Single(person => person.Number == hit.Number), choice)));

        // Each facet without what was chosen of itself.
        var expected = found.SelectMany(person => person.Facets.Where(value => Has(person, [.. choice.Where(one => one.Facet != value.Facet)])))
            .Concat(choice.Distinct().Select(value => value with { })).GroupBy(value => value)
            .Select(same => new FacetCount(same.Key.Facet, same.Key.Value, same.Count() - (choice.Contains(same.Key) ? 1 : 0)));
        Assert.Equal(expected.OrderBy(count => count.Facet, StringComparer.Ordinal).ThenBy(count => count.Value, StringComparer.Ordinal), answer.Facets);
    }

    [Fact]
    public void Facets_are_not_counted_where_nobody_asks() => Assert.Empty(Index.Find(new("ova") { CountsFacets = false }).Facets);

    [Fact]
    public void Everybody_is_counted_anew_after_a_change()
    {
        Assert.Equal(600, Count(Index));
        Assert.Equal(599, Count(Index.Without(3)));
        Assert.Equal(600, Count(Index));

        static int Count(NameIndex index) => index.Find(new("")).Facets.Single(count => count.Facet == "source").Count;
    }

    [Fact]
    public void Every_artificial_person_is_marked() => Assert.All(Everybody, person => Assert.Contains(ArtificialPersons.Mark, person.Facets));

    [Fact]
    public void The_program_holds_no_artificial_person() =>
        Assert.DoesNotContain(typeof(NameIndex).Assembly.GetTypes(), type => type.Name.Contains("Artificial", StringComparison.Ordinal));

    private static bool Has(PersonNames person, FacetValue[] choice) =>
        choice.GroupBy(value => value.Facet, StringComparer.Ordinal).All(facet => facet.Any(person.Facets.Contains));

    private static bool Finds(PersonNames person, string typed) => NameIndex.Build([person]).Find(new(typed)).Total > 0;
}
