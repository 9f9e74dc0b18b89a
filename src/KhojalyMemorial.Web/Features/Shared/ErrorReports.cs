using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Features.Shared;

/// <summary>Where visitors report errors until there is a form: by mail to the museum, which the page of corrections explains too.</summary>
public static class ErrorReports
{
    /// <summary>Where an error on a page is reported.</summary>
    /// <param name="site">Gives the museum's mail address.</param>
    /// <param name="texts">The interface's words.</param>
    /// <param name="page">The absolute address of exactly the text that was read.</param>
    /// <returns>A mail that names the page, or the page of corrections where no mail address is set.</returns>
    public static string Address(SiteOptions site, Texts texts, string page)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(texts);
        return site.ContactAddress is { Length: > 0 } mail
            ? $"mailto:{mail}?subject={Uri.EscapeDataString(texts["Footer.ReportError"])}&body={Uri.EscapeDataString(page + "\n\n")}"
            : $"/{texts.Language}/corrections#report";
    }
}
