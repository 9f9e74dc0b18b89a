using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Learn;

/// <summary>The pictures that a lesson may carry with it: published originals, none of them hard to look at.</summary>
/// <param name="museum">The edition.</param>
/// <param name="folders">Where the originals lie.</param>
public sealed class TakenPictures(PublishedMuseum museum, MuseumFolders folders)
{
    private const string Root = "/media/";

    /// <summary>Finds a picture.</summary>
    /// <param name="address">Its address on the site.</param>
    /// <returns>Name, media type and content; null where it stays on the site.</returns>
    public TakenPicture? Find(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.StartsWith(Root, StringComparison.Ordinal)
            || museum.Media.Values.FirstOrDefault(one => one.Data.File == address[Root.Length..]) is not { Data: { Difficult: false } data })
        {
            return null;
        }

        var original = Path.Combine(folders.Media, data.File);
        return File.Exists(original) ? new(data.File, data.MediaType, File.ReadAllBytes(original)) : null;
    }
}

/// <summary>A picture that is taken along.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Content">The file.</param>
public sealed record TakenPicture(string Name, string MediaType, byte[] Content);
