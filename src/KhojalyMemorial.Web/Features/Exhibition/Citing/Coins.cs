namespace KhojalyMemorial.Features.Exhibition.Citing;

/// <summary>What programs find in a page: Dublin Core in its head, and COinS in its text, which says that it is a web page.</summary>
/// <remarks>No <c>citation_title</c>: Zotero takes a page that has it for an article of a journal.</remarks>
public static class Coins
{
    /// <summary>The title of the empty element of COinS, not yet encoded for HTML.</summary>
    /// <param name="page">The page.</param>
    /// <returns>An OpenURL context object.</returns>
    public static string Of(CitedPage page) => string.Join('&', Members(page).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));

    /// <summary>Dublin Core of a page.</summary>
    /// <param name="page">The page.</param>
    /// <returns>Names and values.</returns>
    public static IReadOnlyList<(string Name, string Content)> DublinCore(CitedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return
        [
            ("DC.title", page.Title), ("DC.creator", page.Museum), ("DC.publisher", page.Museum), ("DC.date", Iso(page.Published)),
            ("DC.language", page.Language.Code), ("DC.identifier", page.Url), ("DC.rights", "https://creativecommons.org/licenses/by/4.0/"),
        ];
    }

    private static (string Name, string Value)[] Members(CitedPage page) =>
    [
        ("ctx_ver", "Z39.88-2004"), ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"), ("rft.type", "webpage"), ("rft.title", page.Title),
        ("rft.creator", page.Museum), ("rft.publisher", page.Museum), ("rft.date", Iso(page.Published)), ("rft.language", page.Language.Code),
        ("rft.identifier", page.Url),
    ];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
