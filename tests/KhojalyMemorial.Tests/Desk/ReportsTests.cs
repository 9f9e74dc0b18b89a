using AngleSharp;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Reports;
using KhojalyMemorial.Publishing.Search;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Desk;

public sealed class ReportsTests
{
    [Fact]
    public async Task A_search_without_result_leaves_its_single_words_and_no_digits()
    {
        await using var app = await MuseumApp.StartAsync();
        using var visitor = app.Visitor();
        await visitor.GetAsync("/en/search?q=xylophonist%200501234567");
        await visitor.GetAsync("/en/search?q=khojaly");

        await app.Services.GetRequiredService<SearchMissKeeper>().KeepAsync();

        await using var database = app.Database.NewContext();
        Assert.Equal("xylophonist", Assert.Single(await database.SearchMisses.ToListAsync()).Word);
    }

    [Fact]
    public async Task Curators_see_a_word_only_from_the_third_day()
    {
        await using var app = await MuseumApp.StartAsync();
        await using (var database = app.Database.NewContext())
        {
            var today = DateOnly.FromDateTime(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
            database.SearchMisses.AddRange(Enumerable.Range(0, 3).Select(day => new SearchMiss { Day = today.AddDays(-day), Word = "often" }));
            database.SearchMisses.AddRange(Enumerable.Range(0, 2).Select(day => new SearchMiss { Day = today.AddDays(-day), Word = "seldom" }));
            await database.SaveChangesAsync();
        }

        using var editor = await app.SignedInAsync(Role.Editor);
        var page = await editor.GetStringAsync("/admin/reports");

        Assert.Contains("often", page, StringComparison.Ordinal);
        Assert.DoesNotContain("seldom", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example.org", true)]
    [InlineData("www.example.org", true)]
    [InlineData("badexample.org", false)]
    [InlineData("example.org.evil.example", false)]
    public void Only_hosts_of_the_settings_are_asked(string host, bool covered) =>
        Assert.Equal(covered, LinkChecker.Covers(["example.org"], host));

    [Fact]
    public async Task Outside_addresses_are_found_in_data_and_texts()
    {
        await using var app = await MuseumApp.StartAsync();

        var links = OutsideLinks.Of(app.Museum);

        Assert.All(app.Museum.Sources.Values.Where(source => source.Data.Url is not null), source => Assert.Contains(source, links[new Uri(source.Data.Url!).AbsoluteUri]));
    }

    [Fact]
    public async Task Pictures_without_words_texts_of_long_ago_and_the_schedule_are_reported()
    {
        var clock = new Clock { Now = TimeProvider.System.GetUtcNow() };
        await using var app = await MuseumApp.StartAsync(clock);
        var account = await app.AccountAsync(Role.Editor);
        await app.SaveAsync(account, Kind.MediaItem, "wordless", null, new MediaItemData { File = "wordless.svg", MediaType = "image/svg+xml", Licence = "CC0" });
        await app.SaveAsync(account, Kind.MediaItem, "wordless", Language.En, new MediaItemText { Alternative = "A specimen", Credit = "Nobody" });
        await app.AskAsync(database =>
        {
            database.Releases.Add(new Release { Name = "Waits for its day", State = ReleaseState.Scheduled, DueUtc = clock.Now.UtcDateTime.AddDays(800), CreatedUtc = clock.Now.UtcDateTime });
            return database.SaveChangesAsync();
        });
        var title = app.Museum.Pages[0].LabelIn(Language.En).Name;
        Assert.DoesNotContain(title, await ReportAsync(app, "stale"), StringComparison.Ordinal);
        clock.Now += TimeSpan.FromDays(366);

        Assert.Contains("wordless, English: no caption", await ReportAsync(app, "pictures"), StringComparison.Ordinal);
        Assert.Contains("wordless, Русский: no alternative text", await ReportAsync(app, "pictures"), StringComparison.Ordinal);
        Assert.Contains(title, await ReportAsync(app, "stale"), StringComparison.Ordinal);
        Assert.Contains("Waits for its day", await ReportAsync(app, "schedule"), StringComparison.Ordinal);
    }

    private static async Task<string> ReportAsync(MuseumApp app, string section)
    {
        using var editor = await app.SignedInAsync(Role.Editor);
        var html = await editor.GetStringAsync("/admin/reports");
        return (await BrowsingContext.New().OpenAsync(answer => answer.Content(html))).QuerySelector($"section[aria-labelledby={section}]")!.TextContent;
    }

    [Fact]
    public async Task Links_within_the_site_that_lead_nowhere_are_reported_and_those_that_answer_are_not()
    {
        await using var app = await MuseumApp.StartAsync();
        var curator = new Curator(app.Database);
        await curator.PublishAsync(await curator.WriteAsync(Kind.Page, "linking", Some.Page(app.Museum.Rooms[0].Key, 900),
            (Language.En, Some.PageText("linking", body: "See [one](/en/exhibition/gone), [two](http://localhost/en/gone-too), [three](/en/facts) and [four](https://elsewhere.example/en/gone)."))));
        await app.LookAsync();
        using var editor = await app.SignedInAsync(Role.Editor);

        var broken = OwnLinks.Broken(app.Museum, "http://localhost");
        var page = await editor.GetStringAsync("/admin/reports");

        Assert.Equal(["/en/exhibition/gone", "/en/gone-too"], broken.Where(link => link.Item.Key == "linking").Select(link => link.Path));
        Assert.Contains("/en/exhibition/gone", page, StringComparison.Ordinal);
        Assert.Contains("/admin/items/page/linking/en", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_taken_is_not_taken_twice()
    {
        var misses = new SearchMisses(TimeProvider.System);
        misses.Note(SearchQuery.Parse("word"));

        Assert.Single(misses.Take());
        Assert.Empty(misses.Take());
    }
}
