using System.Globalization;

namespace KhojalyMemorial.Desk.Cases;

/// <summary>Draws pictures and pages of documents anew, so that nothing of the file that came is left: no metadata, no place, no script.</summary>
/// <param name="files">The files.</param>
/// <param name="options">Where the tools are.</param>
public sealed class FileCleaner(CaseFiles files, CaseOptions options)
{
    private const int LongestSide = 4000;
    private const int MostPages = 40;
    private const string Quality = "88";
    private static readonly ProcessBounds OfPicture = new(TimeSpan.FromSeconds(60), 2L << 30, 40L << 20);
    private static readonly ProcessBounds OfDocument = new(TimeSpan.FromSeconds(120), 2L << 30, 40L << 20);

    /// <summary>Whether there is a tool for a type.</summary>
    /// <param name="mediaType">The type.</param>
    /// <returns>False where files of the type stay unopened.</returns>
    public bool Knows(string mediaType) => !OperatingSystem.IsWindows() && File.Exists("/bin/sh") && File.Exists(mediaType == FileContent.Pdf ? options.PdfToPpm : options.VipsThumbnail);

    /// <summary>Draws a file anew and deletes what came.</summary>
    /// <param name="file">The file; its state is changed, and not stored.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When it is done. A file that cannot be read is kept unopened.</returns>
    public async Task CleanAsync(CaseFile file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var raw = files.Raw(file);
        file.State = CaseFileState.Unopened;
        if (!File.Exists(raw) || !Knows(file.MediaType))
        {
            return;
        }

        var work = Directory.CreateTempSubdirectory("museum-case-");
        try
        {
            var drawn = file.MediaType == FileContent.Pdf ? await DrawDocumentAsync(raw, work.FullName, cancellation) : await DrawPictureAsync(raw, work.FullName, cancellation);
            if (drawn.Count == 0)
            {
                return;
            }

            foreach (var (path, at) in drawn.Select((path, at) => (path, at)))
            {
                File.Move(path, files.Picture(file, at + 1), overwrite: true);
            }

            (file.State, file.Pictures) = (CaseFileState.Clean, drawn.Count);

            // Of a long document only the first pages were drawn: then what came stays beside them, unopened.
            if (drawn.Count < MostPages)
            {
                File.Delete(raw);
            }
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private async Task<IReadOnlyList<string>> DrawPictureAsync(string raw, string work, CancellationToken cancellation)
    {
        var to = Path.Combine(work, "drawn.jpg");
        string[] words = [options.VipsThumbnail, raw, "--size", string.Create(CultureInfo.InvariantCulture, $"{LongestSide}x{LongestSide}>"), "--output", $"{to}[Q={Quality},strip]"];
        return await BoundedProcess.RunAsync(work, OfPicture, words, cancellation) && File.Exists(to) ? [to] : [];
    }

    private async Task<IReadOnlyList<string>> DrawDocumentAsync(string raw, string work, CancellationToken cancellation)
    {
        string[] words =
        [
            options.PdfToPpm, "-jpeg", "-jpegopt", "quality=" + Quality, "-scale-to", "2400", "-f", "1", "-l", MostPages.ToString(CultureInfo.InvariantCulture), raw, Path.Combine(work, "page"),
        ];
        return await BoundedProcess.RunAsync(work, OfDocument, words, cancellation)
            ? [.. Directory.EnumerateFiles(work, "page-*.jpg").OrderBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal)] : [];
    }
}

/// <summary>Settings of the section <c>Cases</c>.</summary>
public sealed class CaseOptions
{
    /// <summary>The tool of libvips that draws pictures anew.</summary>
    public string VipsThumbnail { get; set; } = "/usr/bin/vipsthumbnail";

    /// <summary>The tool of poppler that draws pages of documents.</summary>
    public string PdfToPpm { get; set; } = "/usr/bin/pdftoppm";

    /// <summary>How many days what a writer sent is kept after the answer.</summary>
    public int KeepDays { get; set; } = 365;
}
