using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Desk;

public sealed class DraftTrashTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private MuseumDbContext _context = null!;
    private Curator _curator = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _context = _database.NewContext();
        _curator = new Curator(_database);
        await _curator.WriteAsync(Kind.Room, "night", Some.Room(), (Language.En, Some.RoomText("the-night")));
        await _curator.WriteAsync(Kind.Page, "one", Some.Page("night", 1), (Language.En, Some.PageText("one")));
        await _curator.WriteAsync(Kind.Page, "two", Some.Page("night", 2), (Language.En, Some.PageText("two", body: "As [[place:aghdam]] has it.")));
        await _curator.WriteAsync(Kind.Place, "aghdam", new PlaceData { PlaceKind = "town" }, (Language.En, new PlaceText { Name = "Aghdam" }));
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_room_goes_with_its_pages_and_comes_back_with_them()
    {
        var drafts = await ReadAsync();
        await Trash().PutAsync(drafts, drafts.Find("room", "night")!, "curator");

        drafts = await ReadAsync();
        Assert.Equal(["aghdam"], drafts.Items.Select(item => item.Key));

        await Trash().RestoreAsync(drafts, drafts.Find("room", "night")!, "curator");
        Assert.Equal([("trash", "items:3"), ("untrash", "items:3")], _context.Audit.OrderBy(entry => entry.Number).Select(entry => new ValueTuple<string, string?>(entry.Action, entry.Detail)));
        Assert.Equal(["one", "two"], (await ReadAsync()).PagesOf("night").Select(page => page.Key));
    }

    [Fact]
    public async Task A_page_that_was_in_the_trash_before_its_room_stays_there_when_the_room_comes_back()
    {
        var drafts = await ReadAsync();
        await Trash().PutAsync(drafts, drafts.Find("page", "one")!, "curator");
        drafts = await ReadAsync();
        await Trash().PutAsync(drafts, drafts.Find("room", "night")!, "curator");
        drafts = await ReadAsync();

        await Trash().RestoreAsync(drafts, drafts.Find("room", "night")!, "curator");

        Assert.Equal(["two"], (await ReadAsync()).PagesOf("night").Select(page => page.Key));
    }

    [Fact]
    public async Task A_page_takes_its_room_out_of_the_trash_with_it()
    {
        var drafts = await ReadAsync();
        await Trash().PutAsync(drafts, drafts.Find("room", "night")!, "curator");
        drafts = await ReadAsync();

        await Trash().RestoreAsync(drafts, drafts.Find("page", "one")!, "curator");

        drafts = await ReadAsync();
        Assert.Equal((false, false, true), (drafts.Find("room", "night")!.IsTrashed, drafts.Find("page", "one")!.IsTrashed, drafts.Find("page", "two")!.IsTrashed));
    }

    [Fact]
    public async Task What_is_used_cannot_be_put_there_and_says_where()
    {
        var drafts = await ReadAsync();

        var obstacles = DraftTrash.Obstacles(drafts, drafts.Find("place", "aghdam")!);

        Assert.Equal(["two"], obstacles.Users.Select(item => item.Key));
        Assert.False(DraftTrash.Obstacles(drafts, drafts.Find("room", "night")!).Any);
    }

    [Fact]
    public async Task What_visitors_read_must_be_withdrawn_first()
    {
        var night = await _curator.WriteAsync(Kind.Room, "night", Some.Room(2), (Language.En, Some.RoomText("the-night-again")));
        Assert.Empty((await _curator.PublishAsync(night)).Problems);
        var drafts = await ReadAsync();

        Assert.Equal(["night"], DraftTrash.Obstacles(drafts, drafts.Find("room", "night")!).Published.Select(item => item.Key));
    }

    private DraftTrash Trash() => new(_context, new AuditLog(_context, TimeProvider.System), TimeProvider.System);

    private Task<AllDrafts> ReadAsync() => new DraftReader(_context, new DraftShelf(), new Museum(), TimeProvider.System).ReadAsync();
}
