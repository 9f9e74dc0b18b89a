using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Home;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Home;

public sealed class HomeLightsTests
{
    [Fact]
    public void The_lights_are_counted_from_the_facts_and_the_others_are_what_is_left()
    {
        var lights = HomeLights.Of(Museum(100, 20, 30, 10).Museum, Language.En)!;

        Assert.Equal((20, 30, 10, 40), (lights.Groups.Children, lights.Groups.Women, lights.Groups.Elderly, lights.Groups.Others));
        Assert.Equal(100, lights.Groups.Total);
        Assert.Equal(["20 children", "30 women", "10 elderly people", "40 others"], lights.Legend.Select(key => Spaces.Plain(key.Text)));
        Assert.Equal("computed by us", lights.Legend[^1].Note);
        Assert.Contains("A source", lights.Description, StringComparison.Ordinal);
        Assert.Equal("/en/facts/killed", lights.Source!.Href);
    }

    [Fact]
    public void A_corrected_fact_changes_them() => Assert.Equal(
        99, HomeLights.Of(Museum(100, 20, 30, 10).Edition().With(Kind.Fact, "killed", Fact(99), (Language.En, Some.FactText())).Museum, Language.En)!.Groups.Total);

    [Fact]
    public void Without_the_groups_all_lights_are_alike()
    {
        var lights = HomeLights.Of(new Shown().With(Kind.Source, "one", Some.Source("A source")).With(Kind.Fact, "killed", Fact(5), (Language.En, Some.FactText())).Museum, Language.Ru)!;

        Assert.Equal((0, 5), (lights.Groups.Children, lights.Groups.Others));
        Assert.Empty(lights.Legend);
    }

    [Fact]
    public void Without_the_figure_or_with_groups_beyond_it_there_are_none()
    {
        Assert.Null(HomeLights.Of(new Shown().Museum, Language.En));
        Assert.Null(HomeLights.Of(Museum(10, 20, 30, 10).Museum, Language.En));
    }

    private static Shown Museum(int killed, int children, int women, int elderly) => new Shown()
        .With(Kind.Source, "one", Some.Source("A source"))
        .With(Kind.Fact, "killed", Fact(killed), (Language.En, Some.FactText())).With(Kind.Fact, "killed-children", Fact(children), (Language.En, Some.FactText()))
        .With(Kind.Fact, "killed-women", Fact(women), (Language.En, Some.FactText())).With(Kind.Fact, "killed-elderly", Fact(elderly), (Language.En, Some.FactText()));

    // The value that stands first counts, not the one that is first in the list.
    private static FactData Fact(int number) => new()
    {
        Topic = "casualties",
        Values = [Value("other", number + 7), Value("first", number) with { First = true }],
    };

    private static FactValue Value(string key, int number) => new() { Key = key, Number = number, Unit = "people", Undated = true, Sources = [new("one", null)] };
}
