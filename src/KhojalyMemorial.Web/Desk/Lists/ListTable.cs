namespace KhojalyMemorial.Desk.Lists;

/// <summary>A list as its file has it: the names of the columns and the lines below them.</summary>
/// <param name="Headers">What the columns are called, in their order.</param>
/// <param name="Lines">The lines that are not empty.</param>
public sealed record ListTable(IReadOnlyList<string> Headers, IReadOnlyList<ListLine> Lines);

/// <summary>A line of a list.</summary>
/// <param name="Number">The line in the file, from 1, the names of the columns included; in a workbook the number of the row.</param>
/// <param name="Cells">Its cells, as many as there are columns.</param>
public sealed record ListLine(int Number, string[] Cells);

/// <summary>A file that cannot be read as a list at all.</summary>
/// <param name="code">Which of the texts <c>Lists.File.…</c> says why.</param>
/// <param name="args">What stands in it.</param>
public sealed class ListFileException(string code, params string[] args) : Exception($"The list cannot be read: {code} {string.Join(' ', args)}")
{
    /// <summary>A file that cannot be read, without a reason.</summary>
    public ListFileException()
        : this("NotATable")
    {
    }

    /// <summary>A file that cannot be read.</summary>
    /// <param name="message">Which text says why.</param>
    public ListFileException(string message)
        : this(message, [])
    {
    }

    /// <summary>A file that cannot be read.</summary>
    /// <param name="message">Which text says why.</param>
    /// <param name="innerException">What a reader found.</param>
    public ListFileException(string message, Exception innerException)
        : this(message, innerException?.Message ?? "")
    {
    }

    /// <summary>Which text says why.</summary>
    public string Code { get; } = code;

    /// <summary>What stands in it.</summary>
    public IReadOnlyList<string> Args { get; } = args;
}
