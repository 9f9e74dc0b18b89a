using System.Net;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Releases;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Areas.Admin.Releases;

public sealed class ReleaseTests : IAsyncLifetime
{
    private readonly Clock _clock = new() { Now = new(2026, 2, 20, 6, 0, 0, TimeSpan.Zero) };
    private MuseumApp _app = null!;
    private Account _publisher = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await MuseumApp.StartAsync(_clock);
        _publisher = await _app.AccountAsync(Role.Publisher);
        _client = await _app.SignedInAsync(_publisher);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task What_is_set_for_a_time_in_Baku_goes_out_then_and_once_though_two_nodes_look()
    {
        var (room, id) = await ScheduledAsync("2026-02-26T09:00");
        Assert.Equal(new DateTime(2026, 2, 26, 5, 0, 0, DateTimeKind.Utc), (await ReleaseAsync(id)).DueUtc);
        await using var second = _app.Again();
        using var start = second.CreateClient();
        var before = _app.Museum.Edition;

        _clock.Now = new(2026, 2, 26, 4, 59, 59, TimeSpan.Zero);
        Assert.Equal(0, await LookAsync(_app));
        Assert.Equal(before, _app.Museum.Edition);

        _clock.Now = new(2026, 2, 26, 5, 0, 0, TimeSpan.Zero);
        await Task.WhenAll(LookAsync(_app), LookAsync(_app), LookAsync(second));
        await _app.LookAsync();

        Assert.Equal("A set time", _app.Museum.Rooms.Single(one => one.Key == room).In(Language.En)!.Title);
        Assert.Equal(before + 1, _app.Museum.Edition);
        var done = await ReleaseAsync(id);
        Assert.Equal((ReleaseState.Done, before + 1), (done.State, done.Edition));
        Assert.Equal(_publisher.Id.ToString(), (await _app.AskAsync(database => database.Editions.SingleAsync(one => one.Number == done.Edition))).PublishedBy);
        Assert.Null(await _app.AskAsync(database => AuditVerification.FirstBrokenAsync(database)));
    }

    [Fact]
    public async Task The_claim_of_a_killed_node_is_taken_over_after_a_while()
    {
        var (room, id) = await ScheduledAsync("2026-02-21T09:00");
        _clock.Now = new(2026, 2, 21, 5, 0, 0, TimeSpan.Zero);
        await _app.AskAsync(async database =>
        {
            var release = await database.Releases.SingleAsync(one => one.Id == id);
            (release.ClaimedBy, release.ClaimedUtc) = (Guid.NewGuid(), _clock.Now.UtcDateTime);
            release.Version++;
            return await database.SaveChangesAsync();
        });

        _clock.Now += ReleaseRunner.ClaimHolds;
        Assert.Equal(0, await LookAsync(_app));
        _clock.Now += TimeSpan.FromSeconds(1);
        await LookAsync(_app);

        Assert.Equal(ReleaseState.Done, (await ReleaseAsync(id)).State);
        Assert.Equal("A set time", _app.Museum.Rooms.Single(one => one.Key == room).In(Language.En)!.Title);
    }

    [Fact]
    public async Task A_scheduled_release_that_no_longer_fits_is_held_back_and_says_why()
    {
        var (_, id) = await ScheduledAsync("2026-02-21T09:00");
        await _app.AskAsync(async database =>
        {
            var part = await database.ReleaseParts.FirstAsync(one => one.ReleaseId == id);
            (await database.Items.SingleAsync(item => item.Id == part.ItemId)).TrashedUtc = _clock.Now.UtcDateTime;
            return await database.SaveChangesAsync();
        });

        _clock.Now = new(2026, 2, 21, 5, 0, 0, TimeSpan.Zero);
        await LookAsync(_app);

        Assert.Equal(ReleaseState.Failed, (await ReleaseAsync(id)).State);
        using var later = await _app.SignedInAsync(_publisher);
        Assert.Contains("It is in the trash.", await later.GetStringAsync($"/admin/releases/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withdrawn_at_a_set_time_is_there_until_then_and_gone_afterwards()
    {
        var (room, _) = await ScheduledAsync("2026-02-21T09:00");
        _clock.Now = new(2026, 2, 21, 5, 0, 0, TimeSpan.Zero);
        await LookAsync(_app);
        var address = new Addresses(_app.Museum).Of(_app.Museum.Find("room", room)!, Language.En);
        using var client = await _app.SignedInAsync(_publisher);
        var release = (await client.SendFormAsync("/admin/releases", "/admin/releases", ("kind", "room"), ("key", room), ("language", "shared"), ("withdraw", "true"))).Headers.Location!.OriginalString;
        await client.SendFormAsync(release, release + "/publication", ("when", "later"), ("due", "2026-02-22T09:00"));
        using var visitor = _app.Visitor();

        _clock.Now = new(2026, 2, 22, 4, 59, 59, TimeSpan.Zero);
        await LookAsync(_app);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address)).StatusCode);

        _clock.Now = new(2026, 2, 22, 5, 0, 0, TimeSpan.Zero);
        await LookAsync(_app);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task What_waits_for_its_time_can_be_called_off()
    {
        var (_, id) = await ScheduledAsync("2026-02-21T09:00");

        await _client.SendFormAsync($"/admin/releases/{id}", $"/admin/releases/{id}/cancellation");
        _clock.Now = new(2026, 2, 22, 5, 0, 0, TimeSpan.Zero);

        Assert.Equal(0, await LookAsync(_app));
        Assert.Equal(ReleaseState.Draft, (await ReleaseAsync(id)).State);
    }

    [Fact]
    public async Task Several_items_that_need_each_other_go_out_as_one_edition()
    {
        var (source, fact) = (Some.Key("source"), Some.Key("fact"));
        await _app.SaveAsync(_publisher, Kind.Source, source, null, Some.Source());
        var author = await _app.AccountAsync(Role.Author);
        await _app.SaveAsync(author, Kind.Fact, fact, null, Some.Fact(source));
        await _app.SaveAsync(author, Kind.Fact, fact, Language.En, Some.FactText());
        await _client.SendFormAsync("/admin", $"/admin/items/fact/{fact}/en/review");
        foreach (var language in new[] { "", "en" })
        {
            var review = await _app.ReviewAsync(await _app.ItemAsync(Kind.Fact, fact), language);
            await _client.SendFormAsync($"/admin/reviews/{review.Id}", $"/admin/reviews/{review.Id}/decision", ("decision", "approve"));
        }

        var release = (await _client.SendFormAsync("/admin/releases", "/admin/releases", ("name", "A fact with its source"))).Headers.Location!.OriginalString;
        await _client.SendFormAsync(release, release + "/parts", ("item", $"fact/{fact}"), ("language", "en"), ("withdraw", "false"));
        Assert.Contains("There is no published source", await _client.GetStringAsync(release), StringComparison.Ordinal);
        await _client.SendFormAsync(release, release + "/parts", ("item", $"source/{source}"), ("language", "shared"), ("withdraw", "false"));
        var before = _app.Museum.Edition;
        await _client.SendFormAsync(release, release + "/publication", ("when", "now"));

        Assert.Equal(before + 1, _app.Museum.Edition);
        Assert.NotNull(_app.Museum.Find("fact", fact));
        Assert.NotNull(_app.Museum.Find("source", source));
    }

    [Fact]
    public async Task A_release_is_seen_whole_before_it_goes_out_and_without_what_is_not_in_it()
    {
        var (page, other) = (_app.Museum.PagesOf(_app.Museum.Rooms[0]).First(), _app.Museum.PagesOf(_app.Museum.Rooms[0]).ElementAt(1));
        await _app.SaveAsync(_publisher, Kind.Page, page.Key, Language.En, page.In(Language.En)! with { Title = "Quokka released" });
        await _app.SaveAsync(_publisher, Kind.Page, other.Key, Language.En, other.In(Language.En)! with { Title = "Numbat drafted" });
        var release = await BeginAsync(page.Key);

        var link = $"{release}/pages/page/{page.Key}/en";
        Assert.Contains($"href=\"{link}\"", await _client.GetStringAsync(release), StringComparison.Ordinal);
        var answer = await _client.GetAsync(link);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Quokka released", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Numbat drafted", html, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("Quokka released", await _app.Visitor().GetStringAsync(new Addresses(_app.Museum).Of(_app.Museum.Find("page", page.Key)!, Language.En)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync($"{release}/pages/page/no-such-page/en")).StatusCode);
    }

    [Fact]
    public async Task A_correction_needs_its_reason_in_three_languages_and_is_listed_while_a_typing_mistake_is_not()
    {
        var page = _app.Museum.PagesOf(_app.Museum.Rooms[0]).First();
        await _app.SaveAsync(_publisher, Kind.Page, page.Key, Language.En, page.In(Language.En)! with { Lede = "A corrected specimen." });
        var release = await BeginAsync(page.Key);
        await _client.SendFormAsync(release, release, ("name", "A correction"), ("change", "Correction"), ("en", "A specimen reason."));
        await _client.SendFormAsync(release, release + "/publication", ("when", "now"));
        Assert.NotEqual("A corrected specimen.", ((PageText)_app.Museum.Find("page", page.Key)!.TextIn(Language.En)!).Lede);

        await _client.SendFormAsync(release, release, ("name", "A correction"), ("change", "Correction"), ("az", "Nümunə səbəb."), ("en", "A specimen reason."), ("ru", "Причина для образца."));
        await _client.SendFormAsync(release, release + "/publication", ("when", "now"));
        using var visitor = _app.Visitor();
        Assert.Contains("A specimen reason.", await visitor.GetStringAsync("/en/corrections"), StringComparison.Ordinal);
        Assert.Contains("Причина для образца.", await visitor.GetStringAsync("/ru/corrections.atom"), StringComparison.Ordinal);

        await _app.SaveAsync(_publisher, Kind.Page, page.Key, Language.En, page.In(Language.En)! with { Lede = "A mended specimen." });
        var slip = await BeginAsync(page.Key);
        await _client.SendFormAsync(slip, slip, ("name", "A slip"), ("change", "TypingMistake"));
        await _client.SendFormAsync(slip, slip + "/publication", ("when", "now"));
        Assert.Equal("A mended specimen.", ((PageText)_app.Museum.Find("page", page.Key)!.TextIn(Language.En)!).Lede);
        Assert.Single(_app.Museum.Snapshot.Rows, row => row.IsCorrection);
        var (_, shown) = await _app.VisitAsync(new Addresses(_app.Museum).Of(_app.Museum.Find("page", page.Key)!, Language.En));
        Assert.Contains("A typing mistake was corrected.", shown.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_the_form_of_a_release_goes_out_with_it_whichever_button_is_pressed()
    {
        var page = _app.Museum.PagesOf(_app.Museum.Rooms[0]).First();
        await _app.SaveAsync(_publisher, Kind.Page, page.Key, Language.En, page.In(Language.En)! with { Lede = "A corrected specimen." });
        var release = await BeginAsync(page.Key);
        var shown = await _client.GetStringAsync(release);
        Assert.Contains($"form=\"release\" formaction=\"{release}/publication\"", shown, StringComparison.Ordinal);

        await _client.SendFormAsync(
            release, release + "/publication", ("seen", Seen(shown)), ("name", "A correction"), ("change", "Correction"), ("az", "Nümunə səbəb."), ("en", "A specimen reason."), ("ru", "Причина."), ("when", "now"));

        using var visitor = _app.Visitor();
        Assert.Contains("A specimen reason.", await visitor.GetStringAsync("/en/corrections"), StringComparison.Ordinal);
        Assert.DoesNotContain("in place of", await _client.GetStringAsync(release), StringComparison.Ordinal); // what was done is history
    }

    [Fact]
    public async Task A_release_that_a_colleague_changed_is_shown_again_with_all_that_was_typed_before_it_goes_out()
    {
        var page = _app.Museum.PagesOf(_app.Museum.Rooms[0]).First();
        await _app.SaveAsync(_publisher, Kind.Page, page.Key, Language.En, page.In(Language.En)! with { Lede = "Seen by nobody yet." });
        var release = await BeginAsync(page.Key);
        var seen = Seen(await _client.GetStringAsync(release));
        await _client.SendFormAsync(release, release + "/parts", ("item", $"room/{_app.Museum.Rooms[0].Key}"), ("language", "en"), ("withdraw", "false"));
        (string, string)[] typed = [("seen", seen), ("name", "A name"), ("change", "Correction"), ("en", "A reason that was typed."), ("due", "2026-02-26T09:00")];

        foreach (var action in new[] { release + "/publication", release })
        {
            using var answer = await _client.SendFormAsync(release, action, [.. typed, ("when", "now")]);

            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
            var again = await answer.Content.ReadAsStringAsync();
            Assert.Contains("A reason that was typed.", again, StringComparison.Ordinal);
            Assert.Contains("value=\"Correction\" checked", again, StringComparison.Ordinal);
        }

        Assert.Equal(ReleaseState.Draft, (await ReleaseAsync(Guid.Parse(release.Split('/')[^1]))).State);
    }

    [Theory]
    [InlineData("0001-01-01T00:00")]
    [InlineData("2026-02-20T09:59")]
    [InlineData("tomorrow")]
    [InlineData("")]
    public async Task A_time_that_cannot_be_is_refused_and_stays_in_its_field(string due)
    {
        var release = await BeginAsync(await DraftedAsync());

        using var answer = await _client.SendFormAsync(release, release + "/publication", ("when", "later"), ("due", due));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var shown = await _client.GetStringAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains("Choose a time that is still to come.", shown, StringComparison.Ordinal);
        Assert.True(due.Length == 0 || shown.Contains($"value=\"{due}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Data_without_any_text_goes_out_and_is_shown_to_nobody()
    {
        var key = Some.Key("nameless");
        await _app.SaveAsync(_publisher, Kind.Room, key, null, Some.Room(order: 80));
        var release = (await _client.SendFormAsync("/admin/releases", "/admin/releases", ("kind", "room"), ("key", key), ("language", "shared"))).Headers.Location!.OriginalString;

        await _client.SendFormAsync(release, release + "/publication", ("when", "now"));

        Assert.Equal(ReleaseState.Done, (await ReleaseAsync(Guid.Parse(release.Split('/')[^1]))).State);
        Assert.DoesNotContain(_app.Museum.Rooms, room => room.Key == key);
        using var visitor = _app.Visitor();
        Assert.DoesNotContain(key, await visitor.GetStringAsync("/en/exhibition"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_withdrawal_would_break_elsewhere_is_said_in_the_language_of_the_desk_with_the_way_there()
    {
        await _app.AskAsync(database => database.Accounts.Where(one => one.Id == _publisher.Id).ExecuteUpdateAsync(one => one.SetProperty(account => account.DeskLanguage, "ru")));
        using var client = await _app.SignedInAsync(await _app.AskAsync(database => database.Accounts.AsNoTracking().SingleAsync(one => one.Id == _publisher.Id)));
        var fact = _app.Museum.Facts.Values.First(one => one.Data.Values.Any(value => value.Sources.Count > 0));
        var source = fact.Data.Values.First(value => value.Sources.Count > 0).Sources[0].Source;

        var release = (await client.SendFormAsync("/admin/releases", "/admin/releases", ("kind", "source"), ("key", source), ("language", "shared"), ("withdraw", "true"))).Headers.Location!.OriginalString;
        var shown = WebUtility.HtmlDecode(await client.GetStringAsync(release));

        Assert.Contains($"Среди опубликованного нет: источник «{source}».", shown, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/admin/items/fact/{fact.Key}/shared\">", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("There is no published", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_there_is_not_is_refused_and_stays_in_its_field()
    {
        var release = await BeginAsync(await DraftedAsync());

        using var answer = await _client.SendFormAsync(release, release + "/parts", ("item", "page/no-such-page"), ("language", "en"), ("withdraw", "false"));

        Assert.Contains("value=\"page/no-such-page\"", await _client.GetStringAsync(answer.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    private async Task<string> DraftedAsync()
    {
        var page = _app.Museum.PagesOf(_app.Museum.Rooms[0]).First();
        await _app.SaveAsync(_publisher, Kind.Page, page.Key, Language.En, page.In(Language.En)! with { Lede = "A specimen." });
        return page.Key;
    }

    private static string Seen(string html) => html.Split("name=\"seen\" value=\"")[1].Split('"')[0];

    private async Task<string> BeginAsync(string page) =>
        (await _client.SendFormAsync("/admin/releases", "/admin/releases", ("kind", "page"), ("key", page), ("language", "en"))).Headers.Location!.OriginalString;

    private async Task<(string Room, Guid Id)> ScheduledAsync(string due)
    {
        var room = Some.Key("room");
        await _app.SaveAsync(_publisher, Kind.Room, room, null, Some.Room(order: 50));
        await _app.SaveAsync(_publisher, Kind.Room, room, Language.En, Some.RoomText(title: "A set time"));
        var release = (await _client.SendFormAsync("/admin/releases", "/admin/releases", ("kind", "room"), ("key", room), ("language", "en"))).Headers.Location!.OriginalString;
        Assert.Equal(HttpStatusCode.Redirect, (await _client.SendFormAsync(release, release + "/publication", ("when", "later"), ("due", due))).StatusCode);
        var id = Guid.Parse(release.Split('/')[^1]);
        Assert.Equal(ReleaseState.Scheduled, (await ReleaseAsync(id)).State);
        return (room, id);
    }

    private Task<Release> ReleaseAsync(Guid id) => _app.AskAsync(database => database.Releases.AsNoTracking().SingleAsync(one => one.Id == id));

    private static Task<int> LookAsync(MuseumApp app) => app.Services.GetRequiredService<ReleaseClock>().LookAsync();
}
