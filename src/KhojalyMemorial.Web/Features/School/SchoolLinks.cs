using KhojalyMemorial.Content;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Features.School;

/// <summary>Where a link of a page leads in the school view. What it does not know leads outside: nothing leaves the view because it was forgotten.</summary>
/// <param name="address">Tells own absolute addresses from others.</param>
/// <param name="language">The language of the page, for links that name none.</param>
public sealed class SchoolLinks(PublicUrl address, Language language)
{
    private const string Media = "/media/";

    /// <summary>Reads a link.</summary>
    /// <param name="href">Its address as the full view has it.</param>
    /// <returns>Where it leads.</returns>
    public SchoolLink Of(string href)
    {
        ArgumentNullException.ThrowIfNull(href);
        var own = OwnPart(href);
        if (own.Length == 0 || own[0] is '#' or '?')
        {
            return new(SchoolLinkKind.Same, own);
        }

        if (own[0] != '/' || own.StartsWith("//", StringComparison.Ordinal) || own.Contains('\\', StringComparison.Ordinal))
        {
            return new(SchoolLinkKind.Outside, href);
        }

        var end = own.AsSpan().IndexOfAny('?', '#') is >= 0 and var found ? found : own.Length;
        var (path, rest) = (own[..end], own[end..]);
        var parts = path.Split('/', 3);
        return path == "/" ? new(SchoolLinkKind.Page, $"/{language}/{SchoolView.Segment}{rest}")
            : path.StartsWith(Media, StringComparison.Ordinal) ? new(SchoolLinkKind.Media, Uri.UnescapeDataString(path[Media.Length..]))
            : !Language.TryParse(parts[1], out _) ? new(SchoolLinkKind.Outside, href)
            : SchoolView.Of(path) is not null ? new(SchoolLinkKind.Page, own)
            : SchoolView.LeavesOut(Uri.UnescapeDataString(path)) ? new(SchoolLinkKind.LeftOut, href)
            : new(SchoolLinkKind.Page, $"/{parts[1]}/{SchoolView.Segment}{(parts.Length > 2 ? "/" + parts[2] : "")}{rest}");
    }

    private string OwnPart(string href) => !href.StartsWith(address.Origin, StringComparison.OrdinalIgnoreCase) ? href
        : href[address.Origin.Length..] switch
        {
            "" => "/",
            ['/' or '?' or '#', ..] rest => rest[0] == '/' ? rest : "/" + rest,
            _ => href, // another host whose name begins like this one's
        };
}

/// <summary>What becomes of a link.</summary>
public enum SchoolLinkKind
{
    /// <summary>It stays on the page.</summary>
    Same,

    /// <summary>It leads to a page, whose address is the one in the school view.</summary>
    Page,

    /// <summary>It leads to a picture, whose file name is given.</summary>
    Media,

    /// <summary>It leads to something that the school view does not have.</summary>
    LeftOut,

    /// <summary>It leads away from the site.</summary>
    Outside,
}

/// <summary>Where a link leads.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Address">Its address, or the name of the file.</param>
public sealed record SchoolLink(SchoolLinkKind Kind, string Address);
