using System.IO.Compression;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Desk;

/// <summary>Where zips that curators bring in wait between the dry run and the import. They lie outside of anything that is served and are thrown away after a day.</summary>
/// <param name="folders">The site's folders.</param>
/// <param name="clock">The time.</param>
public sealed class PortingRoom(MuseumFolders folders, TimeProvider clock)
{
    private const long LargestUnpacked = 200L * 1024 * 1024;
    private const int MostFiles = 20_000;

    // A zip is at least its closing record; looking for that in less makes an uploaded stream throw what no zip would.
    private const int SmallestZip = 22;
    private static readonly TimeSpan Stay = TimeSpan.FromDays(1);

    private string Root => Path.Combine(folders.Data, "porting");

    /// <summary>Unpacks a zip.</summary>
    /// <param name="zip">The zip.</param>
    /// <returns>The name under which it waits; null where it is not a zip that can be taken.</returns>
    public Guid? Take(Stream zip)
    {
        ThrowAwayOld();
        if (zip.Length < SmallestZip)
        {
            return null;
        }

        var name = Guid.CreateVersion7();
        var folder = Folder(name);
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read);
            if (archive.Entries.Count > MostFiles || archive.Entries.Sum(entry => entry.Length) > LargestUnpacked)
            {
                return null;
            }

            // .NET refuses entries that would leave the folder.
            archive.ExtractToDirectory(Directory.CreateDirectory(folder).FullName);
            return name;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or NotSupportedException)
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            return null;
        }
    }

    /// <summary>The folder of what waits under a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Null when nothing waits under it.</returns>
    public string? Find(Guid name) => Directory.Exists(Folder(name)) ? Folder(name) : null;

    /// <summary>Throws away what waits under a name.</summary>
    /// <param name="name">The name.</param>
    public void ThrowAway(Guid name)
    {
        if (Find(name) is { } folder)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A folder for an export, to be zipped and thrown away.</summary>
    /// <returns>Its name and its path; it does not exist yet.</returns>
    public (Guid Name, string Folder) New()
    {
        var name = Guid.CreateVersion7();
        return (name, Folder(name));
    }

    private string Folder(Guid name) => Path.Combine(Root, name.ToString("N"));

    private void ThrowAwayOld()
    {
        foreach (var folder in Directory.Exists(Root) ? Directory.EnumerateDirectories(Root) : [])
        {
            if (Directory.GetCreationTimeUtc(folder) < clock.GetUtcNow().UtcDateTime - Stay)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
