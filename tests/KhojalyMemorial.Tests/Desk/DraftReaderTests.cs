using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Desk;

public sealed class DraftReaderTests : IAsyncLifetime
{
    private readonly DraftShelf _shelf = new();
    private TestDatabase _database = null!;
    private MuseumDbContext _context = null!;
    private Curator _curator = null!;
    private Draft _page = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _context = _database.NewContext();
        _curator = new Curator(_database);
        await _curator.PublishAsync(
            await _curator.WriteAsync(Kind.Room, "night", Some.Room(), (Language.En, Some.RoomText("the-night", "The night"))),
            _page = await _curator.WriteAsync(Kind.Page, "road", Some.Page("night"), (Language.En, Some.PageText("the-road", "The road"))));
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task What_visitors_read_is_published()
    {
        var road = (await ReadAsync()).Find("page", "road")!;

        Assert.Equal((DraftState.Published, "The road", "night"), (road.State, road.LabelIn(Language.Az).Name, road.Room));
    }

    [Fact]
    public async Task A_newer_revision_is_ahead_by_as_many_as_were_saved_since()
    {
        await ReadAsync();
        await _curator.WriteAsync(Kind.Page, "road", null, (Language.En, Some.PageText("the-road", "The road, again")));
        await _curator.WriteAsync(Kind.Page, "road", null, (Language.En, Some.PageText("the-road", "The road to Aghdam")));

        var road = (await ReadAsync()).Find("page", "road")!;

        Assert.Equal((DraftState.Ahead, 2, "The road to Aghdam"), (road.Parts["en"].State, road.Parts["en"].Ahead, road.LabelIn(Language.En).Name));
        Assert.Equal(DraftState.Published, road.Parts[Revision.Shared].State);
    }

    [Fact]
    public async Task What_was_never_published_and_what_was_withdrawn_say_so()
    {
        await _curator.WriteAsync(Kind.Page, "river", Some.Page("night", 2), (Language.Az, Some.PageText("chay", "Çay")));
        await _curator.OrderAsync(new PublishOrder("curator", []) { Withdraw = [new(_page.ItemId, Revision.Shared)] });

        var drafts = await ReadAsync();

        Assert.Equal(DraftState.New, drafts.Find("page", "river")!.State);
        Assert.Equal(DraftState.Withdrawn, drafts.Find("page", "road")!.State);
    }

    [Fact]
    public async Task The_museum_of_drafts_holds_what_visitors_do_not_see_yet()
    {
        await _curator.WriteAsync(Kind.Page, "river", Some.Page("night", 2), (Language.En, Some.PageText("the-river")));

        var museum = (await ReadAsync()).Museum;

        Assert.Equal(["road", "river"], museum.Pages.Select(page => page.Key));
        Assert.Null((await _curator.MuseumAsync()).Find("page", "river"));
    }

    [Fact]
    public async Task A_draft_that_lacks_what_its_kind_demands_is_left_out_of_the_museum_and_stays_in_the_lists()
    {
        await _curator.WriteAsync(Kind.TimelineEvent, "undated", new TimelineEventData(), (Language.En, new TimelineEventText { Title = "Some day" }));
        await _curator.WriteAsync(Kind.Page, "roomless", Some.Page("nowhere"), (Language.En, Some.PageText("roomless")));

        var drafts = await ReadAsync();

        Assert.NotNull(drafts.Find("timeline", "undated"));
        Assert.Empty(drafts.Museum.Timeline);
        Assert.Null(drafts.Museum.Find("page", "roomless"));
    }

    [Fact]
    public async Task One_typed_record_stands_in_the_museum_of_drafts_and_nothing_else_changes()
    {
        var drafts = await ReadAsync();

        var typed = DraftMuseum.With(drafts.Museum, drafts.Find("page", "road")!, "en", Some.PageText("the-road", "As typed"), TimeProvider.System.GetUtcNow().UtcDateTime);

        Assert.Equal("As typed", typed.Find("page", "road")!.LabelIn(Language.En).Name);
        Assert.Equal("The road", drafts.Museum.Find("page", "road")!.LabelIn(Language.En).Name);
        Assert.Same(drafts.Museum.Find("room", "night"), typed.Find("room", "night"));
    }

    [Fact]
    public async Task Drafts_are_read_again_only_when_something_was_saved()
    {
        var before = await ReadAsync();

        Assert.Same(before, await ReadAsync());
        await _curator.WriteAsync(Kind.Page, "road", null, (Language.Ru, Some.PageText("doroga")));
        Assert.NotSame(before, await ReadAsync());
    }

    [Fact]
    public async Task A_language_that_did_not_follow_is_behind_but_a_save_that_mends_a_slip_only_puts_none_behind()
    {
        await _curator.WriteAsync(Kind.Page, "road", null, (Language.Az, Some.PageText("yol")));
        await _curator.WriteAsync(Kind.Page, "road", null, (Language.En, Some.PageText("the-road", "The road to Aghdam")));
        var road = (await ReadAsync()).Find("page", "road")!;
        await new Revisions(_context, TimeProvider.System).SaveAsync(
            road.Item, "en", road.TextIn(Language.En)! with { Review = "needs native review" }, "curator", road.Parts["en"].RevisionId, isSmall: true);

        road = (await ReadAsync()).Find("page", "road")!;

        Assert.True(road.NeedsReview(Language.En));
        Assert.Equal((1, 0), (road.Parts["az"].Behind, road.Parts["en"].Behind));
    }

    [Fact]
    public async Task Drafts_know_what_refers_to_what()
    {
        await _curator.WriteAsync(Kind.Place, "aghdam", new PlaceData { PlaceKind = "town" }, (Language.En, new PlaceText { Name = "Aghdam" }));
        await _curator.WriteAsync(Kind.Page, "road", null, (Language.En, Some.PageText("the-road", body: "To [[place:aghdam]].")));

        var drafts = await ReadAsync();

        Assert.Equal(["road"], drafts.UsersOf(drafts.Find("place", "aghdam")!).Select(item => item.Key));
    }

    private Task<AllDrafts> ReadAsync() => new DraftReader(_context, _shelf, new Museum(), TimeProvider.System).ReadAsync();
}
