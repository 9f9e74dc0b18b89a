using KhojalyMemorial.Publishing.Search.Names;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing.Search.Names;

/// <summary>An index that was changed is the index of the persons as they are, however it came to be.</summary>
public class NameChangesTests
{
    public static TheoryData<int> Seeds => [1, 2, 3, 4, 5, 6];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_any_changes_every_answer_is_that_of_a_new_index(int seed)
    {
        var chance = new Random(seed);
        var persons = ArtificialPersons.Make(150).ToDictionary(person => person.Number);
        var index = NameIndex.Build(persons.Values);
        for (var step = 1; step <= 240; step++)
        {
            index = Change(index, persons, chance, step);
            if (step % 40 == 0)
            {
                AssertSame(NameIndex.Build(persons.Values.OrderBy(_ => chance.Next())), index, persons, chance);
            }
        }

        AssertSame(NameIndex.Build(persons.Values), index.Compact(), persons, chance);
    }

    [Fact]
    public void The_index_before_stays_as_it_was()
    {
        var before = Persons.Register("Əliyev", "Həsənov");
        var after = before.With(Persons.Person(1, "Quliyev")).Without(2);
        Assert.Equal([1], before.Numbers("Əliyev"));
        Assert.Equal([2], before.Numbers("Həsənov"));
        Assert.Equal([1], after.Numbers("Quliyev"));
        Assert.Empty(after.Numbers("Əliyev"));
        Assert.Equal((2, 1), (before.Count, after.Count));
    }

    [Fact]
    public void Whoever_is_gone_is_found_by_nothing()
    {
        var index = NameIndex.Build(ArtificialPersons.Make(500)).Without(7);
        var person = ArtificialPersons.Make(500).First(one => one.Number == 7);
        string[] typed = ["", .. person.Names.SelectMany(name => name.Text.Split(' ').Append(name.Text).Concat(name.Text.Split(' ').Select(word => word[..3])))];
        Assert.All(typed, text => Assert.DoesNotContain(All(index, text), hit => hit.Number == 7));
        Assert.False(index.Contains(7));
        Assert.Equal(499, index.Count);
        Assert.Equal(499, index.Find(new("")).Total);
        Assert.Equal(499, index.Find(new("")).Facets.Single(count => count.Facet == "source").Count);
    }

    [Fact]
    public void A_number_stands_for_one_person_and_the_last_counts()
    {
        var index = NameIndex.Build([Persons.Person(1, "Abbasov"), Persons.Person(1, "Həsənov")]).With([Persons.Person(2, "Quliyev"), Persons.Person(2, "Mustafayev")]);
        Assert.Equal(2, index.Count);
        Assert.Empty(index.Numbers("Abbasov"));
        Assert.Empty(index.Numbers("Quliyev"));
        Assert.Equal([1], index.Numbers("Həsənov"));
        Assert.Equal([2], index.Numbers("Mustafayev"));
    }

    [Fact]
    public void Many_changes_at_once_are_one_change()
    {
        var persons = ArtificialPersons.Make(3000).ToArray();
        var index = NameIndex.Build(persons.Take(10)).With(persons);
        Assert.Equal(3000, index.Count);
        Assert.Equal(0, index.Without(persons.Select(person => person.Number)).Count);
    }

    [Fact]
    public async Task Many_may_search_while_one_changes()
    {
        var persons = ArtificialPersons.Make(300).ToArray();
        var shown = NameIndex.Build(persons);
        var alone = persons.Select(person => shown.Find(new(person.Names[0].Text)).Hits[0].Number).ToArray();
        var first = shown;
        await Parallel.ForEachAsync(Enumerable.Range(0, 600), TestContext.Current.CancellationToken, (at, _) =>
        {
            Assert.Equal(alone[at % 300], first.Find(new(persons[at % 300].Names[0].Text)).Hits[0].Number);
            shown = shown.With(ArtificialPersons.Version(1000 + at, 1));
            return ValueTask.CompletedTask;
        });
    }

    private static NameIndex Change(NameIndex index, Dictionary<int, PersonNames> persons, Random chance, int step)
    {
        var number = 1 + chance.Next(220);
        switch (chance.Next(4))
        {
            case 0:
                persons.Remove(number);
                return index.Without(number);
            case 1:
                var several = Enumerable.Range(0, chance.Next(5)).Select(_ => ArtificialPersons.Version(1 + chance.Next(220), step)).ToArray();
                foreach (var one in several)
                {
                    persons[one.Number] = one;
                }

                return index.With(several);
            default:
                persons[number] = ArtificialPersons.Version(number, step);
                return index.With(persons[number]);
        }
    }

    private static void AssertSame(NameIndex expected, NameIndex actual, Dictionary<int, PersonNames> persons, Random chance)
    {
        var words = persons.Values.SelectMany(person => person.Names).SelectMany(name => name.Text.Split(' ')).Distinct(StringComparer.Ordinal).ToArray();
        var typed = Enumerable.Range(0, 60).Select(at => Typed(words[chance.Next(words.Length)], at, words, chance)).Append("").Append("ova").ToArray();
        Assert.Equal(persons.Count, actual.Count);
        Assert.All(typed, text =>
        {
            var search = new NameSearch(text) { Size = 40, Chosen = chance.Next(3) == 0 ? [new("sex", "female")] : [] };
            var (one, other) = (expected.Find(search), actual.Find(search));
            Assert.Equal(one.Hits, other.Hits);
            Assert.Equal((one.Total, one.Before, one.Next), (other.Total, other.Before, other.Next));
            Assert.Equal(one.Tiers, other.Tiers);
            Assert.Equal(one.Facets, other.Facets);
        });
    }

    private static string Typed(string word, int at, string[] words, Random chance) => (at % 5) switch
    {
        0 => word,
        1 => word[..Math.Min(3, word.Length)],
        2 => word[(word.Length / 2)..],
        3 => word.Length > 4 ? word.Remove(3, 1) : word,
        _ => $"{word} {words[chance.Next(words.Length)][..2]}",
    };

    private static IEnumerable<NameHit> All(NameIndex index, string typed)
    {
        for (var search = new NameSearch(typed) { Size = NameSearch.LargestSize }; ;)
        {
            var answer = index.Find(search);
            foreach (var hit in answer.Hits)
            {
                yield return hit;
            }

            if (answer.Next is null)
            {
                yield break;
            }

            search = search with { After = answer.Next };
        }
    }
}
