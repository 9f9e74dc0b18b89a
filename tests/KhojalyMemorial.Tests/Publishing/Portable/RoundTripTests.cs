using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Portable;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing.Portable;

public sealed class RoundTripTests
{
    private static readonly string Seed = Path.Combine(AppContext.BaseDirectory, "Seed", "content");

    [Fact]
    public async Task Exporting_an_import_gives_the_same_bytes_and_so_does_importing_the_export()
    {
        await using var first = await TestDatabase.CreateAsync();
        var one = Path.Combine(first.Folder, "export");
        await ImportAsync(first, Seed);
        await ExportAsync(first, one);
        await using var second = await TestDatabase.CreateAsync();
        var two = Path.Combine(second.Folder, "export");
        await ImportAsync(second, one);
        await ExportAsync(second, two);

        AssertSame(one, two);
    }

    [Fact]
    public async Task The_seed_is_written_in_the_canonical_form()
    {
        await using var database = await TestDatabase.CreateAsync();
        var export = Path.Combine(database.Folder, "export");
        await ImportAsync(database, Seed);
        await ExportAsync(database, export);

        AssertSame(Seed, export);
    }

    [Fact]
    public async Task Importing_the_same_folder_again_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await ImportAsync(database, Seed);

        var again = await ImportAsync(database, Seed);

        Assert.Equal((0, null), (again.Saved, again.Edition));
    }

    [Fact]
    public async Task An_import_with_problems_lists_them_all_with_file_and_line_and_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var folder = Path.Combine(database.Folder, "content");
        Write(folder, "sources/good.json", """{ "data": { "kind": "website", "title": "Specimen", "language": "en", "read": "whole", "undated": true } }""");
        Write(folder, "sources/bad.json", "{\n  \"data\": {\n    \"kind\": \"rumour\",\n    \"title\": \"Specimen\",\n    \"language\": \"en\",\n    \"read\": \"whole\"\n  }\n}\n");
        Write(folder, "sources/broken.json", "{\n  \"data\": {\n");
        Write(folder, "sources/unknown.json", "{\n  \"data\": {\n    \"kind\": \"website\",\n    \"colour\": \"red\"\n  }\n}\n");
        Write(folder, "timeline/day.json", "{\n  \"data\": {\n    \"date\": \"1992-02-30\",\n    \"sources\": [\n      \"good\"\n    ]\n  }\n}\n");
        Write(folder, "rooms/1-room/data.json", "{ \"tone\": \"night\" }\n");
        Write(folder, "rooms/1-room/en.md", "---\nslug: room\ntitle: Room\nlede: A room.\n---\n\nFirst.\n\nSecond [@nowhere].\n\n[[short:room|Shortly]].\n");

        var result = await ImportAsync(database, folder);

        var problems = result.Problems.Select(problem => problem.ToString()).ToList();
        Assert.Contains(problems, problem => problem.StartsWith("sources/bad.json:3:", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("sources/broken.json:", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("sources/unknown.json:4:", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("timeline/day.json:3:", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("rooms/1-room/en.md:9:", StringComparison.Ordinal) && problem.Contains("nowhere", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("rooms/1-room/en.md:11:", StringComparison.Ordinal) && problem.Contains("short version", StringComparison.Ordinal));
        await using var context = database.NewContext();
        Assert.Empty(context.Items);
    }

    internal static async Task<ImportResult> ImportAsync(TestDatabase database, string folder)
    {
        await using var context = database.NewContext();
        var importer = new Importer(context, new Revisions(context, TimeProvider.System), new Publisher(context, TimeProvider.System), Media(database));
        return await importer.RunAsync(folder, "test");
    }

    private static async Task ExportAsync(TestDatabase database, string folder)
    {
        await using var context = database.NewContext();
        await new Exporter(context, Media(database)).RunAsync(folder);
    }

    private static MediaFiles Media(TestDatabase database) => new(new MuseumFolders(database.Folder, Seed));

    private static void Write(string folder, string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static void AssertSame(string expected, string actual)
    {
        var names = Files(expected);
        Assert.NotEmpty(names);
        Assert.Equal(names, Files(actual));
        foreach (var name in names)
        {
            Assert.True(File.ReadAllBytes(Path.Combine(expected, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(actual, name))),
                $"{name} differs:\n{File.ReadAllText(Path.Combine(actual, name))}");
        }
    }

    private static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal)];
}
