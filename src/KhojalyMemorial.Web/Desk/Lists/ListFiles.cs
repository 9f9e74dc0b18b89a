namespace KhojalyMemorial.Desk.Lists;

/// <summary>Reads lists: CSV in UTF-8 or a workbook (XLSX), by what the file is and not by what it is called.</summary>
public static class ListFiles
{
    /// <summary>The largest file, in bytes.</summary>
    public const int LargestFile = 32 * 1024 * 1024;

    /// <summary>The most lines.</summary>
    public const int MostLines = 250_000;

    private const int MostColumns = 100;

    /// <summary>Reads a list.</summary>
    /// <param name="bytes">The file.</param>
    /// <returns>Its table.</returns>
    /// <exception cref="ListFileException">It is no list, or too large a one.</exception>
    public static ListTable Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > LargestFile)
        {
            throw new ListFileException("TooLarge");
        }

        var rows = bytes is [(byte)'P', (byte)'K', ..] ? WorkbookList.Read(bytes) : CsvList.Read(bytes);
        string[]? headers = null;
        var lines = new List<ListLine>();
        foreach (var (number, cells) in rows)
        {
            if (Array.TrueForAll(cells, cell => cell.Length == 0))
            {
                continue;
            }

            if (headers is null)
            {
                headers = Headers(cells);
                continue;
            }

            if (lines.Count == MostLines)
            {
                throw new ListFileException("TooManyLines");
            }

            lines.Add(new(number, Fitted(cells, headers.Length)));
        }

        return headers is null || lines.Count == 0 ? throw new ListFileException("Empty") : new(headers, lines);
    }

    private static string[] Headers(string[] cells)
    {
        var used = Array.FindLastIndex(cells, cell => cell.Length > 0) + 1;
        if (used > MostColumns)
        {
            throw new ListFileException("NotATable");
        }

        var headers = cells[..used];
        var twice = headers.Where(name => name.Length > 0).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? headers : throw new ListFileException("TwoHeaders", twice.Key);
    }

    // A line may end before its last columns; what stands behind them has no name.
    private static string[] Fitted(string[] cells, int columns)
    {
        var fitted = new string[columns];
        for (var at = 0; at < columns; at++)
        {
            fitted[at] = at < cells.Length ? cells[at] : "";
        }

        return fitted;
    }
}
