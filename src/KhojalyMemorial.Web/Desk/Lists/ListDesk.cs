using System.Security.Cryptography;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Lists;

/// <summary>Takes the files of lists, keeps what curators say of them, and starts and stops their imports.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="check">Looks at lists.</param>
/// <param name="clock">The time.</param>
public sealed class ListDesk(MuseumDbContext database, ListCheck check, TimeProvider clock)
{
    /// <summary>The longest key of a list.</summary>
    public const int LongestList = 36;

    private static readonly TimeSpan Stay = TimeSpan.FromDays(30);

    /// <summary>Whether a text can be the key of a list.</summary>
    /// <param name="list">The text.</param>
    /// <returns>True when it can.</returns>
    public static bool IsList(string? list) => list is { Length: <= LongestList } && ContentKey.IsValid(list);

    /// <summary>Takes a file; files that nobody asked for in thirty days go.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">What it is called.</param>
    /// <param name="list">The key of the list.</param>
    /// <param name="by">Who brings it.</param>
    /// <param name="columns">Its columns; null for those that its headers propose.</param>
    /// <param name="cleanRowsOnly">Whether clean rows are taken although others are not.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The import, which waits for its columns.</returns>
    /// <exception cref="ListFileException">It is no list.</exception>
    public async Task<ListImport> TakeAsync(byte[] bytes, string fileName, string list, string by, ListColumns? columns = null, bool cleanRowsOnly = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(fileName);
        var table = ListFiles.Read(bytes);
        var now = clock.GetUtcNow().UtcDateTime;
        var old = now - Stay;
        await database.ListUploads.Where(upload => database.ListImports.Any(one => one.Id == upload.ImportId && one.CreatedUtc < old && one.State != ListState.Running)).ExecuteDeleteAsync(cancellation);
        var import = new ListImport
        {
            List = list,
            FileName = fileName.Length <= 200 ? fileName : fileName[..200],
            FileHash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Columns = (columns ?? ListColumns.Propose(table)).ToJson(),
            CleanRowsOnly = cleanRowsOnly,
            By = by,
            CreatedUtc = now,
        };
        database.ListImports.Add(import);
        database.ListUploads.Add(new ListUpload { ImportId = import.Id, Bytes = bytes });
        await database.SaveChangesAsync(cancellation);
        database.ChangeTracker.Clear();
        return import;
    }

    /// <summary>The table of an import whose file is still there.</summary>
    /// <param name="id">The import.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where the file is gone.</returns>
    public async Task<ListTable?> TableAsync(Guid id, CancellationToken cancellation = default) =>
        await database.ListUploads.AsNoTracking().SingleOrDefaultAsync(one => one.ImportId == id, cancellation) is { } upload ? ListFiles.Read(upload.Bytes) : null;

    /// <summary>Looks at the list of an import with its columns.</summary>
    /// <param name="import">The import.</param>
    /// <param name="table">Its table.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What could be taken in; null while columns are missing.</returns>
    public async Task<CheckedList?> LookAsync(ListImport import, ListTable table, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(import);
        var columns = ListColumns.Parse(import.Columns);
        return columns.Problems(table).Any() ? null : await check.RunAsync(table, columns, import.List, cancellation);
    }

    /// <summary>Says which column holds what.</summary>
    /// <param name="id">The import.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where it has begun.</returns>
    public async Task<bool> UseAsync(Guid id, ListColumns columns, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var json = columns.ToJson();
        return await database.ListImports.Where(one => one.Id == id && (one.State == ListState.Uploaded || one.State == ListState.Failed))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Columns, json).SetProperty(one => one.State, ListState.Uploaded).SetProperty(one => one.Problem, (string?)null), cancellation) == 1;
    }

    /// <summary>Lets an import begin, or go on.</summary>
    /// <param name="id">The import.</param>
    /// <param name="cleanRowsOnly">Whether clean rows are taken although others are not.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where there is nothing to begin.</returns>
    public async Task<bool> BeginAsync(Guid id, bool cleanRowsOnly, CancellationToken cancellation = default) =>
        await database.ListImports.Where(one => one.Id == id && (one.State == ListState.Uploaded || one.State == ListState.Stopped || one.State == ListState.Failed)
                && database.ListUploads.Any(upload => upload.ImportId == id))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, ListState.Waiting).SetProperty(one => one.CleanRowsOnly, one => one.CleanRowsOnly || cleanRowsOnly)
                .SetProperty(one => one.StopAsked, false).SetProperty(one => one.Problem, (string?)null), cancellation) == 1;

    /// <summary>Asks an import to stop after the portion at hand; one that has not begun is put away with its file.</summary>
    /// <param name="id">The import.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where there is nothing to stop.</returns>
    public async Task<bool> StopAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await database.ListImports.Where(one => one.Id == id && one.State == ListState.Running).ExecuteUpdateAsync(set => set.SetProperty(one => one.StopAsked, true), cancellation) == 1)
        {
            return true;
        }

        if (await database.ListImports.Where(one => one.Id == id && one.State == ListState.Waiting).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, ListState.Stopped), cancellation) == 1)
        {
            return true;
        }

        if (await database.ListImports.Where(one => one.Id == id && (one.State == ListState.Uploaded || one.State == ListState.Failed || one.State == ListState.Stopped))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, ListState.PutAway), cancellation) == 0)
        {
            return false;
        }

        await database.ListUploads.Where(one => one.ImportId == id).ExecuteDeleteAsync(cancellation);
        return true;
    }
}
