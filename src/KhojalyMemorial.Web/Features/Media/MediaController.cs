using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace KhojalyMemorial.Features.Media;

/// <summary>The originals of published pictures.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="folders">Where the originals lie.</param>
public sealed class MediaController(PublishedMuseum museum, MuseumFolders folders) : VisitorController(museum)
{
    // A picture has no script to run and nothing to fetch, wherever it is opened: SVG can hold both.
    private const string Sandbox = "default-src 'none'; sandbox";

    /// <summary>An original.</summary>
    /// <param name="file">Its name. What no published item names does not exist, whatever lies in the folder.</param>
    /// <returns>The file, or 404.</returns>
    [HttpGet("/media/{file}")]
    public IActionResult Show(string file)
    {
        if (Museum.Media.Values.FirstOrDefault(one => one.Data.File == file) is not { } picture)
        {
            return Missing();
        }

        var original = new FileInfo(Path.Combine(folders.Media, picture.Data.File));
        if (!original.Exists)
        {
            return Missing();
        }

        Response.Headers.ContentSecurityPolicy = Sandbox;
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.CacheControl = "public, no-cache"; // kept, but asked about each time: what is withdrawn shows nowhere
        var changed = new DateTimeOffset(original.LastWriteTimeUtc.Ticks - (original.LastWriteTimeUtc.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        var tag = new EntityTagHeaderValue(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\"{original.Length:x}-{changed.ToUnixTimeSeconds():x}\""));
        return PhysicalFile(original.FullName, picture.Data.MediaType, changed, tag, enableRangeProcessing: true);
    }
}
