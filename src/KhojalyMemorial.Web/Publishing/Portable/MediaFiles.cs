using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing.Checks;

namespace KhojalyMemorial.Publishing.Portable;

/// <summary>The originals of media items: beside the database, and in <c>media/files</c> of the portable format.</summary>
/// <param name="folders">Where the site keeps them.</param>
public sealed class MediaFiles(MuseumFolders folders)
{
    private const string PortableFolder = "media/files";

    /// <summary>Media items whose original is not in the folder.</summary>
    /// <param name="folder">A folder of the portable format.</param>
    /// <param name="items">Its items.</param>
    /// <returns>A problem for each.</returns>
    public IEnumerable<ContentProblem> Missing(string folder, IEnumerable<PortableItem> items) =>
        from item in items
        where item.Kind == Kind.MediaItem
        let file = ((MediaItemData)item.Data).File
        where !File.Exists(Path.Combine(folder, PortableFolder, file)) && !File.Exists(Path.Combine(folders.Media, file))
        select new ContentProblem(item.Origin!.Data.File, item.Origin.Data.LineOf("file"), $"There is no original {PortableFolder}/{file}.");

    /// <summary>Takes the originals of an import over.</summary>
    /// <param name="folder">A folder of the portable format.</param>
    /// <param name="items">Its items.</param>
    public void CopyFrom(string folder, IEnumerable<PortableItem> items) => Copy(items, Path.Combine(folder, PortableFolder), folders.Media);

    /// <summary>Writes the originals into an export.</summary>
    /// <param name="folder">A folder of the portable format.</param>
    /// <param name="items">Its items.</param>
    public void CopyTo(string folder, IEnumerable<PortableItem> items) => Copy(items, folders.Media, Path.Combine(folder, PortableFolder));

    private static void Copy(IEnumerable<PortableItem> items, string from, string to)
    {
        foreach (var file in items.Where(item => item.Kind == Kind.MediaItem).Select(item => ((MediaItemData)item.Data).File))
        {
            if (File.Exists(Path.Combine(from, file)))
            {
                Directory.CreateDirectory(to);
                File.Copy(Path.Combine(from, file), Path.Combine(to, file), overwrite: true);
            }
        }
    }
}
