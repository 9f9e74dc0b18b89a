using System.Globalization;
using System.Text.Json;
using KhojalyMemorial.Content;
using KhojalyMemorial.Operations;
using Microsoft.Data.Sqlite;

namespace KhojalyMemorial.Publishing.Register;

/// <summary>
/// The register as visitors read it, as an SQLite file beside the edition file: persons by number, each as <see cref="RegisterPerson"/>, so that a register of
/// any size costs no memory and is there while the curators' database is away. Holds nothing that is not public.
/// </summary>
/// <param name="folders">Where it lies.</param>
public sealed class RegisterFile(MuseumFolders folders)
{
    // Another number throws away what an older program wrote: the file is made anew from the database.
    private const int Format = 1;

    /// <summary>Where the file is.</summary>
    public string FilePath => folders.RegisterFile;

    /// <summary>The edition that the file holds.</summary>
    /// <returns>Null where there is no file, or none that this program can read.</returns>
    public RegisterStamp? Stamp()
    {
        try
        {
            return Read(connection => Query(connection, "SELECT edition, audit FROM stamp WHERE format = $format", row => new RegisterStamp(row.GetInt32(0), row.GetString(1)), ("$format", Format)).FirstOrDefault());
        }
        catch (Exception problem) when (problem is SqliteException or IOException)
        {
            return null;
        }
    }

    /// <summary>Every person, one after the other and never all at once.</summary>
    /// <returns>The persons, by number.</returns>
    public IEnumerable<RegisterPerson> All()
    {
        using var connection = Open(SqliteOpenMode.ReadOnly);
        foreach (var body in Query(connection, "SELECT body FROM persons ORDER BY number", row => row.GetString(0)))
        {
            yield return Person(body);
        }
    }

    /// <summary>Some persons, by number.</summary>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many to give.</param>
    /// <returns>The persons.</returns>
    public IReadOnlyList<RegisterPerson> Some(int skip, int take) => Read<IReadOnlyList<RegisterPerson>>(connection =>
        [.. Query(connection, "SELECT body FROM persons ORDER BY number LIMIT $take OFFSET $skip", row => Person(row.GetString(0)), ("$take", take), ("$skip", skip))]);

    /// <summary>The persons behind a number, by number.</summary>
    /// <param name="number">The number, which need not be anybody's.</param>
    /// <param name="take">How many to give.</param>
    /// <returns>The persons.</returns>
    public IReadOnlyList<RegisterPerson> After(int number, int take) => Read<IReadOnlyList<RegisterPerson>>(connection =>
        [.. Query(connection, "SELECT body FROM persons WHERE number > $number ORDER BY number LIMIT $take", row => Person(row.GetString(0)), ("$number", number), ("$take", take))]);

    /// <summary>Finds a person.</summary>
    /// <param name="number">The public number.</param>
    /// <returns>Null where no such person is public.</returns>
    public RegisterPerson? Find(int number) =>
        Read(connection => Query(connection, "SELECT body FROM persons WHERE number = $number", row => Person(row.GetString(0)), ("$number", number)).FirstOrDefault());

    /// <summary>Finds persons, with one opening of the file.</summary>
    /// <param name="numbers">Their numbers.</param>
    /// <returns>Those that are public, in the order of the numbers.</returns>
    public IReadOnlyList<RegisterPerson> Find(IReadOnlyCollection<int> numbers) => numbers.Count == 0 ? [] : Read<IReadOnlyList<RegisterPerson>>(connection =>
        [.. numbers.SelectMany(number => Query(connection, "SELECT body FROM persons WHERE number = $number", row => Person(row.GetString(0)), ("$number", number)))]);

    /// <summary>What became of a number that was public once.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Null where it never was public.</returns>
    public RegisterEnd? EndOf(int number) => Read(connection => Query(
        connection, "SELECT moved FROM ended WHERE number = $number", row => new RegisterEnd(row.IsDBNull(0) ? null : row.GetInt32(0)), ("$number", number)).FirstOrDefault());

    /// <summary>What was changed last.</summary>
    /// <param name="count">How many at most.</param>
    /// <returns>The newest first.</returns>
    public IReadOnlyList<RegisterChange> Changes(int count) => Read<IReadOnlyList<RegisterChange>>(connection => [.. Query(
        connection, "SELECT edition, number, utc, what, correction, reasons FROM changes ORDER BY edition DESC, number LIMIT $count",
        row => new RegisterChange(
            row.GetInt32(0), row.GetInt32(1), DateTime.Parse(row.GetString(2), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind), row.GetString(3), row.GetInt32(4) != 0,
            row.IsDBNull(5) ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(5))),
        ("$count", count))]);

    /// <summary>How many records the public persons have together.</summary>
    /// <returns>The number.</returns>
    public int CountRecords() => Read(connection => Query(connection, "SELECT COALESCE(SUM(records), 0) FROM persons", row => row.GetInt32(0)).First());

    /// <summary>The numbers of the persons to whom records were joined when the file was written.</summary>
    /// <param name="records">Keys of records.</param>
    /// <returns>The numbers, each once.</returns>
    public IReadOnlyList<int> PersonsOf(IEnumerable<string> records) => Read<IReadOnlyList<int>>(connection =>
        [.. records.SelectMany(key => Query(connection, "SELECT number FROM joined WHERE record = $key", row => row.GetInt32(0), ("$key", key))).Distinct()]);

    /// <summary>The records that were joined to a person when the file was written.</summary>
    /// <param name="number">The person's number.</param>
    /// <returns>Keys of records.</returns>
    public IReadOnlyList<string> RecordsOf(int number) => Read<IReadOnlyList<string>>(connection =>
        [.. Query(connection, "SELECT record FROM joined WHERE number = $number", row => row.GetString(0), ("$number", number))]);

    /// <summary>Throws the file away, so that it is made anew.</summary>
    public void Delete()
    {
        SqliteConnection.ClearAllPools();
        foreach (var path in new[] { FilePath, FilePath + "-wal", FilePath + "-shm" })
        {
            File.Delete(path);
        }
    }

    /// <summary>Begins to write what an edition changes; all of it is read at once when it is kept, or nothing is.</summary>
    /// <param name="anew">Whether the file begins empty.</param>
    /// <returns>The writing.</returns>
    public RegisterWriting Write(bool anew)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        var connection = Open(SqliteOpenMode.ReadWriteCreate);
        try
        {
            return new RegisterWriting(connection, anew, Format);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    internal static IEnumerable<T> Query<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return read(rows);
        }
    }

    private static RegisterPerson Person(string body) => JsonSerializer.Deserialize<RegisterPerson>(body, ContentJson.Body)!;

    private T Read<T>(Func<SqliteConnection, T> read)
    {
        using var connection = Open(SqliteOpenMode.ReadOnly);
        return read(connection);
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = FilePath, Mode = mode, DefaultTimeout = 5 }.ToString());
        try
        {
            connection.Open();
            if (mode == SqliteOpenMode.ReadOnly)
            {
                // A page of names reads some forty places of the file, and the next visitor others: the machine's own cache of files serves all connections.
                using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA cache_size=-256";
                command.ExecuteNonQuery();
            }

            return connection;
        }
        catch (SqliteException problem)
        {
            connection.Dispose();
            throw new IOException("The register file could not be opened.", problem);
        }
    }
}

/// <summary>Which edition a register is of.</summary>
/// <param name="Edition">The number.</param>
/// <param name="AuditHash">The audit's head at that edition: two databases with the same number differ in it.</param>
public sealed record RegisterStamp(int Edition, string AuditHash);

/// <summary>A number that is no longer public.</summary>
/// <param name="MovedTo">The person with whom it was merged; null where it was withdrawn.</param>
public sealed record RegisterEnd(int? MovedTo);

/// <summary>A change of the public register.</summary>
/// <param name="Edition">The edition that made it.</param>
/// <param name="Number">The person.</param>
/// <param name="Utc">When.</param>
/// <param name="What"><c>added</c>, <c>changed</c>, <c>merged</c> or <c>withdrawn</c>.</param>
/// <param name="IsCorrection">Whether it corrects what stood there.</param>
/// <param name="Reasons">Why, by language code.</param>
public sealed record RegisterChange(int Edition, int Number, DateTime Utc, string What, bool IsCorrection, IReadOnlyDictionary<string, string>? Reasons);
