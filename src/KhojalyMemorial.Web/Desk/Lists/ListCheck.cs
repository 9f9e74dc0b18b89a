using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Lists;

/// <summary>A list that was looked at.</summary>
/// <param name="Rows">The rows that can be taken in.</param>
/// <param name="Problems">What is wrong with the others, by line.</param>
public sealed record CheckedList(IReadOnlyList<ListRow> Rows, IReadOnlyList<RowProblem> Problems)
{
    /// <summary>How many rows cannot be taken in.</summary>
    public int Bad => Problems.Select(problem => problem.Line).Distinct().Count();
}

/// <summary>Looks at a whole list before anything of it is written.</summary>
/// <param name="database">The curators' database: which sources and persons there are.</param>
/// <param name="clock">The time.</param>
public sealed class ListCheck(MuseumDbContext database, TimeProvider clock)
{
    /// <summary>Reads all rows.</summary>
    /// <param name="table">The list.</param>
    /// <param name="columns">Which column holds what.</param>
    /// <param name="list">The key of the list.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What can be taken in, and what cannot, with reasons.</returns>
    public async Task<CheckedList> RunAsync(ListTable table, ListColumns columns, string list, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(columns);
        var sources = (await KeysAsync(Kind.Source, cancellation)).ToHashSet(StringComparer.Ordinal);
        var persons = columns.Columns.ContainsKey(ListField.Person) ? (await KeysAsync(Kind.Person, cancellation)).ToHashSet(StringComparer.Ordinal) : [];
        var reader = new RowReader(table, columns, list, clock.GetUtcNow().UtcDateTime);
        var (rows, problems, seen) = (new List<ListRow>(), new List<RowProblem>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var twice = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in table.Lines)
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.Read(line, problems) is not { } row)
            {
                continue;
            }

            // Of two rows with one id nobody can say which is meant: neither is taken.
            var before = problems.Count;
            if (!seen.TryAdd(row.Key, row.Line))
            {
                problems.Add(SameId(row.Line, seen[row.Key]));
                if (twice.Add(row.Key))
                {
                    problems.Add(SameId(seen[row.Key], row.Line));
                }
            }

            if (!sources.Contains(row.Record.Source!.Source))
            {
                problems.Add(new(row.Line, ListField.Source, "NoSuchSource", [row.Record.Source.Source]));
            }

            if (row.Record.Person is { } person && !persons.Contains(person))
            {
                problems.Add(new(row.Line, ListField.Person, "NoSuchPerson", [person]));
            }

            if (problems.Count == before)
            {
                rows.Add(row);
            }
        }

        return new(rows.FindAll(row => !twice.Contains(row.Key)), [.. problems.OrderBy(problem => problem.Line)]);
    }

    private static RowProblem SameId(int line, int other) => new(line, ListField.Id, "SameId", [other.ToString(CultureInfo.InvariantCulture)]);

    private Task<List<string>> KeysAsync(Kind kind, CancellationToken cancellation) =>
        database.Items.AsNoTracking().Where(item => item.Kind == kind.Name && item.TrashedUtc == null).Select(item => item.Key).ToListAsync(cancellation);
}
