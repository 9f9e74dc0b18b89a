using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Desk;

public sealed class DraftOrderTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private MuseumDbContext _context = null!;
    private Curator _curator = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _context = _database.NewContext();
        _curator = new Curator(_database);
        await _curator.PublishAsync(
            await _curator.WriteAsync(Kind.Room, "town", Some.Room(1), (Language.En, Some.RoomText("the-town"))),
            await _curator.WriteAsync(Kind.Room, "night", Some.Room(2), (Language.En, Some.RoomText("the-night"))),
            await _curator.WriteAsync(Kind.Page, "one", Some.Page("night", 1), (Language.En, Some.PageText("one"))),
            await _curator.WriteAsync(Kind.Page, "two", Some.Page("night", 2), (Language.En, Some.PageText("two"))),
            await _curator.WriteAsync(Kind.Page, "three", Some.Page("night", 3), (Language.En, Some.PageText("three"))));
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData("three", 0, "three one two")]
    [InlineData("one", 1, "two one three")]
    [InlineData("one", 99, "two three one")]
    [InlineData("one", -1, "one two three")]
    public async Task A_page_takes_its_new_place_among_its_neighbours(string key, int to, string order)
    {
        var drafts = await ReadAsync();

        Assert.True(await Order().MoveAsync(drafts, drafts.Find("page", key)!, to, "curator"));

        Assert.Equal(order, string.Join(' ', (await ReadAsync()).PagesOf("night").Select(page => page.Key)));
    }

    [Fact]
    public async Task The_order_is_a_draft_until_it_is_published()
    {
        var drafts = await ReadAsync();
        await Order().MoveAsync(drafts, drafts.Find("page", "three")!, 0, "curator");

        Assert.Equal(["one", "two", "three"], (await _curator.MuseumAsync()).Pages.Select(page => page.Key));
        Assert.All((await ReadAsync()).PagesOf("night"), page => Assert.Equal(DraftState.Ahead, page.Parts[Revision.Shared].State));
    }

    [Fact]
    public async Task Rooms_are_ordered_alike()
    {
        var drafts = await ReadAsync();

        await Order().MoveAsync(drafts, drafts.Find("room", "night")!, 0, "curator");

        Assert.Equal(["night", "town"], (await ReadAsync()).Rooms.Select(room => room.Key));
    }

    [Fact]
    public async Task Where_somebody_saved_meanwhile_nothing_moves()
    {
        var drafts = await ReadAsync();
        await _curator.WriteAsync(Kind.Page, "one", Some.Page("night", 1) with { Help = true });

        Assert.False(await Order().MoveAsync(drafts, drafts.Find("page", "three")!, 0, "curator"));

        Assert.Equal(["one", "two", "three"], (await ReadAsync()).PagesOf("night").Select(page => page.Key));
    }

    [Fact]
    public async Task After_a_move_to_another_room_is_published_the_old_address_leads_to_the_new_one()
    {
        var drafts = await ReadAsync();
        Assert.True(await Order().MoveToRoomAsync(drafts, drafts.Find("page", "two")!, "town", "curator"));
        var moved = (await ReadAsync()).Find("page", "two")!;
        Assert.Equal("town", moved.Room);

        await _curator.OrderAsync(new PublishOrder("curator", [new(moved.Item.Id, Revision.Shared, moved.Parts[Revision.Shared].RevisionId)]));

        var museum = await _curator.MuseumAsync();
        var found = new Slugs(museum).Find(Kind.Page, Language.En, "two");
        Assert.Equal("/en/exhibition/the-town/two", new Addresses(museum).Of(found.Item!, Language.En));
    }

    private DraftOrder Order() => new(_context, new Revisions(_context, TimeProvider.System));

    private Task<AllDrafts> ReadAsync() => new DraftReader(_context, new DraftShelf(), new Museum(), TimeProvider.System).ReadAsync();
}
