using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Exhibition;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Exhibition;

public sealed class WalkTests
{
    private readonly PublishedMuseum _museum = new Shown()
        .With(Kind.Room, "night", Some.Room(2, "night"), (Language.En, Some.RoomText("night", "The night")), (Language.Az, Some.RoomText("gece", "Gecə")))
        .With(Kind.Room, "town", Some.Room(1), (Language.En, Some.RoomText("town", "The town")))
        .With(Kind.Page, "road", Some.Page("night", 2), (Language.En, Some.PageText("road", "The road")))
        .With(Kind.Page, "attack", Some.Page("night", 1), (Language.En, Some.PageText("attack", "The attack")), (Language.Az, Some.PageText("hucum", "Hücum")))
        .Museum;

    [Fact]
    public void Rooms_and_their_pages_are_one_walk() =>
        Assert.Equal(["town", "night", "attack", "road"], new Walk(_museum, Language.En).Stops.Select(stop => stop.Key));

    [Fact]
    public void What_lacks_the_language_is_not_on_its_walk() =>
        Assert.Equal(["night", "attack"], new Walk(_museum, Language.Az).Stops.Select(stop => stop.Key));

    [Fact]
    public void It_has_a_beginning_and_an_end()
    {
        var walk = new Walk(_museum, Language.En);

        Assert.Null(walk.PagerOf(walk.Stops[0]).Previous);
        Assert.Null(walk.PagerOf(walk.Stops[^1]).Next);
    }

    [Fact]
    public void Its_links_say_where_they_lead()
    {
        var pager = new Walk(_museum, Language.En).PagerOf(_museum.Rooms[1]);

        Assert.Equal(("Previous room: The town", "/en/exhibition/town"), (pager.Previous!.Text, pager.Previous.Href));
        Assert.Equal(("Next: The attack", "/en/exhibition/night/attack"), (pager.Next!.Text, pager.Next.Href));
    }

    [Fact]
    public void The_bar_says_which_room_and_page_of_how_many()
    {
        var bar = new Walk(_museum, Language.En).BarOf(_museum.Rooms[1], _museum.Pages[1]);

        Assert.Equal(("Room 2 of 2", "Page 2 of 2"), (bar.Room, bar.Page));
        Assert.Equal("/en/exhibition/night", bar.Href);
        Assert.Equal([false, true], bar.Segments.Select(segment => segment.Current));
    }

    [Fact]
    public void On_the_room_itself_the_bar_neither_links_nor_counts_pages()
    {
        var bar = new Walk(_museum, Language.En).BarOf(_museum.Rooms[0]);

        Assert.Null(bar.Href);
        Assert.Null(bar.Page);
    }
}
