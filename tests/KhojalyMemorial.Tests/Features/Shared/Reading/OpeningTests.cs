using KhojalyMemorial.Features.Shared.Reading;

namespace KhojalyMemorial.Tests.Features.Shared.Reading;

public sealed class OpeningTests
{
    [Theory]
    [InlineData("::: warning\nKilling.\n:::\n\nText.", "::: warning\nKilling.\n:::", "\nText.")]
    [InlineData("\n::: warning\n\nKilling.\n\nAnd more.\n:::\nText.", "::: warning\n\nKilling.\n\nAnd more.\n:::", "Text.")]
    [InlineData("Text.\n\n::: warning\nKilling.\n:::", null, "Text.\n\n::: warning\nKilling.\n:::")]
    [InlineData("::: warning\nNever closed.", null, "::: warning\nNever closed.")]
    [InlineData("", null, "")]
    public void A_warning_at_the_beginning_is_taken_off(string text, string? warning, string rest) =>
        Assert.Equal((warning, rest), Opening.Warning(text));

    [Theory]
    [InlineData("## Six rooms\n\nThey follow.", "## Six rooms", "\nThey follow.")]
    [InlineData("## Six rooms", "## Six rooms", "")]
    [InlineData("They follow.\n## Six rooms", null, "They follow.\n## Six rooms")]
    [InlineData("### Small\nText", null, "### Small\nText")]
    public void A_heading_at_the_beginning_is_taken_off(string text, string? heading, string rest) =>
        Assert.Equal((heading, rest), Opening.Heading(text));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(200, 1)]
    [InlineData(201, 2)]
    [InlineData(1000, 5)]
    public void Two_hundred_words_take_a_minute(int words, int minutes) => Assert.Equal(minutes, ReadingTime.Minutes(words));
}
