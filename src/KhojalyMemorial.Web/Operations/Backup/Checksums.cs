using System.Security.Cryptography;

namespace KhojalyMemorial.Operations.Backup;

/// <summary>The list of files of a backup with their SHA-256, in the form that <c>sha256sum --check</c> reads.</summary>
internal static class Checksums
{
    /// <summary>The list's name.</summary>
    public const string ListFile = "checksums.sha256";

    /// <summary>Writes the list.</summary>
    public static async Task<int> WriteAsync(string folder, CancellationToken cancellation)
    {
        var lines = new List<string>();
        foreach (var file in Files(folder))
        {
            lines.Add($"{await HashAsync(Path.Combine(folder, file), cancellation)}  {file}");
        }

        await File.WriteAllTextAsync(Path.Combine(folder, ListFile), string.Join('\n', lines) + "\n", cancellation);
        return lines.Count;
    }

    /// <summary>What is missing, changed or too much, in sentences; nothing when all is as it was written.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(string folder, CancellationToken cancellation)
    {
        var list = Path.Combine(folder, ListFile);
        if (!File.Exists(list))
        {
            return [$"{folder} holds no {ListFile}: it is no backup, or not a whole one."];
        }

        var known = (await File.ReadAllLinesAsync(list, cancellation)).Where(line => line.Length > 66).ToDictionary(line => line[66..], line => line[..64], StringComparer.Ordinal);
        var problems = Files(folder).Where(file => !known.ContainsKey(file)).Select(file => $"{file} is not in {ListFile}.").ToList();
        foreach (var (file, hash) in known)
        {
            var path = Path.Combine(folder, file);
            if (!File.Exists(path))
            {
                problems.Add($"{file} is missing.");
            }
            else if (await HashAsync(path, cancellation) != hash)
            {
                problems.Add($"{file} is not what was backed up.");
            }
        }

        return problems;
    }

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')).Where(file => file != ListFile).Order(StringComparer.Ordinal);

    private static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
    }
}
