namespace KhojalyMemorial.Features.Shared;

/// <summary>The one picture that link previews show: drawn for the site, and of nobody.</summary>
public static class PreviewPicture
{
    /// <summary>Where it is, from the root.</summary>
    public const string Path = "/img/preview.png";

    /// <summary>Its width in pixels.</summary>
    public const int Width = 1200;

    /// <summary>Its height in pixels.</summary>
    public const int Height = 630;
}
