using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace KhojalyMemorial.Data;

/// <summary>Brings the schema of the database up to date.</summary>
public static class DatabaseStart
{
    private static readonly TimeSpan LockIsOld = TimeSpan.FromMinutes(1);

    /// <summary>Applies the migrations that are missing. A lock that a killed process left on SQLite is cleared once it is older than a minute: EF would wait for ever.</summary>
    /// <param name="database">The database.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When the schema is up to date.</returns>
    public static async Task MigrateAsync(MuseumDbContext database, TimeProvider clock, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(clock);
        if (database.Database.IsSqlite())
        {
            await ClearOldLockAsync(database, clock, cancellation);
        }

        // Before it migrates, EF builds the model of the newest migration and compares the whole of it: work for nothing where nothing is to be done, which is nearly every start.
        if ((await database.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            await database.Database.MigrateAsync(cancellation);
        }
    }

    private static async Task ClearOldLockAsync(MuseumDbContext database, TimeProvider clock, CancellationToken cancellation)
    {
        var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(database.Database.GetConnectionString()).DataSource;
        if (!File.Exists(file))
        {
            return;
        }

        var tables = await database.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .ToListAsync(cancellation);
        if (tables.Count > 0)
        {
            var limit = (clock.GetUtcNow() - LockIsOld).UtcDateTime;
            await database.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\" WHERE datetime(\"Timestamp\") < datetime({limit})", cancellation);
        }
    }
}
