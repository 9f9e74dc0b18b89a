using KhojalyMemorial.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Support;

/// <summary>A migrated database of a test's own: a copied SQLite file, or a new SQL Server database where KHOJALY_TEST_SQLSERVER holds a connection string.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private readonly string _folder = Directory.CreateTempSubdirectory("museum-test-").FullName;

    private TestDatabase()
    {
    }

    /// <summary>The connection string of the SQL Server to test on; null for SQLite.</summary>
    public static string? SqlServer => Environment.GetEnvironmentVariable("KHOJALY_TEST_SQLSERVER") is { Length: > 0 } value ? value : null;

    /// <summary>A folder that goes with the database.</summary>
    public string Folder => _folder;

    /// <summary>Provider and connection, as settings of the site.</summary>
    public DatabaseOptions Options { get; private init; } = new();

    public static async Task<TestDatabase> CreateAsync()
    {
        var database = SqlServer is { } server ? OnSqlServer(server) : await OnSqliteAsync();
        if (database.Options.IsSqlServer)
        {
            await using var context = database.NewContext();
            await context.Database.MigrateAsync();
        }

        return database;
    }

    public MuseumDbContext NewContext()
    {
        if (Options.IsSqlServer)
        {
            var server = new DbContextOptionsBuilder<SqlServerMuseumDbContext>();
            DataSetup.UseSqlServer(server, Options);
            return new SqlServerMuseumDbContext(server.Options);
        }

        var sqlite = new DbContextOptionsBuilder<SqliteMuseumDbContext>();
        DataSetup.UseSqlite(sqlite, Options.ConnectionString!);
        return new SqliteMuseumDbContext(sqlite.Options);
    }

    public async ValueTask DisposeAsync()
    {
        if (Options.IsSqlServer)
        {
            await using var context = NewContext();
            await context.Database.EnsureDeletedAsync();
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<TestDatabase> OnSqliteAsync()
    {
        var database = new TestDatabase { Options = new DatabaseOptions() };
        var file = Path.Combine(database._folder, "museum.db");
        File.Copy(await Template.Value, file);
        database.Options.ConnectionString = $"Data Source={file}";
        return database;
    }

    private static TestDatabase OnSqlServer(string server) => new()
    {
        Options = new DatabaseOptions { Provider = "SqlServer", ConnectionString = $"{server};Database=museum_{Guid.NewGuid():N}" },
    };

    // Migrating takes longer than copying a file, so it happens once for all tests.
    private static async Task<string> MakeTemplateAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("museum-template-").FullName, "museum.db");
        var options = new DbContextOptionsBuilder<SqliteMuseumDbContext>();
        DataSetup.UseSqlite(options, $"Data Source={file};Pooling=False");
        await using var context = new SqliteMuseumDbContext(options.Options);
        await context.Database.MigrateAsync();
        await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return file;
    }
}
