namespace KhojalyMemorial.Publishing.Cache;

/// <summary>Settings of the section <c>VisitorCache</c>.</summary>
public sealed class VisitorCacheOptions
{
    /// <summary>How much memory the stored pages may take; the oldest make room.</summary>
    public int Megabytes { get; set; } = 64;

    /// <summary>A page larger than this is sent but not stored.</summary>
    public int LargestPageKilobytes { get; set; } = 2048;

    /// <summary>How long a shared cache, such as a CDN, may go without asking. Leave it 0 unless it is purged on every publication and withdrawal.</summary>
    public int SharedSeconds { get; set; }

    /// <summary>How the sign-in cookie's name begins: whoever sends it is never served from the cache and nothing of theirs is stored.</summary>
    public string SignInCookie { get; set; } = ".AspNetCore.Identity.";

    /// <summary>How many pages may wait for their best compression; with 0 the quick one stays.</summary>
    public int CompressionQueue { get; set; } = 4096;

    /// <summary>When the program that renders the pages was built: a page is never older than its templates.</summary>
    public DateTimeOffset BuiltUtc { get; set; } =
        new(File.GetLastWriteTimeUtc(typeof(VisitorCacheOptions).Assembly.Location), TimeSpan.Zero);
}
