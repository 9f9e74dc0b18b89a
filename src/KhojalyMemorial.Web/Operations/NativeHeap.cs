using System.Runtime.InteropServices;

namespace KhojalyMemorial.Operations;

/// <summary>
/// Keeps what native libraries ask of the C library small: Brotli, zlib and SQLite ask for megabytes and give them back. The GNU C library would keep what they gave back,
/// in a store for each of up to eight threads for each core. Elsewhere nothing is done, and nothing is needed.
/// </summary>
internal static class NativeHeap
{
    // Parameters of mallopt(3).
    private const int TrimThreshold = -1;
    private const int ArenaMax = -8;

    private const int Arenas = 2;
    private const int KeptBytes = 128 * 1024;

    /// <summary>Sets the limits. To be called before anything else: stores that exist already stay.</summary>
    public static void KeepSmall() => Try(() => SetOption(ArenaMax, Arenas) + SetOption(TrimThreshold, KeptBytes));

    /// <summary>Gives the machine all that lies unused between what is in use, which takes a few milliseconds.</summary>
    public static void GiveBack() => Try(() => Trim(0));

    private static void Try(Func<int> call)
    {
        try
        {
            _ = OperatingSystem.IsLinux() ? call() : 0;
        }
        catch (Exception problem) when (problem is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library, which has stores and rules of its own.
        }
    }

    [DllImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetOption(int parameter, int value);

    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nint keep);
}
