using System.Diagnostics;

namespace KhojalyMemorial.BrowserTests.Support;

/// <summary>Finds the browser of the machine, or installs it.</summary>
internal static class Chromium
{
    // The headless shell draws the same pages without building a browser's own window around each of them: several times faster.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>How long an expectation waits, in milliseconds: long, because the machine may be busy; what comes sooner is not waited for.</summary>
    public const float Patience = 30_000;

    /// <summary>What keeps Chromium quiet and lets it run as root: without it every start looks up hosts of its maker.</summary>
    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>The path of the browser: on PATH, else from Debian's packages as root, else Playwright's own.</summary>
    /// <returns>Null when Playwright's own shall be used.</returns>
    public static string? Find()
    {
        if (OnPath() is { } found)
        {
            return found;
        }

        if (OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/apt-get")
            && Run("/usr/bin/apt-get", "update -qq") == 0 && Run("/usr/bin/apt-get", "install -y -qq --no-install-recommends chromium-headless-shell") == 0 && OnPath() is { } installed)
        {
            return installed;
        }

        return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
            ? null
            : throw new InvalidOperationException("The browser tests need Chromium: apt-get install chromium-headless-shell");
    }

    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static int Run(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
