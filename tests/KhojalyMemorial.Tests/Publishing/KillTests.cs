using System.Diagnostics;
using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Checks;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Publishing;

/// <summary>The process is killed in the middle of saving and publishing, again and again: 10 times, or as often as KHOJALY_KILLS says.</summary>
public sealed class KillTests
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("KHOJALY_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 10;

    [Fact]
    public async Task Killed_at_any_moment_nothing_acknowledged_is_lost_and_no_edition_is_half()
    {
        await using var database = await TestDatabase.CreateAsync();
        var random = new Random(20260226);
        var (saved, editions) = (new Dictionary<Guid, string>(), 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            foreach (var line in await KilledAsync(database, random.Next(1, 14), TimeSpan.FromMilliseconds(random.Next(0, 30))))
            {
                switch (line.Split(' '))
                {
                    case ["saved", var id, { Length: 64 } hash]:
                        saved[Guid.Parse(id)] = hash;
                        break;
                    case ["published", var number]:
                        editions = Math.Max(editions, int.Parse(number, CultureInfo.InvariantCulture));
                        break;
                }
            }

            await AssertWholeAsync(database, saved, editions);
        }

        Assert.NotEmpty(saved);
        Assert.True(editions > 0, "No edition was published before a kill: the test looks at nothing.");
    }

    private static async Task<List<string>> KilledAsync(TestDatabase database, int promises, TimeSpan after)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "KhojalyMemorial.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "rehearse-kill"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = AppContext.BaseDirectory };
        start.Environment["DataFolder"] = database.Folder;
        start.Environment["Database__Provider"] = database.Options.Provider;
        start.Environment["Database__ConnectionString"] = database.Options.ConnectionString;
        start.Environment["Serilog__WriteTo__0__Name"] = "None";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = new List<string>();
        try
        {
            // Counted in promises and not in time, so that the kill falls into the work on a slow machine too.
            while (lines.Count < promises)
            {
                lines.Add(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await errors));
            }

            await Task.Delay(after);
        }
        finally
        {
            process.Kill();
        }

        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
        }

        await process.WaitForExitAsync();
        return lines;
    }

    private static async Task AssertWholeAsync(TestDatabase database, Dictionary<Guid, string> saved, int editions)
    {
        await using var context = database.NewContext();
        var kept = await context.Revisions.AsNoTracking().ToDictionaryAsync(revision => revision.Id);
        Assert.All(saved, promise => Assert.True(kept.TryGetValue(promise.Key, out var revision) && revision.BodyHash == promise.Value, $"The revision {promise.Key} was acknowledged and is not there."));
        Assert.All(kept.Values, revision => Assert.Equal(revision.BodyHash, Revision.HashOf(revision.Body)));
        Assert.Null(await AuditVerification.FirstBrokenAsync(context));

        var snapshot = await MuseumReader.LoadAsync(context);
        Assert.True(snapshot.Edition >= editions, $"Edition {editions} was acknowledged and is not there.");
        AssertWhole(snapshot);
        var file = new EditionFile(new MuseumFolders(database.Folder, "")).Read();
        if (File.Exists(new MuseumFolders(database.Folder, "").EditionFile))
        {
            Assert.NotNull(file);
            AssertWhole(file);
        }
    }

    private static void AssertWhole(MuseumSnapshot snapshot)
    {
        var museum = new PublishedMuseum(snapshot);
        for (var edition = 1; edition <= snapshot.Edition; edition++)
        {
            var rooms = museum.AsOf(edition)!.Rooms;
            Assert.Equal(2, rooms.Count);
            Assert.Single(rooms.Select(room => room.In(Language.En)!.Title).Distinct(StringComparer.Ordinal));
        }

        Assert.Empty(PublishChecks.Of(museum, museum.Items.Select(item => item.Id).ToHashSet()));
    }
}
