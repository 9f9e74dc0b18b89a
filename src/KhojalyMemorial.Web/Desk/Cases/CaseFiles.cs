using System.Globalization;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Desk.Cases;

/// <summary>Files of cases on the disk: outside what is served, under names of our own, a folder for each case.</summary>
/// <param name="folders">Where the site keeps its files.</param>
public sealed class CaseFiles(MuseumFolders folders)
{
    /// <summary>The most files with one letter.</summary>
    public const int Most = 5;

    /// <summary>The most bytes of a file.</summary>
    public const long Largest = 20 * 1024 * 1024;

    /// <summary>Stores what came.</summary>
    /// <param name="file">The file's row.</param>
    /// <param name="sent">What came.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When it is on the disk.</returns>
    /// <exception cref="IOException">There is no room, or more came than was said.</exception>
    public async Task KeepAsync(CaseFile file, SentFile sent, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(sent);
        Directory.CreateDirectory(FolderOf(file.CaseId));
        var (path, aside) = (Raw(file), Raw(file) + ".part");
        await using (var from = sent.Open())
        await using (var to = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
        {
            await from.CopyToAsync(to, cancellation);
            if (to.Length != sent.Size)
            {
                throw new IOException("The file is not as long as was said.");
            }

            to.Flush(flushToDisk: true);
        }

        File.Move(aside, path);
    }

    /// <summary>Where what came lies, until it is drawn anew.</summary>
    /// <param name="file">The file.</param>
    /// <returns>A path.</returns>
    public string Raw(CaseFile file) => Path.Combine(FolderOf(file.CaseId), file.Id.ToString("N") + ".raw");

    /// <summary>Where a picture that was drawn anew lies.</summary>
    /// <param name="file">The file.</param>
    /// <param name="number">From 1.</param>
    /// <returns>A path.</returns>
    public string Picture(CaseFile file, int number) =>
        Path.Combine(FolderOf(file.CaseId), string.Create(CultureInfo.InvariantCulture, $"{file.Id:N}-{number}.jpg"));

    /// <summary>Deletes everything that was kept of a file.</summary>
    /// <param name="file">The file.</param>
    public void Delete(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var folder = FolderOf(file.CaseId);
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, file.Id.ToString("N") + "*") : [])
        {
            File.Delete(path);
        }
    }

    /// <summary>Deletes everything that was kept of a case.</summary>
    /// <param name="caseId">The case.</param>
    public void Delete(Guid caseId)
    {
        if (Directory.Exists(FolderOf(caseId)))
        {
            Directory.Delete(FolderOf(caseId), recursive: true);
        }
    }

    private string FolderOf(Guid caseId) => Path.Combine(folders.Cases, caseId.ToString("N"));
}
