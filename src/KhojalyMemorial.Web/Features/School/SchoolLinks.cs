using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.School;

/// <summary>What becomes of an address that stands on a page, in the school view.</summary>
/// <param name="museum">The edition whose difficult pictures are left out.</param>
/// <param name="address">Knows which absolute addresses are the site's own.</param>
internal sealed class SchoolLinks(PublishedMuseum museum, PublicUrl address)
{
    private readonly HashSet<string> _difficult = museum.Media.Values
        .Where(one => one.Data.Difficult).Select(one => "/media/" + one.Data.File).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an address leads away from the site: to another one, or to another program.</summary>
    /// <param name="href">The address.</param>
    /// <returns>True for what is neither a path nor the site's own absolute address.</returns>
    public bool IsOutside(string href) => Own(href) is null;

    /// <summary>Whether an address leads to what the school view does not have.</summary>
    /// <param name="href">The address.</param>
    /// <returns>True for tributes, letters and difficult pictures.</returns>
    public bool IsAbsent(string href) => Own(href) is { } own && (SchoolView.Lacks(own) || IsDifficult(own));

    /// <summary>Whether an address is a difficult picture's.</summary>
    /// <param name="href">The address.</param>
    /// <returns>True for the original and whatever is derived from it.</returns>
    public bool IsDifficult(string href) => Own(href)?.Split('?', '#')[0] is { } path && _difficult.Any(one => path.StartsWith(one, StringComparison.OrdinalIgnoreCase));

    /// <summary>An address of the site, kept in the school view.</summary>
    /// <param name="href">The address.</param>
    /// <returns>The address to write: fragments, queries and files stay as they are.</returns>
    public string Kept(string href) => Own(href) is { } own ? SchoolView.AddressOf(own) : href;

    // The address as a path or a relative reference; null for another site's.
    private string? Own(string href)
    {
        var text = href.Trim();
        if (text.StartsWith(address.Origin, StringComparison.OrdinalIgnoreCase) && (text.Length == address.Origin.Length || text[address.Origin.Length] is '/' or '?' or '#'))
        {
            text = text[address.Origin.Length..];
            return text.StartsWith('/') ? text : "/" + text;
        }

        var scheme = text.IndexOf(':', StringComparison.Ordinal);
        return text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith('\\') || text.StartsWith("/\\", StringComparison.Ordinal)
            || (scheme >= 0 && text.AsSpan(0, scheme).IndexOfAny('/', '?', '#') < 0) ? null : text;
    }
}
