using System.Collections.Frozen;

namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>Names that curators hold to be one though they neither look nor sound alike. The list is a file of the site, one group on a line.</summary>
internal static class OneName
{
    private static readonly FrozenDictionary<string, string[]> Others = Read();

    /// <summary>The sound keys of the other forms of a name.</summary>
    /// <param name="sound">The sound key of one.</param>
    public static IReadOnlyList<string> OthersOf(string sound) => Others.GetValueOrDefault(sound, []);

    private static FrozenDictionary<string, string[]> Read()
    {
        using var file = typeof(OneName).Assembly.GetManifestResourceStream("one-name.txt") ?? throw new InvalidOperationException("one-name.txt is not in the program.");
        using var reader = new StreamReader(file);
        var groups = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#')
            .Select(line => line.Split(',', StringSplitOptions.TrimEntries).Select(name => SoundKey.Of(name)).Distinct(StringComparer.Ordinal).ToArray());
        return groups.SelectMany(group => group.Select(key => (key, Others: group.Where(other => other != key)))).GroupBy(pair => pair.key, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.SelectMany(pair => pair.Others).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }
}
