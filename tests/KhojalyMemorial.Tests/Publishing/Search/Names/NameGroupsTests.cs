using System.Globalization;
using KhojalyMemorial.Publishing.Search.Names;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing.Search.Names;

/// <summary>The groups of spellings that ship with the site, each form as a person of its own.</summary>
public sealed class NameGroupsTests(ITestOutputHelper output)
{
    private static readonly (string Group, WrittenName Name)[] Forms = [.. SpellingTrial.ShippedNames().DistinctBy(form => (form.Group, form.Name.Text))];
    private static readonly NameIndex Index = NameIndex.Build(Forms.Select((form, number) => PersonNames.Of(number, [form.Name], [])));

    public static TheoryData<string> Cultures => ["en-GB", "az-Latn-AZ", "ru-RU", "tr-TR"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_form_finds_every_other_of_its_group_and_none_of_another(string culture) => In(culture, () => Assert.All(Forms, form => AssertFindsItsGroup(form.Group, form.Name.Text)));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Case_makes_no_difference(string culture) => In(culture, () => Assert.All(Forms, form =>
    {
        AssertFindsItsGroup(form.Group, form.Name.Text.ToUpperInvariant());
        AssertFindsItsGroup(form.Group, form.Name.Text.ToUpper(CultureInfo.GetCultureInfo("az")));
        AssertFindsItsGroup(form.Group, form.Name.Text.ToUpper(CultureInfo.CurrentCulture));
        AssertFindsItsGroup(form.Group, form.Name.Text.ToLowerInvariant());
        AssertFindsItsGroup(form.Group, string.Concat(form.Name.Text.Select((letter, at) => at % 2 == 0 ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter))));
    }));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_index_is_the_same_whatever_the_culture_it_was_built_under(string culture)
    {
        var built = In(culture, () => NameIndex.Build(Forms.Select((form, number) => PersonNames.Of(number, [form.Name], []))));
        Assert.All(Forms, form => Assert.Equal(Index.Find(new(form.Name.Text)).Hits, built.Find(new(form.Name.Text)).Hits));
    }

    [Fact]
    public void Each_row_is_written_in_the_script_it_says() =>
        Assert.All(Forms, form => Assert.All(form.Name.Text.Where(char.IsLetter), letter => Assert.Equal(form.Name.Script == "Cyrl", letter is >= 'Ѐ' and <= 'ӿ')));

    [Fact]
    public void The_page_on_method_has_the_figures_of_this_very_file()
    {
        var trial = SpellingTrial.Shipped;
        output.WriteLine($"{trial.Found} of {trial.Pairs}: {string.Join(", ", trial.Tiers)}");
        Assert.Equal((20, Forms.Length), (trial.Groups, trial.Spellings));
        Assert.Equal(Forms.GroupBy(form => form.Group).Sum(group => group.Count() * (group.Count() - 1)), trial.Pairs);
        Assert.Equal((trial.Pairs, 0), (trial.Found, trial.Strangers));
    }

    [Fact]
    public void The_trial_counts_what_is_not_found_and_what_should_not_be()
    {
        var trial = SpellingTrial.Of(
        [
            ("one", new("Əliyev", "Latn", "az")), ("one", new("Алиев", "Cyrl", "ru")), ("one", new("Kərimov", "Latn", "az")), ("other", new("Aliyev", "Latn", "en")),
        ]);
        Assert.Equal((2, 4, 6, 2, 4), (trial.Groups, trial.Spellings, trial.Pairs, trial.Found, trial.Strangers));
    }

    private static void AssertFindsItsGroup(string group, string typed)
    {
        var found = Index.Find(new(typed) { Size = NameSearch.LargestSize }).Hits.Where(hit => hit.Tier <= NameTier.OtherName).Select(hit => hit.Number).Order();
        Assert.Equal(Enumerable.Range(0, Forms.Length).Where(number => Forms[number].Group == group), found);
    }

    private static void In(string culture, Action check) => In(culture, () =>
    {
        check();
        return 0;
    });

    private static T In<T>(string culture, Func<T> make)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return make();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
