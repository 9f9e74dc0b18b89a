using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Shared;

public sealed class OldEditionsTests
{
    private readonly Shown _shown = new Shown().With(Kind.Room, "night", Some.Room(), (Language.En, Some.RoomText())).Edition().Edition();

    [Theory]
    [InlineData(null, 200)]
    [InlineData("1", 200)]
    [InlineData("3", 200)]
    [InlineData("0", 404)]
    [InlineData("-1", 404)]
    [InlineData("4", 404)]
    [InlineData("one", 400)]
    [InlineData("1.5", 400)]
    [InlineData("99999999999999999999", 400)]
    public void Each_question_has_its_status(string? asked, int status)
    {
        var answer = new OldEditions().Ask(_shown.Museum, asked);

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200, answer.Museum is not null);
    }

    [Fact]
    public void An_edition_that_was_built_is_kept()
    {
        var (editions, museum) = (new OldEditions(), _shown.Museum);

        Assert.Same(editions.Ask(museum, "1").Museum, editions.Ask(museum, "1").Museum);
        Assert.Same(museum, editions.Ask(museum, "3").Museum);
    }

    [Fact]
    public void A_new_edition_does_not_get_the_former_ones_of_the_edition_before()
    {
        var editions = new OldEditions();
        var before = editions.Ask(_shown.Museum, "1").Museum;

        Assert.NotSame(before, editions.Ask(_shown.Edition().Museum, "1").Museum);
    }
}
