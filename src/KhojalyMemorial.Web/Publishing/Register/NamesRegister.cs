using System.Text.Json;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing.Search.Names;
using Microsoft.Data.Sqlite;

namespace KhojalyMemorial.Publishing.Register;

/// <summary>
/// The register of names as visitors read it, in this process: the index in memory, the persons in the file. Follows each edition before the museum shows it,
/// so that no page of the new edition can hold a person of the old one.
/// </summary>
/// <param name="file">The persons.</param>
/// <param name="logger">The log.</param>
public sealed partial class NamesRegister(RegisterFile file, ILogger<NamesRegister> logger) : IDisposable
{
    // What SQLite says of a file that it cannot read.
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private readonly SemaphoreSlim _one = new(1);
    private volatile RegisterState _current = RegisterState.Empty;
    private volatile Counted? _counted;

    /// <summary>What is in memory now. Take it once per request.</summary>
    public RegisterState Current => _current;

    /// <summary>The persons by number.</summary>
    public RegisterFile File => file;

    /// <summary>Opens what was kept, so that visitors find names before the database is asked, and while it is away.</summary>
    /// <returns>Whether there was anything.</returns>
    public bool OpenKept()
    {
        if (_current.Stamp.Edition > 0)
        {
            return true;
        }

        if (file.Stamp() is not { Edition: > 0 } stamp)
        {
            return false;
        }

        try
        {
            _current = RegisterState.Of(stamp, file.All());
            Opened(logger, stamp.Edition, _current.Index.Count);
            return true;
        }
        catch (Exception problem) when (problem is IOException or JsonException or SqliteException)
        {
            // A damaged file is made anew as soon as the database answers.
            Closed(logger, stamp.Edition, problem);
            file.Delete();
            return false;
        }
    }

    /// <summary>Brings the register to an edition: by what changed since the one it has, or anew where it has none of this database.</summary>
    /// <param name="database">The curators' database.</param>
    /// <param name="stamp">The newest edition.</param>
    /// <param name="cancellation">Stops the work; the register then stays as it is.</param>
    /// <returns>When the register is there.</returns>
    public async Task FollowAsync(MuseumDbContext database, RegisterStamp stamp, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        if (_current.Stamp == stamp)
        {
            return;
        }

        await _one.WaitAsync(cancellation);
        try
        {
            await BringAsync(database, stamp, cancellation);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            // Whoever was taken down must not stay to be read: without its file the register is closed, and the museum goes on. The next look tries again.
            _current = RegisterState.Empty;
            Closed(logger, stamp.Edition, problem);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task BringAsync(MuseumDbContext database, RegisterStamp stamp, CancellationToken cancellation)
    {
        var follower = new RegisterFollower(database, file);
        var kept = file.Stamp();
        if (kept is null || !await follower.KnowsAsync(kept, cancellation))
        {
            try
            {
                await follower.RebuildAsync(stamp, cancellation);
            }
            catch (IOException problem) when (problem.InnerException is SqliteException { SqliteErrorCode: Corrupt or NotADatabase })
            {
                file.Delete();
                await follower.RebuildAsync(stamp, cancellation);
            }

            _current = RegisterState.Of(stamp, file.All());
            Opened(logger, stamp.Edition, _current.Index.Count);
            return;
        }

        // Another process that shares the file may have written it already: the index then follows what the file says.
        var from = _current.Stamp;
        var known = from.Edition > 0 && await follower.KnowsAsync(from, cancellation);
        if (!known)
        {
            _current = RegisterState.Of(kept, file.All());
            from = kept;
        }

        var before = from.Edition < kept.Edition ? from : kept;
        var (changed, gone) = await follower.FollowAsync(before, stamp, cancellation);
        var after = _current.After(stamp, changed, gone);
        _current = await follower.ErasedAfterAsync(before.Edition, cancellation) ? after with { Index = after.Index.Compact() } : after;
    }

    /// <summary>Makes file and index anew from the database.</summary>
    /// <param name="database">The curators' database.</param>
    /// <param name="stamp">The newest edition.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>How many persons are public.</returns>
    public async Task<int> RebuildAsync(MuseumDbContext database, RegisterStamp stamp, CancellationToken cancellation = default)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            await new RegisterFollower(database, file).RebuildAsync(stamp, cancellation);
            _current = RegisterState.Of(stamp, file.All());
            return _current.Index.Count;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Finds persons by name.</summary>
    /// <param name="search">What to find.</param>
    /// <returns>Numbers with reasons and counts.</returns>
    public NameAnswer Find(NameSearch search) => _current.Index.Find(search);

    /// <summary>Finds a person.</summary>
    /// <param name="number">The public number.</param>
    /// <returns>Null where no such person is public.</returns>
    public RegisterPerson? Find(int number) => _current.Index.Contains(number) ? file.Find(number) : null;

    /// <summary>What became of a number that was public once.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Null where it never was public, or is.</returns>
    public RegisterEnd? EndOf(int number) => _current.Stamp.Edition > 0 ? file.EndOf(number) : null;

    /// <summary>How many records the public persons have together; persons are counted by the index. The file is asked once for an edition: it reads every person for it.</summary>
    /// <returns>The number.</returns>
    public int CountRecords()
    {
        var state = _current;
        if (state.Stamp.Edition == 0)
        {
            return 0;
        }

        var counted = _counted;
        if (counted is null || !ReferenceEquals(counted.State, state))
        {
            _counted = counted = new(state, file.CountRecords());
        }

        return counted.Records;
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    [LoggerMessage(Level = LogLevel.Error, Message = "The register of names is closed: it could not be brought to edition {Edition}")]
    private static partial void Closed(ILogger logger, int edition, Exception problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "The register of names is open at edition {Edition} ({Persons} persons)")]
    private static partial void Opened(ILogger logger, int edition, int persons);

    private sealed record Counted(RegisterState State, int Records);
}
