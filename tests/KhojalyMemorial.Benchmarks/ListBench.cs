using System.Diagnostics;
using System.Globalization;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Benchmarks;

/// <summary>How long a list of artificial persons takes to come into a new museum by the command of the program, and how long when it comes again: see docs/performance.md.</summary>
internal static class ListBench
{
    /// <summary>Measures.</summary>
    /// <param name="program">The path of KhojalyMemorial.Web.dll.</param>
    /// <param name="rows">How many rows the list has.</param>
    /// <param name="output">Where the figures go.</param>
    public static async Task<int> RunAsync(string program, int rows, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("museum-lists-").FullName;
        try
        {
            var content = Path.Combine(folder, "content", "sources");
            Directory.CreateDirectory(content);
            await File.WriteAllTextAsync(
                Path.Combine(content, "specimen-list.json"), """{"data":{"kind":"website","title":"Artificial list","language":"en","read":"whole","undated":true}}""");
            if (await TimeAsync(program, folder, output, "a museum with one source", "import", Path.GetDirectoryName(content)!) != 0)
            {
                return 1;
            }

            var list = Path.Combine(folder, "specimen.csv");
            await File.WriteAllTextAsync(list, ArtificialLists.Csv(rows, "specimen-list"));
            foreach (var time in new[] { "the list", "the same list again" })
            {
                if (await TimeAsync(program, folder, output, string.Create(CultureInfo.InvariantCulture, $"{time}, {rows:N0} rows"), "register", "import", list) != 0)
                {
                    return 1;
                }
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> TimeAsync(string program, string folder, TextWriter output, string what, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. words]) { WorkingDirectory = Path.GetDirectoryName(program)!, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["DataFolder"] = folder;
        start.Environment["Serilog__WriteTo__0__Name"] = "None";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var (peak, cpu, last) = (0L, TimeSpan.Zero, "");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            last = line;
            (peak, cpu) = Look(process, peak, cpu);
        }

        await process.WaitForExitAsync();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {clock.Elapsed.TotalSeconds:F0} s, {cpu.TotalSeconds:F0} s of CPU, at most {peak / 1e6:F0} MB; {last}"));
        await output.WriteAsync(await errors);
        return process.ExitCode;
    }

    // A process that has ended tells neither: what it told with its last line stands.
    private static (long Peak, TimeSpan Cpu) Look(Process process, long peak, TimeSpan cpu)
    {
        try
        {
            process.Refresh();
            return (Math.Max(peak, process.WorkingSet64), process.TotalProcessorTime);
        }
        catch (InvalidOperationException)
        {
            return (peak, cpu);
        }
    }
}
