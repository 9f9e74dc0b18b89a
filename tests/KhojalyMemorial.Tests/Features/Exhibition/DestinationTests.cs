using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Exhibition;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Exhibition;

public sealed class DestinationTests
{
    private readonly PublishedMuseum _museum = new Shown()
        .With(Kind.Room, "night", Some.Room(), (Language.En, Some.RoomText("the-dark")), (Language.Az, Some.RoomText("gece")))
        .With(Kind.Room, "town", Some.Room(2), (Language.En, Some.RoomText("town")))
        .With(Kind.Page, "road", Some.Page("night"), (Language.En, Some.PageText("road-to-aghdam")), (Language.Az, Some.PageText("yol")))
        .Edition()
        .With(Kind.Room, "night", null, (Language.En, Some.RoomText("night")), (Language.Az, Some.RoomText("gecə")))
        .Museum;

    [Theory]
    [InlineData("en", "night", "road-to-aghdam", null)]
    [InlineData("en", "the-dark", "road-to-aghdam", "/en/exhibition/night/road-to-aghdam")]
    [InlineData("en", "town", "road-to-aghdam", "/en/exhibition/night/road-to-aghdam")]
    [InlineData("en", "night", "road", "/en/exhibition/night/road-to-aghdam")]
    [InlineData("en", "gecə", "yol", "/en/exhibition/night/road-to-aghdam")]
    [InlineData("az", "gece", "yol", "/az/exhibition/gecə/yol")]
    public void Every_former_address_of_a_page_leads_to_its_present_one(string language, string room, string page, string? moved)
    {
        var destination = Destination.OfPage(_museum, Language.All.Single(one => one.Code == language), room, page);

        Assert.Equal("road", destination.Item!.Key);
        Assert.Equal(moved, destination.Moved);
    }

    [Fact]
    public void A_page_is_not_found_below_a_room_that_never_was() => Assert.Null(Destination.OfPage(_museum, Language.En, "nowhere", "road-to-aghdam").Item);

    [Fact]
    public void A_former_room_leads_to_the_present_one() => Assert.Equal("/en/exhibition/night", Destination.OfRoom(_museum, Language.En, "the-dark").Moved);

    [Fact]
    public void A_page_without_the_language_is_found_but_does_not_move()
    {
        var destination = Destination.OfPage(_museum, Language.Ru, "night", "road");

        Assert.Equal("road", destination.Item!.Key);
        Assert.Null(destination.Moved);
    }
}
