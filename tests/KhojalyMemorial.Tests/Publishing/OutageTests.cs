using System.Net;
using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Publishing;

/// <summary>Visitors never notice that the database is away.</summary>
public sealed class OutageTests
{
    public static bool OnSqlServer => TestDatabase.SqlServer is not null;

    [Fact(Skip = "Takes the database's file away; there is none on SQL Server", SkipWhen = nameof(OnSqlServer))]
    public async Task Every_page_is_served_while_the_database_is_gone()
    {
        await using var app = await MuseumApp.StartAsync();
        TakeAway(app.Database);
        await app.LookAsync();

        Assert.False(app.Services.GetRequiredService<DatabaseState>().Answers);
        foreach (var (name, _) in KindsOfPage.All)
        {
            var (response, _) = await app.VisitAsync(KindsOfPage.Address(name, "az", app));
            Assert.Equal(name == "not-found" ? HttpStatusCode.NotFound : HttpStatusCode.OK, response.StatusCode);
        }

        using var client = app.Visitor();
        var ready = await client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains("degraded", await ready.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact(Skip = "Breaks the database's file; there is none on SQL Server", SkipWhen = nameof(OnSqlServer))]
    public async Task A_site_starts_from_its_last_edition_when_the_database_is_broken()
    {
        await using var first = await MuseumApp.StartAsync();
        var file = new EditionFile(first.Services.GetRequiredService<KhojalyMemorial.Operations.MuseumFolders>());
        Assert.NotNull(file.Read());
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Path.Combine(first.Database.Folder, "museum.db"), "This is not a database.");

        await using var second = first.Again();
        using var client = second.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/en/facts")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/en/exhibition")).StatusCode);
    }

    [Fact(Skip = "Takes the database's file away; there is none on SQL Server", SkipWhen = nameof(OnSqlServer))]
    public async Task A_site_that_kept_its_edition_opens_at_once_and_makes_a_lost_database_anew()
    {
        await using var first = await MuseumApp.StartAsync();
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(first.Database.Folder, "museum.db*"))
        {
            File.Delete(file);
        }

        await using var second = first.Again();
        using var client = second.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/en/exhibition")).StatusCode);

        // It is prepared beside the visits; the wait ends as soon as the opening content is in.
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await HasContentAsync(first.Database) && !limit.IsCancellationRequested)
        {
            await Task.Delay(100, CancellationToken.None);
        }

        Assert.True(await HasContentAsync(first.Database));
    }

    [Fact]
    public async Task A_second_process_follows_within_two_seconds_and_drops_its_pages()
    {
        await using var first = await MuseumApp.StartAsync();
        await using var second = first.Again();
        using var client = second.CreateClient();
        var address = KindsOfPage.Address("room", "en", first);
        Assert.DoesNotContain("A new lede", await client.GetStringAsync(address), StringComparison.Ordinal);
        var room = first.Museum.Rooms.Single(one => one.Key == "night");
        var curator = new Curator(first.Database);
        var result = await curator.PublishAsync(await curator.WriteAsync(Kind.Room, "night", null, (Language.En, room.In(Language.En)! with { Lede = "A new lede." })));
        Assert.NotNull(result.Edition);

        // The watcher looks each half second; the wait ends as soon as the page is there and fails at two seconds.
        var museum = second.Services.GetRequiredService<Museum>();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        while (museum.Current.Edition < result.Edition && !limit.IsCancellationRequested)
        {
            await Task.Delay(50, CancellationToken.None);
        }

        Assert.Equal(result.Edition, museum.Current.Edition);
        Assert.Contains("A new lede", await client.GetStringAsync(address), StringComparison.Ordinal);
    }

    private static async Task<bool> HasContentAsync(TestDatabase database)
    {
        try
        {
            await using var context = database.NewContext();
            return await context.Editions.AnyAsync();
        }
        catch (SqliteException)
        {
            return false; // No table yet.
        }
    }

    private static void TakeAway(TestDatabase database)
    {
        // A folder of that name cannot be opened as a database, nor silently made anew as an empty one. The site looks for its database
        // twice a second and may make an empty file between the two steps: then they are done again.
        var name = Path.Combine(database.Folder, "museum.db");
        while (!Directory.Exists(name))
        {
            SqliteConnection.ClearAllPools();
            foreach (var file in Directory.EnumerateFiles(database.Folder, "museum.db*"))
            {
                File.Delete(file);
            }

            try
            {
                Directory.CreateDirectory(name);
            }
            catch (IOException)
            {
                // The file was back.
            }
        }
    }
}
