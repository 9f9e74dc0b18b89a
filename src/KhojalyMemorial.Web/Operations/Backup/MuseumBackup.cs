using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing.Erasing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Operations.Backup;

/// <summary>Copies database, media and what came with letters into a folder while the site runs, and puts such a copy back.</summary>
/// <param name="database">The database.</param>
/// <param name="folders">Where the site keeps its files.</param>
/// <param name="clock">The time.</param>
public sealed class MuseumBackup(MuseumDbContext database, MuseumFolders folders, TimeProvider clock)
{
    /// <summary>The database in a backup.</summary>
    public const string DatabaseFile = "museum.db";

    private const string MediaFolder = "media";
    private const string CasesFolder = "cases";
    private const string ErasedFile = "erased.txt";

    /// <summary>Whether the database is copied too; a server's own backup copies it otherwise.</summary>
    public bool CopiesDatabase => database.Database.IsSqlite();

    /// <summary>Makes a backup. It has its name only once it is whole and verified.</summary>
    /// <param name="folder">A folder that is not there yet, or is empty.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>How many files it holds.</returns>
    public async Task<int> MakeAsync(string folder, CancellationToken cancellation = default)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new IOException($"{folder} is not empty.");
        }

        var aside = folder.TrimEnd(Path.DirectorySeparatorChar) + ".partial";
        if (Directory.Exists(aside))
        {
            Directory.Delete(aside, recursive: true);
        }

        Directory.CreateDirectory(aside);
        if (CopiesDatabase)
        {
            CopyDatabase(Path.Combine(aside, DatabaseFile));
        }

        // After the database: whatever it names lies in the folder by then, and originals never change.
        CopyFiles(folders.Media, Path.Combine(aside, MediaFolder));
        CopyFiles(folders.Cases, Path.Combine(aside, CasesFolder));
        if (File.Exists(folders.Erasures))
        {
            File.Copy(folders.Erasures, Path.Combine(aside, ErasedFile));
        }

        var files = await Checksums.WriteAsync(aside, cancellation);
        if (await Checksums.ProblemsAsync(aside, cancellation) is { Count: > 0 } problems)
        {
            throw new IOException(string.Join('\n', problems));
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder);
        }

        Directory.Move(aside, folder);
        return files;
    }

    /// <summary>Puts a backup back. What is there is moved aside first. The site must not run meanwhile.</summary>
    /// <param name="folder">The backup.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Where the former state lies now.</returns>
    public async Task<string> RestoreAsync(string folder, CancellationToken cancellation = default)
    {
        if (await Checksums.ProblemsAsync(folder, cancellation) is { Count: > 0 } problems)
        {
            throw new IOException(string.Join('\n', problems));
        }

        var from = Path.Combine(folder, DatabaseFile);
        if (CopiesDatabase && !File.Exists(from))
        {
            throw new IOException($"{folder} holds no {DatabaseFile}.");
        }

        var aside = Path.Combine(folders.Data, "before-restore-" + clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", System.Globalization.CultureInfo.InvariantCulture));
        Directory.CreateDirectory(aside);
        MoveAside(folders.Media, aside);
        MoveAside(folders.Cases, aside);
        MoveAside(folders.EditionFile, aside); // It may hold editions that are not in the backup.

        // The list of what was erased is added to and never put back: it knows more than an older backup.
        var ledger = new ErasureLedger(folders);
        ledger.Add(ledger.Read(Path.Combine(folder, ErasedFile)));
        if (CopiesDatabase)
        {
            var file = DatabasePath();
            SqliteConnection.ClearAllPools();
            foreach (var ending in (string[])["", "-wal", "-shm"])
            {
                MoveAside(file + ending, aside);
            }

            File.Copy(from, file);
        }

        CopyFiles(Path.Combine(folder, MediaFolder), folders.Media);
        CopyFiles(Path.Combine(folder, CasesFolder), folders.Cases);
        return aside;
    }

    private string DatabasePath() => Path.GetFullPath(new SqliteConnectionStringBuilder(database.Database.GetConnectionString()).DataSource);

    private void CopyDatabase(string file)
    {
        // The engine's own copy: one state of the database, while others read and write.
        using (var source = new SqliteConnection($"Data Source={DatabasePath()};Mode=ReadOnly;Pooling=False"))
        using (var target = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            source.Open();
            target.Open();
            source.BackupDatabase(target);
            using var command = target.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE"; // one file, without companions
            command.ExecuteNonQuery();
            command.CommandText = "PRAGMA integrity_check";
            if (command.ExecuteScalar() is not "ok")
            {
                throw new IOException("The copy of the database is not whole.");
            }
        }
    }

    private static void CopyFiles(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static void MoveAside(string path, string aside)
    {
        var target = Path.Combine(aside, Path.GetFileName(path));
        if (Directory.Exists(path))
        {
            Directory.Move(path, target);
        }
        else if (File.Exists(path))
        {
            File.Move(path, target);
        }
    }
}
