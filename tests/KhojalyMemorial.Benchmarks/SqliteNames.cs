using System.Diagnostics;
using System.Globalization;
using KhojalyMemorial.Publishing.Search;
using KhojalyMemorial.Publishing.Search.Names;
using KhojalyMemorial.Tests.Support;
using Microsoft.Data.Sqlite;

namespace KhojalyMemorial.Benchmarks;

/// <summary>
/// The other way to search the register, for comparison: an SQLite file with full-text indexes (FTS5) over the same folded words and sound keys, rows in the order of
/// names. See docs/decisions/0010-register-index.md for what came of it.
/// </summary>
internal static class SqliteNames
{
    private const int Asked = 300;

    /// <summary>Measures registers one after the other: count and first page of 25.</summary>
    /// <param name="sizes">How many persons each has.</param>
    /// <param name="output">Where the tables go.</param>
    public static void Run(IReadOnlyList<int> sizes, TextWriter output)
    {
        foreach (var size in sizes)
        {
            var file = Path.Combine(Path.GetTempPath(), $"names-{Guid.NewGuid():N}.db");
            try
            {
                Measure(size, file, output);
            }
            finally
            {
                SqliteConnection.ClearAllPools();
                File.Delete(file);
            }
        }
    }

    private static void Measure(int size, string file, TextWriter output)
    {
        using var database = new SqliteConnection($"Data Source={file}");
        database.Open();
        var start = Environment.CpuUsage.TotalTime;
        Fill(database, size);
        var cpu = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        output.Write(string.Create(CultureInfo.InvariantCulture, $"\n{size:N0} persons in SQLite: {cpu:F1} s of CPU to make and fill, {new FileInfo(file).Length / 1e6:F0} MB\n\n| query | median ms | p99 ms |\n| --- | --- | --- |\n"));
        var people = ArtificialPersons.Make(size).Where((_, at) => at % Math.Max(1, size / Asked) == 0).Take(Asked).Select(person => person.Names).ToArray();
        Ask(database, "beginning, 3 letters", "words", [.. people.Select(names => Folding.Fold(names[0].Text.AsSpan(0, 3)) + "*")], output);
        Ask(database, "part, 4 letters within", "parts", [.. people.Select(names => $"\"{Folding.Fold(names[0].Text.AsSpan(2, 4))}\"")], output);
        Ask(database, "sounds alike: name in Russian", "words", [.. people.Select(names => "S" + SoundKey.Of(First(names[2].Text)))], output);
        Ask(database, "one letter wrong", "parts", [.. people.Select(names => Threes(First(names[0].Text)))], output);
    }

    private static void Fill(SqliteConnection database, int size)
    {
        using var transaction = database.BeginTransaction();
        Do(database, "create virtual table words using fts5(text, content='', prefix='2 3', detail='none')");
        Do(database, "create virtual table parts using fts5(text, content='', tokenize='trigram')");
        using var words = database.CreateCommand();
        words.CommandText = "insert into words(rowid, text) values ($row, $words || ' ' || $sounds); insert into parts(rowid, text) values ($row, $words)";
        var row = 0;
        foreach (var person in ArtificialPersons.Make(size).Select(person => (person.SortKey, person.Number, person.Names)).OrderBy(person => person.SortKey, StringComparer.Ordinal))
        {
            var spelt = person.Names.SelectMany(name => name.Text.Split(' ')).ToArray();
            words.Parameters.Clear();
            words.Parameters.AddWithValue("$row", ++row);
            words.Parameters.AddWithValue("$words", string.Join(' ', spelt.Select(word => Folding.Fold(word)).Distinct(StringComparer.Ordinal)));
            words.Parameters.AddWithValue("$sounds", string.Join(' ', spelt.Select(word => "S" + SoundKey.Of(word)).Distinct(StringComparer.Ordinal)));
            words.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    // Whatever shares three letters in a row, the most of them first: as near as a full-text index comes to a letter wrong.
    private static string Threes(string word)
    {
        var folded = Folding.Fold(word);
        return string.Join(" OR ", Enumerable.Range(0, folded.Length - 2).Select(at => $"\"{folded.AsSpan(at, 3)}\""));
    }

    private static string First(string text) => text.Split(' ')[0];

    private static void Ask(SqliteConnection database, string name, string table, string[] queries, TextWriter output)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"select count(*) from {table} where {table} match $query; select rowid from {table} where {table} match $query order by rowid limit 25";
        var query = command.Parameters.Add("$query", SqliteType.Text);
        var times = new List<double>();
        foreach (var text in queries.Take(20).Concat(queries))
        {
            query.Value = text;
            var start = Stopwatch.GetTimestamp();
            using var reader = command.ExecuteReader();
            do
            {
                while (reader.Read())
                {
                    _ = reader.GetInt64(0);
                }
            }
            while (reader.NextResult());
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.RemoveRange(0, 20);
        times.Sort();
        output.Write(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[times.Count / 2]:F3} | {times[times.Count * 99 / 100]:F3} |\n"));
    }

    private static void Do(SqliteConnection database, string text)
    {
        using var command = database.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
