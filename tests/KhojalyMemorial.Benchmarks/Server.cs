using System.Diagnostics;
using System.Globalization;

namespace KhojalyMemorial.Benchmarks;

/// <summary>A server as a child process, whose CPU time is read from the kernel: that holds on a busy machine, where elapsed time does not.</summary>
public sealed class Server : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts a server.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Its working folder.</param>
    /// <param name="environment">Variables that it sees beside the usual ones.</param>
    public Server(string program, IEnumerable<string> arguments, string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>User and system time of the process and its children so far.</summary>
    public TimeSpan Cpu => Family(_process.Id).Select(Time).Aggregate(TimeSpan.Zero, (sum, one) => sum + one);

    /// <summary>Resident memory of the process, in megabytes.</summary>
    public double Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The most that the process had resident since it started, in megabytes.</summary>
    public double Peak
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024 / 1e6;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static IEnumerable<int> Family(int id)
    {
        var children = $"/proc/{id}/task/{id}/children";
        return File.Exists(children)
            ? File.ReadAllText(children).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(child => Family(int.Parse(child, CultureInfo.InvariantCulture))).Prepend(id)
            : [];
    }

    private static TimeSpan Time(int id)
    {
        // The name of the process stands in brackets and may hold spaces: the fields are counted behind it.
        var fields = File.ReadAllText($"/proc/{id}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds(ticks / 100.0);
    }
}
