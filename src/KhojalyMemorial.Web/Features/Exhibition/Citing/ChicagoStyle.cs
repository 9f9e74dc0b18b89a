using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Exhibition.Citing;

/// <summary>The Chicago Manual of Style, 17th edition: an entry of a bibliography for a page of a website.</summary>
public static class ChicagoStyle
{
    /// <summary>Writes the citation.</summary>
    /// <param name="page">The page.</param>
    /// <returns>For example <c>Khojaly Memorial Museum. “The morning.” Edition 12. 3 March 2026. Accessed 22 November 2026. …</c>.</returns>
    public static IReadOnlyList<CitationRun> Cite(CitedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var texts = Strings.For(page.Language);

        // A title that ends with a mark of its own is not followed by a full stop.
        var stop = page.Title[^1] is '.' or '?' or '!' or '…' ? "" : ".";
        string[] sentences =
        [
            page.Museum + ".",
            texts.Format("Cite.Quoted", page.Title, stop),
            texts.Format("Edition.Number", texts.Print(page.Edition)) + ".",
            Shared.Baku.Print(page.Published, page.Language) + ".",
            texts.Format("Cite.AccessedOn", Shared.Baku.Print(page.Accessed, page.Language)) + ".",
            page.Url + ".",
        ];
        return [new(string.Join(' ', sentences))];
    }
}
