using System.Globalization;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Exhibition.Citing;

/// <summary>ГОСТ Р 7.0.100–2018: a part of a website. Its punctuation, with a space on both sides of colon and dash, is prescribed.</summary>
public static class GostStyle
{
    /// <summary>Writes the citation.</summary>
    /// <param name="page">The page.</param>
    /// <returns>For example <c>Утро. – Текст : электронный // Музей … : [сайт]. – 2026. – 3 марта. – Редакция 12. – URL: … (дата обращения: 22.11.2026).</c></returns>
    public static IReadOnlyList<CitationRun> Cite(CitedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var texts = Strings.For(page.Language);
        string[] areas =
        [
            page.Title + (page.Title[^1] is '.' or '?' or '!' or '…' ? "" : "."),
            $"{texts["Cite.Electronic"]} // {page.Museum} : [{texts["Cite.Site"]}].",
            page.Published.Year.ToString("0000", CultureInfo.InvariantCulture) + ".",
            page.Published.ToString("d MMMM", page.Language.Culture) + ".",
            texts.Format("Edition.Number", texts.Print(page.Edition)) + ".",
            $"URL: {page.Url} ({texts.Format("Cite.Accessed", page.Accessed.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture))}).",
        ];
        return [new(string.Join(" – ", areas))];
    }
}
