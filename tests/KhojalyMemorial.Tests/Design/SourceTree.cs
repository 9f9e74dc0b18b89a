using System.Runtime.CompilerServices;

namespace KhojalyMemorial.Tests.Design;

/// <summary>Where the sources stand, for tests that read them.</summary>
internal static class SourceTree
{
    public static string Web(string path) => Path.Combine(Root(), "src", "KhojalyMemorial.Web", path);

    public static IEnumerable<string> WebFiles(string folder, string pattern) =>
        Directory.EnumerateFiles(Web(folder), pattern, SearchOption.AllDirectories);

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
