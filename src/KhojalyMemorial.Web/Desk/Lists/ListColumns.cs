using System.Text.Json;

namespace KhojalyMemorial.Desk.Lists;

/// <summary>Which column of a list holds what, and what is said once for all its rows.</summary>
/// <param name="Columns">The names of columns by field.</param>
/// <param name="ForAll">Values by field, for fields that have no column, and for rows in which the column is empty.</param>
public sealed record ListColumns(IReadOnlyDictionary<string, string> Columns, IReadOnlyDictionary<string, string> ForAll)
{
    private const int Looked = 50;
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Proposes columns for a list: by what they are called in any of the three languages, and where that says nothing by what stands in them.</summary>
    /// <param name="table">The list.</param>
    /// <returns>The proposal; a field stands in it once at most.</returns>
    public static ListColumns Propose(ListTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var header in table.Headers.Where(header => header.Length > 0))
        {
            if (ListField.OfHeader(header) is { } field)
            {
                columns.TryAdd(field, header);
            }
        }

        for (var at = 0; at < table.Headers.Count; at++)
        {
            var examples = table.Lines.Take(Looked).Select(line => line.Cells[at]).Where(cell => cell.Length > 0).ToList();
            if (table.Headers[at].Length > 0 && examples.Count > 0 && !columns.ContainsValue(table.Headers[at]) && ByExample(examples) is { } field)
            {
                columns.TryAdd(field, table.Headers[at]);
            }
        }

        return new(columns, new Dictionary<string, string>(StringComparer.Ordinal));
    }

    /// <summary>Reads columns as <see cref="ToJson"/> writes them.</summary>
    /// <param name="json">The text of a file of columns.</param>
    /// <returns>The columns.</returns>
    /// <exception cref="ListFileException">It is none, or names a field that there is not.</exception>
    public static ListColumns Parse(string json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<ListColumns>(json, Options);
            var columns = new ListColumns(read?.Columns ?? new Dictionary<string, string>(StringComparer.Ordinal), read?.ForAll ?? new Dictionary<string, string>(StringComparer.Ordinal));
            var unknown = columns.Columns.Keys.Except(ListField.All, StringComparer.Ordinal).Concat(columns.ForAll.Keys.Except(ListField.ForAll, StringComparer.Ordinal)).FirstOrDefault();
            return unknown is null ? columns : throw new ListFileException("NoSuchField", unknown);
        }
        catch (JsonException problem)
        {
            throw new ListFileException("NoColumns", problem);
        }
    }

    /// <summary>Writes the columns, as an example to be changed or to be used for the next list of the same make.</summary>
    /// <returns>JSON.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>What keeps the columns from being used with a list.</summary>
    /// <param name="table">The list.</param>
    /// <returns>Codes of the texts <c>Lists.Columns.…</c> with what stands in them.</returns>
    public IEnumerable<(string Code, string Arg)> Problems(ListTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        foreach (var (field, header) in Columns)
        {
            if (!table.Headers.Contains(header, StringComparer.Ordinal))
            {
                yield return ("NoSuchColumn", $"{field}: {header}");
            }
        }

        foreach (var header in Columns.GroupBy(one => one.Value, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return ("ColumnTwice", header.Key);
        }

        foreach (var field in new[] { ListField.Id, ListField.Source, ListField.Language }.Where(field => !Columns.ContainsKey(field) && !ForAll.ContainsKey(field)))
        {
            yield return ("Missing", field);
        }

        if (!Columns.ContainsKey(ListField.Name) && !Columns.ContainsKey(ListField.Surname) && !Columns.ContainsKey(ListField.Given))
        {
            yield return ("Missing", ListField.Name);
        }
    }

    private static string? ByExample(List<string> examples) =>
        examples.TrueForAll(cell => RowWords.Status(cell) is not null) ? ListField.Status
        : examples.TrueForAll(cell => RowWords.Sex(cell) is not null) ? ListField.Sex
        : examples.TrueForAll(cell => RowWords.Certainty(cell) is not null) ? ListField.Certainty
        : null;
}
