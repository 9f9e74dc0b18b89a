using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Exhibition.Citing;

/// <summary>The style of the American Psychological Association, 7th edition: a web page whose author is the site itself.</summary>
public static class ApaStyle
{
    /// <summary>Writes the citation.</summary>
    /// <param name="page">The page.</param>
    /// <returns>For example <c>Khojaly Memorial Museum. (2026, March 3). The morning (edition 12). Retrieved 22 November 2026, from …</c>.</returns>
    public static IReadOnlyList<CitationRun> Cite(CitedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return [.. Edition(page), new($" {Strings.For(page.Language).Format("Cite.Retrieved", Shared.Baku.Print(page.Accessed, page.Language), page.Url)}")];
    }

    /// <summary>Writes what is the same on every day, for files: the citation without the day of access and without the address.</summary>
    /// <param name="page">The page.</param>
    /// <returns>For example <c>Khojaly Memorial Museum. (2026, March 3). The morning (edition 12).</c>.</returns>
    public static IReadOnlyList<CitationRun> Edition(CitedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var texts = Strings.For(page.Language);
        var day = page.Published.ToString(texts["Cite.ApaDay"], page.Language.Culture);
        return
        [
            new($"{page.Museum}. ({texts.Format("Cite.ApaDate", page.Published.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), day)}). "),
            new(page.Title, IsTitle: true),
            new($" ({texts.Format("Cite.Edition", texts.Print(page.Edition))})."),
        ];
    }
}
