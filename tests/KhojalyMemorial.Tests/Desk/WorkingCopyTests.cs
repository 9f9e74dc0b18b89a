using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Desk;

public sealed class WorkingCopyTests
{
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();

    [Fact]
    public async Task An_older_request_of_a_tab_never_overwrites_a_newer_one()
    {
        await using var desk = await CopyDesk.OpenAsync();

        Assert.Equal(CopyState.Kept, (await desk.TypeAsync(First, 2, 0, "newer")).State);
        Assert.Equal(CopyState.Older, (await desk.TypeAsync(First, 1, 0, "older")).State);
        Assert.Equal(CopyState.Older, (await desk.TypeAsync(First, 2, 0, "twice")).State);

        Assert.Equal("newer", (await desk.CopyAsync())!.Fields);
    }

    [Fact]
    public async Task A_second_tab_is_told_that_the_first_is_newer_and_may_take_over_knowingly()
    {
        await using var desk = await CopyDesk.OpenAsync();
        await desk.TypeAsync(First, 1, 0, "first");

        var refused = await desk.TypeAsync(Second, 50, 0, "second");
        Assert.Equal(CopyState.OtherTab, refused.State);
        Assert.Equal("first", (await desk.CopyAsync())!.Fields);

        Assert.Equal(CopyState.Kept, (await desk.TypeAsync(Second, 51, refused.Sequence, "second")).State);
        Assert.Equal("second", (await desk.CopyAsync())!.Fields);
        Assert.Equal(CopyState.OtherTab, (await desk.TypeAsync(First, 2, 1, "first again")).State);
    }

    [Fact]
    public async Task A_request_that_comes_after_the_save_does_not_bring_the_text_back()
    {
        await using var desk = await CopyDesk.OpenAsync();
        await desk.TypeAsync(First, 1, 0, "typed");

        await desk.Copies.SavedAsync(desk.Account.Id, desk.At, First, 1);

        Assert.Equal(CopyState.OtherTab, (await desk.TypeAsync(First, 2, 1, "late")).State);
        Assert.Equal("", (await desk.CopyAsync())!.Fields);
    }

    [Fact]
    public async Task Saving_in_one_tab_leaves_what_another_typed()
    {
        await using var desk = await CopyDesk.OpenAsync();
        await desk.TypeAsync(First, 1, 0, "typed in the first");

        await desk.Copies.SavedAsync(desk.Account.Id, desk.At, Second, 0);

        Assert.Equal("typed in the first", (await desk.CopyAsync())!.Fields);
    }

    [Fact]
    public async Task Twenty_requests_at_once_leave_one_row_with_the_newest()
    {
        await using var desk = await CopyDesk.OpenAsync();

        await Parallel.ForEachAsync(Enumerable.Range(1, 20), async (number, _) =>
        {
            await using var context = desk.Database.NewContext();
            await new WorkingCopies(context, TimeProvider.System).KeepAsync(desk.Account.Id, desk.At, new(First, number, 0, null, $"{number}"));
        });
        await desk.TypeAsync(First, 21, 0, "21");

        await using var database = desk.Database.NewContext();
        Assert.Equal("21", (await database.WorkingCopies.SingleAsync()).Fields);
    }

    [Fact]
    public async Task Others_are_seen_for_half_a_minute_and_ones_own_other_tabs_too()
    {
        var clock = new MovedClock();
        await using var desk = await CopyDesk.OpenAsync(clock);
        var other = await desk.AccountAsync("Somebody else");
        await desk.Presences.SeenAsync(Guid.NewGuid(), other.Id, desk.At);
        await desk.Presences.SeenAsync(First, desk.Account.Id, desk.At);

        var seen = await desk.Presences.SeenAsync(Second, desk.Account.Id, desk.At);
        clock.Move(TimeSpan.FromSeconds(31));
        var later = await desk.Presences.SeenAsync(Second, desk.Account.Id, desk.At);

        Assert.Equal([("Somebody else", false), ("The writer", true)], seen.Select(one => (one.Name, one.IsOneself)));
        Assert.Empty(later);
    }

    private sealed class CopyDesk(TestDatabase store, MuseumDbContext context, TimeProvider clock) : IAsyncDisposable
    {
        public TestDatabase Database => store;

        public WorkingCopies Copies { get; } = new(context, clock);

        public Presences Presences { get; } = new(context, clock);

        public Account Account { get; private set; } = null!;

        public DraftAddress At { get; private set; } = null!;

        public static async Task<CopyDesk> OpenAsync(TimeProvider? clock = null)
        {
            var store = await TestDatabase.CreateAsync();
            var desk = new CopyDesk(store, store.NewContext(), clock ?? TimeProvider.System);
            var written = await new Curator(store).WriteAsync(Kind.Room, "room", Some.Room());
            desk.Account = await desk.AccountAsync("The writer");
            await using var reader = store.NewContext();
            desk.At = new(Kind.Room, await reader.Items.SingleAsync(item => item.Id == written.ItemId), "en");
            return desk;
        }

        public async Task<Account> AccountAsync(string name)
        {
            await using var fresh = store.NewContext();
            var account = new Account { UserName = name, DisplayName = name };
            fresh.Accounts.Add(account);
            await fresh.SaveChangesAsync();
            return account;
        }

        public async Task<KeptCopy> TypeAsync(Guid tab, long sequence, long known, string fields) =>
            await Copies.KeepAsync(Account.Id, At, new(tab, sequence, known, null, fields));

        public async Task<WorkingCopy?> CopyAsync()
        {
            await using var reader = store.NewContext();
            return await new WorkingCopies(reader, TimeProvider.System).FindAsync(Account.Id, At);
        }

        public async ValueTask DisposeAsync()
        {
            await context.DisposeAsync();
            await store.DisposeAsync();
        }
    }

    private sealed class MovedClock : TimeProvider
    {
        private DateTimeOffset _now = TimeProvider.System.GetUtcNow();

        public void Move(TimeSpan by) => _now += by;

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
