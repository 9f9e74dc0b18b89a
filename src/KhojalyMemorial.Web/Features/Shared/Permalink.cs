using System.Globalization;

namespace KhojalyMemorial.Features.Shared;

/// <summary>The address of exactly one text: the page as of an edition.</summary>
public static class Permalink
{
    /// <summary>The name of the parameter.</summary>
    public const string Parameter = "v";

    /// <summary>The address of a page as of an edition.</summary>
    /// <param name="path">The page's address.</param>
    /// <param name="edition">The edition.</param>
    /// <returns>A path with its query.</returns>
    public static string Of(string path, int edition) => string.Create(CultureInfo.InvariantCulture, $"{path}?{Parameter}={edition}");
}
