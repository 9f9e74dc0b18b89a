using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Home;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Home;

public sealed class RemembranceTests
{
    [Theory]
    [InlineData("2027-02-24T19:59:59Z", false)]
    [InlineData("2027-02-24T20:00:00Z", true)]
    [InlineData("2027-02-26T19:59:59Z", true)]
    [InlineData("2027-02-26T20:00:00Z", false)]
    [InlineData("2027-03-25T12:00:00Z", false)]
    public void It_is_said_on_the_two_days_by_the_clock_of_Baku(string utc, bool said)
    {
        var day = Baku.DayOf(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime);

        Assert.Equal(said, Remembrance.On(day, new Shown().Museum, Language.En) is not null);
    }

    [Fact]
    public void It_leads_to_the_room_of_the_night()
    {
        var museum = new Shown().With(Kind.Room, "night", Some.Room(), (Language.En, Some.RoomText("the-night"))).Museum;

        Assert.Equal("/en/exhibition/the-night", Remembrance.On(new(2027, 2, 26), museum, Language.En)!.Night!.Href);
        Assert.Null(Remembrance.On(new(2027, 2, 26), museum, Language.Az)!.Night);
    }
}
