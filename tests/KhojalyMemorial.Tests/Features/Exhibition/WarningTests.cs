using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Exhibition;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Exhibition;

public sealed class WarningTests
{
    private static readonly Texts Texts = Strings.For(Language.En);

    [Fact]
    public void It_says_what_is_there()
    {
        var warning = Warning.Of(Some.Page("night") with { Advisory = ["killing", "captivity", "grief"] }, "Text.", Texts, []);

        Assert.Equal("On this page: killing, captivity and grief. There are no photographs of the dead on it.", warning!.Text);
    }

    [Fact]
    public void It_promises_nothing_of_photographs_where_there_are_pictures() => Assert.Equal(
        "On this page: the dead.", Warning.Of(Some.Page("night") with { Advisory = ["dead"] }, "Text.\n\n::: picture field\n:::\n", Texts, [])!.Text);

    [Theory]
    [InlineData("", "::: warning\nKilling.\n:::\n")]
    [InlineData("killing", "::: warning\nKilling.\n:::\n\nText.")]
    [InlineData("", "Text.")]
    public void It_is_silent_where_the_text_warns_itself_or_nothing_needs_saying(string advisory, string body) => Assert.Null(
        Warning.Of(Some.Page("night") with { Advisory = advisory.Length == 0 ? [] : [advisory] }, body, Texts, []));
}
