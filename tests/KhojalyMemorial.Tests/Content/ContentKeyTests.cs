using KhojalyMemorial.Content;

namespace KhojalyMemorial.Tests.Content;

public class ContentKeyTests
{
    [Theory]
    [InlineData("killed")]
    [InlineData("hrw-1993")]
    [InlineData("366")]
    public void Lower_case_letters_digits_and_single_hyphens_make_a_key(string key) => Assert.True(ContentKey.IsValid(key));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Killed")]
    [InlineData("two--hyphens")]
    [InlineData("-first")]
    [InlineData("xocalı")]
    [InlineData("a/b")]
    public void Anything_else_does_not(string? key) => Assert.False(ContentKey.IsValid(key));
}
