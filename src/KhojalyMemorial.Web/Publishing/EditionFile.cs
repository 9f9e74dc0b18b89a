using System.IO.Compression;
using System.Text.Json;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Publishing;

/// <summary>The last edition as a file beside the media: the site starts and serves visitors from it when the database is away.</summary>
/// <param name="folders">Where it lies.</param>
public sealed class EditionFile(MuseumFolders folders)
{
    /// <summary>Where the file is.</summary>
    public string FilePath => folders.EditionFile;

    /// <summary>Writes the file aside and renames it, so that a reader sees the old or the new one and never half.</summary>
    /// <param name="snapshot">What to keep.</param>
    public void Write(MuseumSnapshot snapshot)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        var aside = FilePath + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            using (var file = File.Create(aside))
            using (var zip = new GZipStream(file, CompressionLevel.Fastest))
            {
                JsonSerializer.Serialize(zip, snapshot);
            }

            File.Move(aside, FilePath, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Reads the file.</summary>
    /// <returns>Null when there is none or it cannot be read: the museum then waits for its database.</returns>
    public MuseumSnapshot? Read()
    {
        try
        {
            using var file = new FileStream(FilePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var zip = new GZipStream(file, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<MuseumSnapshot>(zip);
        }
        catch (Exception problem) when (problem is IOException or JsonException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
