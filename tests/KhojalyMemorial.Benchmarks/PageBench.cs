using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace KhojalyMemorial.Benchmarks;

/// <summary>A stored page of the site beside nginx with the same bytes: CPU per request of each, in turn, medians of the rounds.</summary>
public static partial class PageBench
{
    private const string Site = "http://localhost:5071";
    private const string Static = "http://localhost:5072";

    private static readonly (string Name, string Coding, bool Conditional)[] Cases =
    [
        ("Brotli", "br", false), ("gzip", "gzip", false), ("plain", "identity", false), ("304", "br", true),
    ];

    /// <summary>Runs the comparison and prints it.</summary>
    /// <param name="program">The built site.</param>
    /// <param name="path">The page.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="output">Where the figures go.</param>
    /// <returns>0 when all was measured.</returns>
    public static async Task<int> RunAsync(string program, string path, int rounds, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        program = Path.GetFullPath(program);
        var folder = Directory.CreateTempSubdirectory("museum-bench-").FullName;
        using var site = new Server(
            "dotnet", [program, "--urls", Site], Path.GetDirectoryName(program)!,
            ("DataFolder", Path.Combine(folder, "data")), ("Site__PublicAddress", Site), ("ASPNETCORE_ENVIRONMENT", "Production"), ("Serilog__MinimumLevel__Default", "Warning"));
        await NginxFiles.AnswersAsync(Site + "/en");

        // The best Brotli is made in the background after the first visit: what is measured is what visitors get from then on.
        await NginxFiles.FetchAsync(Site + path, "br");
        await Task.Delay(TimeSpan.FromSeconds(5));
        await NginxFiles.WriteAsync(folder, Site + path, Static);
        using var nginx = new Server("nginx", ["-p", folder, "-c", Path.Combine(folder, "nginx.conf"), "-g", "daemon off;"], folder);
        await NginxFiles.AnswersAsync(Static + "/page.html");

        foreach (var (name, coding, conditional) in Cases)
        {
            // The first seconds compile what is used often; they belong to a start, not to a visit.
            await CostAsync(site, Site + path, coding, conditional);
            var (mine, theirs) = (new List<double>(), new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                mine.Add(await CostAsync(site, Site + path, coding, conditional));
                theirs.Add(await CostAsync(nginx, Static + "/page.html", coding, conditional));
            }

            var (a, b) = (Median(mine), Median(theirs));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-8} site {a,6:0.0} µs  nginx {b,6:0.0} µs  core ratio {b / a:0.00}"));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"memory   site {site.Memory:0} MB  nginx {nginx.Memory:0} MB"));
        return 0;
    }

    private static async Task<double> CostAsync(Server server, string address, string coding, bool conditional)
    {
        var headers = new List<string> { "-H", "Accept-Encoding: " + coding };
        if (conditional)
        {
            headers.AddRange(["-H", "If-None-Match: " + (await NginxFiles.FetchAsync(address, coding)).Headers.ETag]);
        }

        var before = server.Cpu;
        var start = new ProcessStartInfo("wrk", [.. headers, "-t1", "-c16", "-d4s", address]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var wrk = Process.Start(start) ?? throw new InvalidOperationException("wrk did not start.");
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var spent = server.Cpu - before;
        var requests = double.Parse(Requests().Match(said).Groups["count"].Value, CultureInfo.InvariantCulture);
        return said.Contains("Non-2xx", StringComparison.Ordinal) && !conditional
            ? throw new InvalidOperationException($"{address} answered something else than 200:\n{said}")
            : spent.TotalMicroseconds / requests;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    [GeneratedRegex(@"(?<count>\d+) requests in", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Requests();
}
