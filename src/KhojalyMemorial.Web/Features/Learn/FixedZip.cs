using System.IO.Compression;

namespace KhojalyMemorial.Features.Learn;

/// <summary>Writes ZIP files whose bytes depend on what they hold and on nothing else, so that a file has the same ETag on every node.</summary>
internal static class FixedZip
{
    // The first day that the format knows.
    private static readonly DateTime Epoch = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Writes a file.</summary>
    /// <param name="entries">Names, with slashes between folders, and contents.</param>
    /// <param name="utc">The time that all entries bear.</param>
    /// <returns>The file.</returns>
    public static byte[] Write(IEnumerable<(string Name, byte[] Content)> entries, DateTime utc)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(DateTime.SpecifyKind(utc < Epoch ? Epoch : utc, DateTimeKind.Utc));
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The same file with the time of no clock in it.</summary>
    /// <param name="zip">A ZIP file of a writer that stamps its entries.</param>
    /// <returns>Its entries in the same order, but first the one by which programs know what kind of file it is.</returns>
    public static byte[] WithoutTimes(Stream zip)
    {
        using var read = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
        return Write(read.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").Select(entry => (entry.FullName, Content(entry))), Epoch);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
