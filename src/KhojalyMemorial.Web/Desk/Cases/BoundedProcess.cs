using System.Diagnostics;
using System.Globalization;

namespace KhojalyMemorial.Desk.Cases;

/// <summary>Runs a tool on a file of strangers: with a bound on time, memory and what it writes, without input and without our environment.</summary>
public static class BoundedProcess
{
    private const int BlockBytes = 512;

    /// <summary>Runs a tool to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="bounds">The bounds.</param>
    /// <param name="words">The tool's path and its arguments.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether it did its work: false for a tool that failed, was stopped, or is not there.</returns>
    public static async Task<bool> RunAsync(string folder, ProcessBounds bounds, IReadOnlyList<string> words, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        ArgumentNullException.ThrowIfNull(words);
        var start = new ProcessStartInfo("/bin/sh")
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        start.Environment["VIPS_CONCURRENCY"] = "1";
        start.ArgumentList.Add("-c");

        // The shell sets the bounds and then becomes the tool; the tool's words are arguments and never read as commands.
        start.ArgumentList.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"ulimit -c 0; ulimit -t {(int)Math.Ceiling(bounds.Time.TotalSeconds)}; ulimit -v {bounds.MemoryBytes / 1024}; ulimit -f {bounds.OutputBytes / BlockBytes}; exec \"$@\""));
        start.ArgumentList.Add("sh");
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, _) => { }; // Read and dropped, or a full pipe would stop the tool.
        process.ErrorDataReceived += (_, _) => { };
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(bounds.Time);
        try
        {
            await process.WaitForExitAsync(time.Token);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }
}

/// <summary>What a tool may use.</summary>
/// <param name="Time">Time on the clock and of the processor.</param>
/// <param name="MemoryBytes">Address space.</param>
/// <param name="OutputBytes">The largest file that it may write.</param>
public sealed record ProcessBounds(TimeSpan Time, long MemoryBytes, long OutputBytes);
