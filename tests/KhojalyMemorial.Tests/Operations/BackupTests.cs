using KhojalyMemorial.Content;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Operations.Backup;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.Data.Sqlite;

namespace KhojalyMemorial.Tests.Operations;

public sealed class BackupTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private Curator _curator = null!;
    private MuseumFolders _folders = null!;
    private string _backup = "";

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        Assert.SkipWhen(_database.Options.IsSqlServer, "SQL Server has its own backup.");
        _curator = new Curator(_database);
        _folders = new MuseumFolders(_database.Folder, "");
        _backup = Path.Combine(_database.Folder, "backup");
        Directory.CreateDirectory(_folders.Media);
        await File.WriteAllTextAsync(Path.Combine(_folders.Media, "specimen.svg"), "<svg/>");
        await _curator.PublishAsync(await _curator.WriteAsync(Kind.Room, "room", Some.Room(), (Language.En, Some.RoomText(title: "Backed up"))));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_backup_made_while_saves_run_holds_every_save_acknowledged_before_and_the_chain_of_the_audit()
    {
        using var stop = new CancellationTokenSource();
        var acknowledged = 0;
        var saves = Task.Run(async () =>
        {
            for (var number = 1; !stop.IsCancellationRequested; number++)
            {
                await _curator.PublishAsync(await _curator.WriteAsync(Kind.Room, "busy", Some.Room(order: 2), (Language.En, Some.RoomText(title: FormattableString.Invariant($"State {number}")))));
                Interlocked.Exchange(ref acknowledged, number);
            }
        });
        while (Volatile.Read(ref acknowledged) < 2 && !saves.IsCompleted)
        {
            await Task.Yield();
        }

        var before = Volatile.Read(ref acknowledged);
        await using (var context = _database.NewContext())
        {
            Assert.Equal(2, await new MuseumBackup(context, _folders, TimeProvider.System).MakeAsync(_backup));
        }

        await stop.CancelAsync();
        await saves;
        SqliteConnection.ClearAllPools();

        await RestoreAsync();
        var museum = await _curator.MuseumAsync();
        var state = int.Parse(museum.Rooms.Single(room => room.Key == "busy").In(Language.En)!.Title.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(state, before, acknowledged + 1);
        await using var restored = _database.NewContext();
        Assert.Null(await AuditVerification.FirstBrokenAsync(restored));
    }

    [Fact]
    public async Task Restoring_puts_database_and_media_back_and_what_was_there_aside()
    {
        await MakeAsync();
        await _curator.PublishAsync(await _curator.WriteAsync(Kind.Room, "room", null, (Language.En, Some.RoomText(title: "Later"))));
        File.Delete(Path.Combine(_folders.Media, "specimen.svg"));
        SqliteConnection.ClearAllPools();

        var aside = await RestoreAsync();

        Assert.Equal("Backed up", (await _curator.MuseumAsync()).Rooms[0].In(Language.En)!.Title);
        Assert.True(File.Exists(Path.Combine(_folders.Media, "specimen.svg")));
        Assert.True(File.Exists(Path.Combine(aside, "museum.db")));
    }

    [Theory]
    [InlineData("museum.db")]
    [InlineData("media/specimen.svg")]
    public async Task A_backup_that_was_changed_is_not_restored(string file)
    {
        await MakeAsync();
        await using (var changed = new FileStream(Path.Combine(_backup, file), FileMode.Append))
        {
            changed.WriteByte(1);
        }

        var problem = await Assert.ThrowsAsync<IOException>(RestoreAsync);

        Assert.Contains(file, problem.Message, StringComparison.Ordinal);
        Assert.Equal("Backed up", (await _curator.MuseumAsync()).Rooms[0].In(Language.En)!.Title);
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_neither_overwritten_nor_taken_for_a_backup()
    {
        Directory.CreateDirectory(_backup);
        await File.WriteAllTextAsync(Path.Combine(_backup, "something.txt"), "something");

        await Assert.ThrowsAsync<IOException>(MakeAsync);
        await Assert.ThrowsAsync<IOException>(RestoreAsync);
        Assert.Equal("something", await File.ReadAllTextAsync(Path.Combine(_backup, "something.txt")));
    }

    private async Task MakeAsync()
    {
        await using var context = _database.NewContext();
        await new MuseumBackup(context, _folders, TimeProvider.System).MakeAsync(_backup);
    }

    private async Task<string> RestoreAsync()
    {
        await using var context = _database.NewContext();
        return await new MuseumBackup(context, _folders, TimeProvider.System).RestoreAsync(_backup);
    }
}
