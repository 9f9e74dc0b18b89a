using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk.Forms;
using KhojalyMemorial.Desk.Merge;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Desk;

public sealed class MergeTests
{
    private static readonly Dictionary<string, string> NoChoice = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("a b c", "a B c", "a b c", "a B c")]
    [InlineData("a b c", "a b c", "a b C", "a b C")]
    [InlineData("a b c", "A b c", "a b C", "A b C")]
    [InlineData("a b c", "a x b c", "a b c y", "a x b c y")]
    [InlineData("a b c", "b c", "a b", "b")]
    [InlineData("a b c", "a b c d", "a b c d", "a b c d")]
    [InlineData("", "a", "", "a")]
    [InlineData("a b", "", "a b", "")]
    public void Changes_in_different_places_fit_together(string before, string theirs, string yours, string expected)
    {
        var parts = ThreeWay.Merge(Words(before), Words(theirs), Words(yours));

        Assert.DoesNotContain(parts, part => part.Outcome == MergeOutcome.Conflict);
        Assert.Equal(expected, string.Join(' ', parts.SelectMany(part => part.Result)));
    }

    [Theory]
    [InlineData("a b c", "a X c", "a Y c")]
    [InlineData("a b c", "a c", "a Y c")]
    [InlineData("a", "a x", "a y")]
    [InlineData("", "x", "y")]
    public void Changes_in_one_place_are_a_conflict_that_holds_both(string before, string theirs, string yours)
    {
        var parts = ThreeWay.Merge(Words(before), Words(theirs), Words(yours));

        Assert.Single(parts, part => part.Outcome == MergeOutcome.Conflict);
        Assert.Equal(Words(theirs), parts.SelectMany(part => part.Theirs));
        Assert.Equal(Words(yours), parts.SelectMany(part => part.Yours));
        Assert.Equal(Words(before), parts.SelectMany(part => part.Base));
    }

    [Fact]
    public void Whatever_two_people_do_every_piece_of_both_is_in_the_answer()
    {
        var random = new Random(1992);
        for (var round = 0; round < 2000; round++)
        {
            var before = Enumerable.Range(0, random.Next(8)).Select(_ => $"{(char)('a' + random.Next(5))}").ToArray();
            var (theirs, yours) = (Changed(random, before), Changed(random, before));

            var parts = ThreeWay.Merge(before, theirs, yours);

            Assert.Equal(before, parts.SelectMany(part => part.Base));
            Assert.Equal(theirs, parts.SelectMany(part => part.Theirs));
            Assert.Equal(yours, parts.SelectMany(part => part.Yours));
        }
    }

    [Fact]
    public void Paragraphs_of_two_people_are_brought_together_and_other_fields_as_well()
    {
        var before = Some.PageText("road", body: "One.\n\nTwo.\n\nThree.");
        var theirs = before with { Body = "One, changed.\n\nTwo.\n\nThree.", Lede = "Their lede." };
        var yours = before with { Body = "One.\n\nTwo.\n\nThree.\n\nFour.", Title = "Your title" };

        var merge = Merge(before, theirs, yours, NoChoice);

        Assert.NotNull(merge.Form);
        Assert.Equal("One, changed.\n\nTwo.\n\nThree.\n\nFour.", merge.Form["body"]);
        Assert.Equal(("Their lede.", "Your title", "road"), (merge.Form["lede"], merge.Form["title"], merge.Form["slug"]));
        Assert.Equal(["title", "lede", "body"], merge.Fields.Select(field => field.Field.Name));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("theirs", "One.\n\nTheir two.\n\nThree.")]
    [InlineData("yours", "One.\n\nYour two.\n\nThree.")]
    [InlineData("both", "One.\n\nTheir two.\n\nYour two.\n\nThree.")]
    public void A_paragraph_that_both_changed_waits_for_a_choice(string choice, string? expected)
    {
        var before = Some.PageText(body: "One.\n\nTwo.\n\nThree.");
        var choices = new Dictionary<string, string>(StringComparer.Ordinal) { ["choice.body.0"] = choice };

        var merge = Merge(before, before with { Body = "One.\n\nTheir two.\n\nThree." }, before with { Body = "One.\n\nYour two.\n\nThree." }, choices);

        Assert.Equal(expected, merge.Form?["body"]);
    }

    [Fact]
    public void Lists_are_merged_element_by_element()
    {
        var before = Some.Fact("hrw");
        var added = new FactValue { Key = "two", Number = 8, Undated = true, Sources = [new("memorial", "p. 3")] };
        var theirs = before with { Values = [before.Values[0] with { Number = 9 }] };
        var yours = before with { Topic = "casualties", Values = [before.Values[0], added] };

        var merge = Merge(before, theirs, yours, new Dictionary<string, string>(StringComparer.Ordinal) { ["choice.values.0"] = "both" });
        var conflict = Assert.Single(merge.Fields.Single(field => field.Field.Name == "values").Conflicts);

        Assert.Equal(2, conflict.Part.Yours.Count);
        Assert.Equal("casualties", merge.Form!["topic"]);
        Assert.Equal(3, merge.Form.Count("values"));
    }

    [Fact]
    public void Ticked_words_of_two_people_are_all_kept()
    {
        var before = Some.Page("night") with { Advisory = ["killing"] };

        var merge = Merge(before, before with { Advisory = ["killing", "dead"] }, before with { Advisory = ["grief"] }, NoChoice);

        Assert.Equal(["advisory.dead", "advisory.grief"], merge.Form!.Values.Keys.Where(path => path.StartsWith("advisory", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_comparison_shows_the_words_that_changed()
    {
        var runs = WordDiff.Of("They went on foot, in snow.", "They went on foot, in deep snow.");

        Assert.Equal("They went on foot, in snow.", string.Concat(runs.Where(run => run.Change <= 0).Select(run => run.Text)));
        Assert.Equal("They went on foot, in deep snow.", string.Concat(runs.Where(run => run.Change >= 0).Select(run => run.Text)));
        Assert.Contains(runs, run => run.Change > 0 && run.Text.Trim() == "deep");
    }

    [Theory]
    [InlineData("", "new words")]
    [InlineData("old words", "")]
    [InlineData("", "")]
    public void A_comparison_with_nothing_shows_all_of_the_other(string before, string after)
    {
        var runs = WordDiff.Of(before, after);

        Assert.Equal(before, string.Concat(runs.Where(run => run.Change <= 0).Select(run => run.Text)));
        Assert.Equal(after, string.Concat(runs.Where(run => run.Change >= 0).Select(run => run.Text)));
    }

    private static FormMerge Merge(object before, object theirs, object yours, Dictionary<string, string> choices) =>
        FormMerge.Of(RecordFields.Of(before.GetType()), TypedForm.Of(before), TypedForm.Of(theirs), TypedForm.Of(yours), choices);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Changed(Random random, string[] before) =>
        [.. before.SelectMany(piece => random.Next(5) switch { 0 => [], 1 => [piece + "!"], 2 => new[] { piece, "new" }, _ => [piece] })];
}
