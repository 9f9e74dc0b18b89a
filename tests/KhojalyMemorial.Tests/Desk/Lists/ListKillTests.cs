using System.Diagnostics;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk.Lists;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Desk.Lists;

/// <summary>The process of an import is killed in the middle of it, again and again; the same command then brings the rest in and doubles nothing.</summary>
public sealed class ListKillTests : IAsyncLifetime
{
    private const int Rows = (ListImporter.Portion * 5) + 3;
    private ListHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await ListHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_killed_import_leaves_nothing_half_done_and_the_same_command_brings_in_the_rest()
    {
        var file = Path.Combine(_house.Database.Folder, "specimen.csv");
        await File.WriteAllTextAsync(file, ArtificialLists.Csv(Rows, ListHouse.Source));
        var random = new Random(20260226);
        for (var kill = 1; kill <= 3; kill++)
        {
            await RunAsync(file, portions: kill, TimeSpan.FromMilliseconds(random.Next(0, 60)));

            var records = await AssertWholeAsync();
            Assert.InRange(records, kill * ListImporter.Portion, Rows);
        }

        Assert.Equal(0, await RunAsync(file, portions: null, TimeSpan.Zero));
        Assert.Equal(Rows, await AssertWholeAsync());
        Assert.Null(await _house.AskAsync(database => AuditVerification.FirstBrokenAsync(database)));
    }

    private async Task<int> RunAsync(string file, int? portions, TimeSpan after)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "KhojalyMemorial.Web.dll"), "register", "import", file])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["DataFolder"] = _house.Database.Folder;
        start.Environment["Database__Provider"] = _house.Database.Options.Provider;
        start.Environment["Database__ConnectionString"] = _house.Database.Options.ConnectionString;
        start.Environment["Serilog__WriteTo__0__Name"] = "None";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        if (portions is null)
        {
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode;
        }

        try
        {
            // Counted in portions and not in time, so that the kill falls into the work on a slow machine too.
            var done = 0;
            while (done < portions)
            {
                var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await errors);
                done += line.EndsWith($"of {Rows}", StringComparison.Ordinal) ? 1 : 0;
            }

            await Task.Delay(after);
        }
        finally
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    // Each record has its person, each person its record, and each what it refers to; nothing stands there twice.
    private async Task<int> AssertWholeAsync()
    {
        var items = await _house.AskAsync(database => database.Items.AsNoTracking().Where(item => item.Kind == Kind.Record.Name || item.Kind == Kind.Person.Name).ToListAsync());
        var bodies = await _house.AskAsync(database => database.Revisions.AsNoTracking().Where(one => one.Language == Revision.Shared).ToDictionaryAsync(one => one.ItemId));
        var references = (await _house.AskAsync(database => database.References.AsNoTracking().ToListAsync())).ToLookup(one => one.ItemId);
        var persons = items.Where(item => item.Kind == Kind.Person.Name).ToDictionary(item => item.Key, StringComparer.Ordinal);
        var joined = items.Where(item => item.Kind == Kind.Record.Name)
            .Select(item => (Item: item, Data: (RecordData)ContentJson.Read(bodies[item.Id].Body, typeof(RecordData)))).ToList();

        Assert.All(bodies.Values, revision => Assert.Equal(revision.BodyHash, Revision.HashOf(revision.Body)));
        Assert.Equal(persons.Keys.Order(StringComparer.Ordinal), joined.Select(one => one.Data.Person!).Order(StringComparer.Ordinal));
        Assert.All(joined, one => Assert.Contains(references[one.Item.Id], reference => reference.TargetKey == one.Data.Person));
        Assert.All(persons.Values, item => Assert.NotEmpty(references[item.Id]));
        return joined.Count;
    }
}
