using System.Globalization;
using KhojalyMemorial.Data;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Seed;

/// <summary>What happens between building the site and serving it: an empty machine gets its database and its content.</summary>
public static partial class SeedSetup
{
    /// <summary>Migrates and seeds as configured. Where the database does not answer, the site starts from its last edition instead.</summary>
    /// <param name="app">The site.</param>
    /// <param name="args">Arguments of the program; <c>--reset</c> starts over.</param>
    /// <returns>When the site may start.</returns>
    public static async Task PrepareMuseumAsync(this WebApplication app, string[] args)
    {
        ArgumentNullException.ThrowIfNull(app);
        var options = app.Services.GetRequiredService<DatabaseOptions>();
        if (args.Contains("--reset", StringComparer.Ordinal))
        {
            Reset(app, options);
        }

        if (!(options.MigrateAtStart ?? !options.IsSqlServer))
        {
            return;
        }

        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            await DatabaseStart.MigrateAsync(scope.ServiceProvider.GetRequiredService<MuseumDbContext>(), TimeProvider.System);
            if (await Seeding.RunAsync(scope.ServiceProvider) is { Edition: { } edition } seeded)
            {
                Seeded(app.Logger, seeded.Items, edition);
            }
        }
        catch (Exception problem) when (problem is System.Data.Common.DbException or DbUpdateException or TimeoutException or InvalidOperationException { InnerException: System.Data.Common.DbException }
            && app.Services.GetRequiredService<EditionFile>().Read() is not null)
        {
            NotPrepared(app.Logger, problem);
        }
    }

    private static void Reset(WebApplication app, DatabaseOptions options)
    {
        if (options.IsSqlServer || !app.Environment.IsDevelopment())
        {
            throw new InvalidOperationException("--reset starts over with SQLite in Development only; nothing was changed.");
        }

        var folders = app.Services.GetRequiredService<MuseumFolders>();
        using var scope = app.Services.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<MuseumDbContext>();
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(database.Database.GetConnectionString()).DataSource);
        SqliteConnection.ClearAllPools();
        var stamp = TimeProvider.System.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        foreach (var part in new[] { file, file + "-wal", file + "-shm", folders.EditionFile }.Where(File.Exists))
        {
            var aside = $"{part}.{stamp}.bak";
            File.Move(part, aside);
            Aside(app.Logger, aside);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The opening content is in: {Items} items, edition {Edition}")]
    private static partial void Seeded(ILogger logger, int items, int edition);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database could not be prepared; the site starts from its last edition")]
    private static partial void NotPrepared(ILogger logger, Exception problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "Moved aside: {File}")]
    private static partial void Aside(ILogger logger, string file);
}
