using KhojalyMemorial.Features.School;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Features.Learn;

/// <summary>Where the links of a file lead that is taken away: to the site by its full address; in the school view only to pages of that view.</summary>
/// <param name="address">Makes absolute addresses.</param>
/// <param name="school">Reads links for the school view; null in the full view.</param>
public sealed class TakenLinks(PublicUrl address, SchoolLinks? school)
{
    /// <summary>The address of a link as the file has it.</summary>
    /// <param name="href">Its address on the page.</param>
    /// <returns>An absolute address; null where the words stay without a link.</returns>
    public string? Of(string href)
    {
        ArgumentNullException.ThrowIfNull(href);
        if (school is null)
        {
            return Whole(href);
        }

        var link = school.Of(href);
        return link.Kind == SchoolLinkKind.Page ? Whole(link.Address) : null;
    }

    /// <summary>The address as words, for a link that is none any more.</summary>
    /// <param name="href">Its address on the page.</param>
    /// <returns>The address; null where it is one of the site, whose words say enough.</returns>
    public static string? Printed(string href)
    {
        ArgumentNullException.ThrowIfNull(href);
        return href.StartsWith('/') ? null : href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? href["mailto:".Length..] : href;
    }

    private string? Whole(string href) =>
        href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) ? address.For(href)
        : Uri.TryCreate(href, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" ? href
        : null;
}
