namespace KhojalyMemorial.Tests.Publishing.Search;

/// <summary>The groups of spellings in <c>variant-groups.csv</c>.</summary>
internal static class NameForms
{
    /// <summary>Every group with its distinct forms.</summary>
    public static IReadOnlyList<(string Group, IReadOnlyList<string> Forms)> Groups { get; } = Read();

    private static List<(string, IReadOnlyList<string>)> Read()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Publishing", "Search", "variant-groups.csv");
        return File.ReadLines(file).Skip(1).Select(line => line.Split(','))
            .GroupBy(cells => cells[0], cells => cells[1], StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<string>)[.. group.Distinct(StringComparer.Ordinal)]))
            .ToList();
    }
}
