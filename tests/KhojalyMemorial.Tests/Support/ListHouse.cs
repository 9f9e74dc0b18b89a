using System.Text;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk.Lists;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Support;

/// <summary>What brings lists in, on a database of its own with one source.</summary>
public sealed class ListHouse : IAsyncDisposable
{
    /// <summary>The key of the source.</summary>
    public const string Source = "specimen-list";

    private ListHouse(TestDatabase database) => Database = database;

    /// <summary>The database.</summary>
    public TestDatabase Database { get; }

    /// <summary>An empty one.</summary>
    public static async Task<ListHouse> OpenAsync()
    {
        var house = new ListHouse(await TestDatabase.CreateAsync());
        await new Curator(house.Database).WriteAsync(Kind.Source, Source, Some.Source());
        return house;
    }

    /// <summary>Looks at a list.</summary>
    public async Task<CheckedList> CheckAsync(string csv, ListColumns? columns = null)
    {
        await using var context = Database.NewContext();
        var table = ListFiles.Read(Encoding.UTF8.GetBytes(csv));
        return await new ListCheck(context, TimeProvider.System).RunAsync(table, columns ?? ListColumns.Propose(table), "specimen");
    }

    /// <summary>Brings a list in, as one node would.</summary>
    public async Task<ListImport> ImportAsync(string csv, bool cleanRows = false, Func<ListImport, Task>? tell = null, CancellationToken cancellation = default)
    {
        var id = await TakeAsync(csv, cleanRows);
        return await RunAsync(id, foreground: true, tell, cancellation);
    }

    /// <summary>Takes a file and does not begin.</summary>
    public async Task<Guid> TakeAsync(string csv, bool cleanRows = false)
    {
        await using var context = Database.NewContext();
        var desk = new ListDesk(context, new ListCheck(context, TimeProvider.System), TimeProvider.System);
        return (await desk.TakeAsync(Encoding.UTF8.GetBytes(csv), "specimen.csv", "specimen", "import", cleanRowsOnly: cleanRows)).Id;
    }

    /// <summary>Works on an import.</summary>
    public async Task<ListImport> RunAsync(Guid id, bool foreground, Func<ListImport, Task>? tell = null, CancellationToken cancellation = default)
    {
        await using var context = Database.NewContext();
        await Importer(context).RunAsync(id, Guid.NewGuid(), foreground, tell, cancellation);
        return await AskAsync(database => database.ListImports.SingleAsync(one => one.Id == id, CancellationToken.None));
    }

    /// <summary>Changes how an import stands.</summary>
    public async Task<bool> DeskAsync(Func<ListDesk, Task<bool>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var context = Database.NewContext();
        return await work(new ListDesk(context, new ListCheck(context, TimeProvider.System), TimeProvider.System));
    }

    /// <summary>Asks the database.</summary>
    public async Task<T> AskAsync<T>(Func<MuseumDbContext, Task<T>> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = Database.NewContext();
        return await question(context);
    }

    /// <summary>How many items of a kind there are.</summary>
    public Task<int> CountAsync(Kind kind) => AskAsync(database => database.Items.CountAsync(item => item.Kind == kind.Name));

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static ListImporter Importer(MuseumDbContext context) => new(
        context, new Revisions(context, TimeProvider.System), new ListCheck(context, TimeProvider.System), new AuditLog(context, TimeProvider.System), TimeProvider.System);
}
