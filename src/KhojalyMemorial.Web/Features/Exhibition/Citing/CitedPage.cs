using KhojalyMemorial.Content;

namespace KhojalyMemorial.Features.Exhibition.Citing;

/// <summary>A page of the exhibition as something to be cited: exactly this text, in this language.</summary>
/// <param name="Key">The page's key.</param>
/// <param name="Title">Its title.</param>
/// <param name="Museum">The museum, its author.</param>
/// <param name="Language">Its language.</param>
/// <param name="Published">The day on which the text was published.</param>
/// <param name="Edition">The edition that is cited.</param>
/// <param name="Url">The permanent address of exactly this text.</param>
/// <param name="Accessed">The day on which it was read, in Baku.</param>
public sealed record CitedPage(
    string Key, string Title, string Museum, Language Language, DateOnly Published, int Edition, string Url, DateOnly Accessed)
{
    /// <summary>A name for the page and edition in ASCII, for files and for bibliographies.</summary>
    public string Id => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"khojaly-{Key}-{Language}-{Edition}");
}

/// <summary>A stretch of a citation.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsTitle">Whether the style sets them in italics.</param>
public sealed record CitationRun(string Text, bool IsTitle = false);
