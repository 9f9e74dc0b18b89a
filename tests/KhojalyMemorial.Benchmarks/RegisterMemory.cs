using System.Globalization;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing.Register;
using KhojalyMemorial.Publishing.Search.Names;
using KhojalyMemorial.Tests.Support;
using Microsoft.Data.Sqlite;

namespace KhojalyMemorial.Benchmarks;

/// <summary>What a whole web process holds with a register of artificial persons: the opening museum, its register's file exchanged for a large one, read by visitors. See docs/performance.md.</summary>
internal static class RegisterMemory
{
    private const string Site = "http://localhost:5195";
    private const int Visits = 400;

    /// <summary>Measures.</summary>
    /// <param name="program">The path of KhojalyMemorial.Web.dll.</param>
    /// <param name="persons">How many persons the register has.</param>
    /// <param name="output">Where the figures go.</param>
    public static async Task<int> RunAsync(string program, int persons, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("museum-memory-").FullName;
        try
        {
            using (var first = Start(program, folder))
            {
                await NginxFiles.AnswersAsync(Site + "/en/names");
                await LookAsync(["/en/names?q=Haciyev"]);
                await SayAsync("the opening museum, first start", first, output);
            }

            await Task.Run(() => Fill(new RegisterFile(new MuseumFolders(folder, "")), persons));
            using var site = Start(program, folder);
            await NginxFiles.AnswersAsync(Site + "/en/names");
            var people = ArtificialPersons.Make(persons).Where(person => person.Number % (persons / Visits) == 1).ToList();
            await SayAsync(string.Create(CultureInfo.InvariantCulture, $"{persons:N0} persons, opened"), site, output);
            for (var round = 1; round <= 6; round++)
            {
                await LookAsync(people.SelectMany(person => new[] { $"/az/names?q={Uri.EscapeDataString(person.Names[0].Text.Split(' ')[0])}", $"/en/names/{Public(person.Number)}-specimen", "/en/exhibition/night" }));
                await SayAsync(string.Create(CultureInfo.InvariantCulture, $"after {round * people.Count * 3:N0} pages"), site, output);
            }

            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task SayAsync(string when, Server site, TextWriter output) =>
        output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{when}: {site.Memory:F0} MB, at most {site.Peak:F0} MB; CPU {site.Cpu.TotalSeconds:F1} s"));

    // Searches have a limit for each visitor, and here all come from one: it is lifted, nothing else is changed.
    private static Server Start(string program, string folder) => new(
        "dotnet", [program, "--urls", Site], Path.GetDirectoryName(program)!,
        ("DataFolder", folder), ("Site__PublicAddress", Site), ("ASPNETCORE_ENVIRONMENT", "Production"), ("Serilog__MinimumLevel__Default", "Warning"), ("RateLimits__SearchesAtOnce", "1000000"));

    // The stamp stays: the site takes the file for its own.
    private static void Fill(RegisterFile file, int persons)
    {
        var stamp = file.Stamp()!;
        using var writing = file.Write(anew: true);
        foreach (var person in ArtificialPersons.Make(persons))
        {
            writing.Put(RegisterBench.Person(person) with { Number = Public(person.Number) });
        }

        writing.Keep(stamp);
    }

    // Public numbers have five digits at least.
    private static int Public(int number) => 100_000 + number;

    private static async Task LookAsync(IEnumerable<string> paths)
    {
        using var client = new HttpClient { BaseAddress = new(Site) };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, deflate, br, zstd"); // As browsers ask.
        foreach (var path in paths)
        {
            using var answer = await client.GetAsync(path);
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
            }
        }
    }
}
