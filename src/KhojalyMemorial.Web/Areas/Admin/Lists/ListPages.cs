using KhojalyMemorial.Desk;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Desk.Lists;

namespace KhojalyMemorial.Areas.Admin.Lists;

/// <summary>The lists that were brought in, and the form for another.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Imports">The imports, the newest first.</param>
/// <param name="Names">Who brought each.</param>
public sealed record ListsPage(DeskHead Head, IReadOnlyList<ListImport> Imports, CuratorNames Names) : DeskPage(Head)
{
    /// <summary>What is wrong with what was sent.</summary>
    public string? Problem { get; init; }

    /// <summary>The key of the list as it was typed.</summary>
    public string? List { get; init; }
}

/// <summary>An import: its columns and what would come of it, or how far it is.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Import">The import.</param>
/// <param name="Columns">Which column holds what.</param>
public sealed record ListPage(DeskHead Head, ListImport Import, ListColumns Columns) : DeskPage(Head)
{
    /// <summary>The most rows of problems on the page; the file has them all.</summary>
    public const int MostShown = 200;

    /// <summary>How many rows are shown as they would be taken in.</summary>
    public const int Examples = 5;

    /// <summary>The list; null where its file is no longer needed.</summary>
    public ListTable? Table { get; init; }

    /// <summary>What keeps the columns from being used.</summary>
    public IReadOnlyList<(string Code, string Arg)> Missing { get; init; } = [];

    /// <summary>What would be taken in; null while columns are missing.</summary>
    public CheckedList? Checked { get; init; }

    /// <summary>Whether columns can still be changed.</summary>
    public bool IsOpen => Table is not null && Import.State is ListState.Uploaded or ListState.Failed;

    /// <summary>Whether a node is at work, or will be.</summary>
    public bool IsAtWork => Import.State is ListState.Waiting or ListState.Running;

    /// <summary>The field of a column.</summary>
    /// <param name="header">The column's name.</param>
    /// <returns>Null where the column is not used.</returns>
    public string? FieldOf(string header) => Columns.Columns.FirstOrDefault(one => one.Value == header).Key;

    /// <summary>What stands in the first rows of a column, as an example of what it holds.</summary>
    /// <param name="column">The place of the column.</param>
    /// <returns>At most three different values.</returns>
    public IEnumerable<string> ExamplesOf(int column) => Table!.Lines.Select(line => line.Cells[column]).Where(cell => cell.Length > 0).Take(50).Distinct(StringComparer.Ordinal).Take(3);
}
