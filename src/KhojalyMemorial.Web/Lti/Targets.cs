using KhojalyMemorial.Content;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Lti;

/// <summary>What a platform may open: pages of the museum, and nothing else.</summary>
/// <param name="address">The museum's own address.</param>
public sealed class Targets(PublicUrl address)
{
    /// <summary>Where pages are that a platform may frame.</summary>
    public const string PagePath = "/lti/page";

    /// <summary>Where launches arrive.</summary>
    public const string LaunchPath = "/lti/launch";

    /// <summary>Where pages are chosen.</summary>
    public const string DeepLinkPath = "/lti/deep-link";

    /// <summary>The segment behind the language that stands for the school view.</summary>
    private const string School = "school";

    /// <summary>The start of the museum, where a platform names no page.</summary>
    private const string Start = "/exhibition";

    /// <summary>Reads what a platform wants to open.</summary>
    /// <param name="target">An absolute address.</param>
    /// <param name="page">The path of a page with its query and fragment; empty for the beginning.</param>
    /// <returns>False for addresses of others, and for what is no page.</returns>
    public bool TryRead(string? target, out string page)
    {
        page = "";
        if (target is not { Length: > 0 and <= 2000 } || !Uri.TryCreate(target, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0
            || !string.Equals(OutsideAddress.OriginOf(uri), address.Origin, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (uri.AbsolutePath is LaunchPath or DeepLinkPath)
        {
            return true;
        }

        var path = uri.AbsolutePath.StartsWith(PagePath + "/", StringComparison.Ordinal) ? uri.AbsolutePath[PagePath.Length..] : uri.AbsolutePath;
        page = path + uri.Query + uri.Fragment;
        return Language.TryParse(path.Split('/')[1], out _);
    }

    /// <summary>Where a page is that a platform may frame.</summary>
    /// <param name="page">The path of a page with its query and fragment; empty for the beginning.</param>
    /// <param name="language">The language of the beginning.</param>
    /// <param name="school">Whether the page is shown in the school view.</param>
    /// <returns>A path from the root.</returns>
    public static string Framed(string page, Language language, bool school) => PagePath + Open(page, language, school);

    /// <summary>Where everybody finds a page.</summary>
    /// <param name="page">The path of a page with its query and fragment; empty for the beginning.</param>
    /// <param name="language">The language of the beginning.</param>
    /// <param name="school">Whether the page is shown in the school view.</param>
    /// <returns>A path from the root.</returns>
    public static string Open(string page, Language language, bool school)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(language);
        var path = page.Length == 0 ? $"/{language}{Start}" : page;
        var code = path.Split('/', '?', '#')[1];
        var rest = path[(code.Length + 1)..];
        var inSchool = rest == "/" + School || rest.StartsWith($"/{School}/", StringComparison.Ordinal) || rest.StartsWith($"/{School}?", StringComparison.Ordinal);
        return school && !inSchool ? $"/{code}/{School}{rest}" : path;
    }
}
