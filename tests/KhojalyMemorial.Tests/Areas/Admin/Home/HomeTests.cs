using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Areas.Admin.Home;

public sealed class HomeTests
{
    private static readonly DateTime Now = new(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Nothing_waits_for_who_comes_first()
    {
        await using var app = await MuseumApp.StartAsync();
        using var curator = await app.SignedInAsync(Role.Administrator);

        Assert.DoesNotContain("desk-waiting", await curator.GetStringAsync("/admin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_saved_or_thrown_away_waits_no_more()
    {
        await using var app = await MuseumApp.StartAsync();
        var mine = await app.AccountAsync(Role.Author);
        await AddAsync(app, new WorkingCopy { AccountId = mine.Id, ItemId = app.Museum.Pages[0].Id, Language = "en", Fields = "", SavedUtc = Now });

        Assert.DoesNotContain("desk-waiting", await HomeAsync(app, mine), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_unsaved_words_wait_and_nobody_elses()
    {
        await using var app = await MuseumApp.StartAsync();
        var (mine, other) = (await app.AccountAsync(Role.Author), await app.AccountAsync(Role.Author));
        var item = app.Museum.Pages[0];
        await AddAsync(app, new WorkingCopy { AccountId = mine.Id, ItemId = item.Id, Language = "en", Fields = "{}", SavedUtc = Now });

        Assert.Contains($"/admin/items/page/{item.Key}/en", await HomeAsync(app, mine), StringComparison.Ordinal);
        Assert.DoesNotContain("desk-waiting", await HomeAsync(app, other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_waits_for_whom_it_is_given_to_or_for_every_editor_but_the_one_who_asked()
    {
        await using var app = await MuseumApp.StartAsync();
        var (asks, editor, author) = (await app.AccountAsync(Role.Editor), await app.AccountAsync(Role.Editor), await app.AccountAsync(Role.Author));
        var item = app.Museum.Pages[0];
        await using var context = app.Database.NewContext();
        var revision = context.Revisions.First(one => one.ItemId == item.Id).Id;
        var open = new Review { ItemId = item.Id, Language = "en", RevisionId = revision, RequestedById = asks.Id, RequestedUtc = Now };
        var given = new Review { ItemId = item.Id, Language = "ru", RevisionId = revision, RequestedById = asks.Id, RequestedUtc = Now, AssignedToId = author.Id };
        await AddAsync(app, open, given);

        Assert.DoesNotContain("/admin/reviews/", await HomeAsync(app, asks), StringComparison.Ordinal);
        Assert.Contains($"/admin/reviews/{open.Id}", await HomeAsync(app, editor), StringComparison.Ordinal);
        Assert.DoesNotContain($"/admin/reviews/{given.Id}", await HomeAsync(app, editor), StringComparison.Ordinal);
        Assert.Contains($"/admin/reviews/{given.Id}", await HomeAsync(app, author), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_releases_and_those_of_the_coming_week_wait_for_publishers()
    {
        await using var app = await MuseumApp.StartAsync(new Clock { Now = new DateTimeOffset(Now, TimeSpan.Zero) });
        var (publisher, editor) = (await app.AccountAsync(Role.Publisher), await app.AccountAsync(Role.Editor));
        await AddAsync(
            app,
            new Release { Name = "Failed one", State = ReleaseState.Failed, Problem = "page/own\tNotApproved\ten\nA reason", CreatedUtc = Now },
            new Release { Name = "Soon one", State = ReleaseState.Scheduled, DueUtc = Now.AddDays(3), CreatedUtc = Now },
            new Release { Name = "Late one", State = ReleaseState.Scheduled, DueUtc = Now.AddDays(30), CreatedUtc = Now });

        var home = await HomeAsync(app, publisher);

        Assert.Contains("Failed one", home, StringComparison.Ordinal);
        Assert.Contains("page/own Somebody other than the author has to approve just this revision. A reason", home, StringComparison.Ordinal);
        Assert.Contains("Soon one", home, StringComparison.Ordinal);
        Assert.DoesNotContain("Late one", home, StringComparison.Ordinal);
        Assert.DoesNotContain("Failed one", await HomeAsync(app, editor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_wait_for_whoever_wrote_the_text()
    {
        await using var app = await MuseumApp.StartAsync();
        var (writer, other) = (await app.AccountAsync(Role.Author), await app.AccountAsync(Role.Author));
        await using (var context = app.Database.NewContext())
        {
            var revisions = new KhojalyMemorial.Publishing.Revisions(context, TimeProvider.System);
            var item = await revisions.ItemAsync(Kind.Page, "mine");
            await revisions.SaveAsync(item, "", Some.Page("night", 99), writer.Id.ToString(), null);
            var saved = await revisions.SaveAsync(item, "en", Some.PageText("mine", "Mine"), writer.Id.ToString(), null);
            context.ReviewComments.Add(new ReviewComment { ItemId = item.Id, Language = "en", RevisionId = saved.Saved!.Id, Text = "Why?", GuestName = "A guest", CreatedUtc = Now });
            await context.SaveChangesAsync();
        }

        Assert.Contains("/admin/items/page/mine/en", await HomeAsync(app, writer), StringComparison.Ordinal);
        Assert.DoesNotContain("desk-waiting", await HomeAsync(app, other), StringComparison.Ordinal);
    }

    private static async Task AddAsync(MuseumApp app, params object[] rows)
    {
        await using var context = app.Database.NewContext();
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }

    private static async Task<string> HomeAsync(MuseumApp app, Account account)
    {
        using var client = await app.SignedInAsync(account);
        return await client.GetStringAsync("/admin");
    }
}
