using System.Globalization;
using KhojalyMemorial.Data;
using KhojalyMemorial.Operations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Seed;

/// <summary>What happens between building the site and serving it: an empty machine gets its database and its content.</summary>
public static partial class SeedSetup
{
    /// <summary>Adds what prepares the database.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumSeed(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<DatabasePreparation>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DatabasePreparation>());
    }

    /// <summary>Migrates and seeds as configured. A site that kept its last edition opens with it at once.</summary>
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

        await app.Services.GetRequiredService<DatabasePreparation>().NowOrLaterAsync();
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

    [LoggerMessage(Level = LogLevel.Information, Message = "Moved aside: {File}")]
    private static partial void Aside(ILogger logger, string file);
}
