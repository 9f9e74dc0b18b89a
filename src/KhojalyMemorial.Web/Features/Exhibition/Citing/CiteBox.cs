using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Exhibition.Citing;

/// <summary>How a page is cited, in each style, and as files.</summary>
/// <param name="Styles">The citations to be read and copied.</param>
/// <param name="Files">The files to be downloaded.</param>
/// <param name="Permalink">The permanent address of exactly this text, absolute.</param>
/// <param name="Coins">COinS of the page.</param>
public sealed record CiteBox(IReadOnlyList<CitationStyle> Styles, IReadOnlyList<ChromeLink> Files, string Permalink, string Coins)
{
    /// <summary>The box of a page.</summary>
    /// <param name="page">The page as something to be cited.</param>
    /// <param name="path">Its address.</param>
    /// <param name="query">What asks for a former edition, with its question mark; empty for the current text.</param>
    /// <returns>The box.</returns>
    public static CiteBox Of(CitedPage page, string path, string query)
    {
        ArgumentNullException.ThrowIfNull(page);
        var texts = Strings.For(page.Language);
        return new(
            [
                new("cite-apa", texts["Cite.Apa"], ApaStyle.Cite(page)),
                new("cite-chicago", texts["Cite.Chicago"], ChicagoStyle.Cite(page)),
                new("cite-gost", texts["Cite.Gost"], GostStyle.Cite(page)),
            ],
            [.. CitationFile.All.Select(file => new ChromeLink(file.Name, $"{path}/cite.{file.Extension}{query}"))],
            page.Url,
            Citing.Coins.Of(page));
    }
}

/// <summary>A citation in one style.</summary>
/// <param name="Id">The id of its element.</param>
/// <param name="Name">The name of the style.</param>
/// <param name="Runs">The citation.</param>
public sealed record CitationStyle(string Id, string Name, IReadOnlyList<CitationRun> Runs);

/// <summary>A form in which a citation can be downloaded.</summary>
/// <param name="Extension">How the file's name ends.</param>
/// <param name="Name">What the form is called.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Write">Writes it.</param>
public sealed record CitationFile(string Extension, string Name, string MediaType, Func<CitedPage, string> Write)
{
    /// <summary>All forms.</summary>
    public static readonly IReadOnlyList<CitationFile> All =
    [
        new("bib", "BibTeX", BibTex.MediaType, BibTex.Write),
        new("ris", "RIS", Ris.MediaType, Ris.Write),
        new("json", "CSL-JSON", CslJson.MediaType, CslJson.Write),
    ];
}
