using KhojalyMemorial.Data;
using KhojalyMemorial.Operations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing.Erasing;

/// <summary>What an erasure leaves outside the rows of the database: pages of the file that are free again, the write-ahead log, originals of pictures.</summary>
/// <param name="folders">Where the site keeps its files.</param>
/// <param name="logger">The log.</param>
public sealed partial class ErasedTraces(MuseumFolders folders, ILogger<ErasedTraces> logger)
{
    /// <summary>Lets SQLite overwrite what it deletes.</summary>
    /// <param name="database">The database; its connection stays open until <see cref="SweepAsync"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When it is set.</returns>
    public static async Task PrepareAsync(MuseumDbContext database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        if (database.Database.IsSqlite())
        {
            await database.Database.OpenConnectionAsync(cancellation);
            await database.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON", cancellation);
        }
    }

    /// <summary>Deletes originals, and has SQLite write its file anew, so that nothing of the former rows is left in it.</summary>
    /// <param name="database">The database.</param>
    /// <param name="files">Originals of pictures, by name.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When it is done, or logged as not done.</returns>
    public async Task SweepAsync(MuseumDbContext database, IEnumerable<string> files, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(files);
        foreach (var file in files.Distinct(StringComparer.Ordinal))
        {
            File.Delete(Path.Combine(folders.Media, Path.GetFileName(file)));
        }

        if (!database.Database.IsSqlite())
        {
            return;
        }

        try
        {
            await database.Database.ExecuteSqlRawAsync("VACUUM", cancellation);
            await database.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
        }
        catch (SqliteException problem)
        {
            // Somebody is writing. The rows are erased; the free pages of the file are, with the next sweep.
            NotSwept(logger, problem);
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Erased rows are gone, but the database file could not be written anew: run the command \"erasures apply\" when nobody is writing")]
    private static partial void NotSwept(ILogger logger, Exception problem);
}
