using System.Globalization;
using System.Text.Json;
using KhojalyMemorial.Content;
using Microsoft.Data.Sqlite;

namespace KhojalyMemorial.Publishing.Register;

/// <summary>One transaction on the register file.</summary>
public sealed class RegisterWriting : IDisposable
{
    private const string Tables = """
        CREATE TABLE stamp (format INTEGER NOT NULL, edition INTEGER NOT NULL, audit TEXT NOT NULL);
        CREATE TABLE persons (number INTEGER PRIMARY KEY, records INTEGER NOT NULL, body TEXT NOT NULL);
        CREATE TABLE joined (record TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX joined_number ON joined (number);
        CREATE TABLE ended (number INTEGER PRIMARY KEY, moved INTEGER NULL);
        CREATE TABLE changes (edition INTEGER NOT NULL, number INTEGER NOT NULL, utc TEXT NOT NULL, what TEXT NOT NULL, correction INTEGER NOT NULL, reasons TEXT NULL,
            PRIMARY KEY (edition, number)) WITHOUT ROWID;
        CREATE INDEX changes_number ON changes (number);
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private readonly int _format;
    private bool _isKept;

    internal RegisterWriting(SqliteConnection connection, bool anew, int format)
    {
        (_connection, _format) = (connection, format);
        Pragma("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON");
        _transaction = connection.BeginTransaction();
        if (anew)
        {
            foreach (var table in RegisterFile.Query(connection, "SELECT name FROM sqlite_master WHERE type = 'table'", row => row.GetString(0)).ToList())
            {
                Pragma($"DROP TABLE \"{table}\"");
            }

            Pragma(Tables);
        }
    }

    /// <summary>Writes a person as visitors may know it.</summary>
    /// <param name="person">The person.</param>
    public void Put(RegisterPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        Run("INSERT OR REPLACE INTO persons (number, records, body) VALUES ($1, $2, $3)", person.Number, person.Records.Count, JsonSerializer.Serialize(person, ContentJson.Body));
        Run("DELETE FROM ended WHERE number = $1", person.Number);
    }

    /// <summary>Takes a person out.</summary>
    /// <param name="number">The number.</param>
    public void Take(int number) => Run("DELETE FROM persons WHERE number = $1", number);

    /// <summary>Notes that a number was public once and is no longer.</summary>
    /// <param name="number">The number.</param>
    /// <param name="movedTo">The person with whom it was merged; null where it was withdrawn.</param>
    public void End(int number, int? movedTo) => Run("INSERT OR REPLACE INTO ended (number, moved) VALUES ($1, $2)", number, movedTo);

    /// <summary>Notes to whom a record is joined.</summary>
    /// <param name="record">The record's key.</param>
    /// <param name="number">The person; null for none.</param>
    public void Join(string record, int? number)
    {
        Run("DELETE FROM joined WHERE record = $1", record);
        if (number is not null)
        {
            Run("INSERT INTO joined (record, number) VALUES ($1, $2)", record, number);
        }
    }

    /// <summary>Notes all changes of a person for the public list.</summary>
    /// <param name="number">The person's number.</param>
    /// <param name="changes">The changes, those that were noted before included.</param>
    public void Note(int number, IEnumerable<RegisterChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        Run("DELETE FROM changes WHERE number = $1", number);
        foreach (var change in changes)
        {
            Run(
                "INSERT OR REPLACE INTO changes (edition, number, utc, what, correction, reasons) VALUES ($1, $2, $3, $4, $5, $6)", change.Edition, number,
                change.Utc.ToString("O", CultureInfo.InvariantCulture), change.What, change.IsCorrection ? 1 : 0, change.Reasons is null ? null : JsonSerializer.Serialize(change.Reasons));
        }
    }

    /// <summary>Keeps everything under the edition that it is of.</summary>
    /// <param name="stamp">The edition.</param>
    public void Keep(RegisterStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        Run("DELETE FROM stamp");
        Run("INSERT INTO stamp (format, edition, audit) VALUES ($1, $2, $3)", _format, stamp.Edition, stamp.AuditHash);
        Marked(() =>
        {
            _transaction.Commit();
            return 0;
        });
        _isKept = true;

        // What was taken out must not stay readable in the log of the file.
        Pragma("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _transaction.Dispose();
        _connection.Dispose();
    }

    private int Run(string sql, params object?[] values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.Transaction = _transaction;
            command.CommandText = sql;
            _commands[sql] = command;
        }

        command.Parameters.Clear();
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters.AddWithValue(FormattableString.Invariant($"${at + 1}"), values[at] ?? DBNull.Value);
        }

        return Marked(command.ExecuteNonQuery);
    }

    private void Pragma(string sql)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = _isKept ? null : _transaction;
        command.CommandText = sql;
        Marked(command.ExecuteNonQuery);
    }

    // The curators' database may be an SQLite file too: what fails here must not be taken for its failure.
    private static int Marked(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (SqliteException problem)
        {
            throw new IOException("The register file could not be written.", problem);
        }
    }
}
