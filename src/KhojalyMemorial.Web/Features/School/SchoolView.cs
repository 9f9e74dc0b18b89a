using System.Diagnostics.CodeAnalysis;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Features.School;

/// <summary>
/// The school view of the site, <c>/{lang}/school/…</c> before any page's own path: no difficult pictures, no tributes, no links to other sites.
/// It is an address and nothing else. A request feature wherever a page is shown in it. Decision 0013 tells how it keeps itself.
/// </summary>
public sealed record SchoolView
{
    /// <summary>What stands behind the language.</summary>
    public const string Segment = "/school";

    // Tributes and letters are not part of a lesson: these addresses do not exist here.
    private static readonly string[] Absent = ["/remember", "/names/tell-us"];

    /// <summary>The address of a page in the school view.</summary>
    /// <param name="path">A path from the root, with or without query and fragment.</param>
    /// <returns>The same page in the school view; the path itself where it is no page of a language, or in the school view already.</returns>
    public static string AddressOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return IsPage(path, out var language, out var rest) && !new PathString(PathOf(rest)).StartsWithSegments(Segment, StringComparison.OrdinalIgnoreCase)
            ? $"/{language}{Segment}{rest}"
            : path;
    }

    /// <summary>Whether a path leads to what the school view does not have.</summary>
    /// <param name="path">A path from the root, with or without query and fragment.</param>
    /// <returns>True for tributes and letters, by their full and by their school address.</returns>
    public static bool Lacks(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!IsPage(path, out _, out var rest))
        {
            return false;
        }

        var page = new PathString(PathOf(rest));
        return Absent.Any(one => (page.StartsWithSegments(Segment, StringComparison.OrdinalIgnoreCase, out var behind) ? behind : page).StartsWithSegments(one, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The page that a school address shows.</summary>
    /// <param name="path">The path of a request.</param>
    /// <param name="page">The page's own path.</param>
    /// <returns>Whether the path is of the school view.</returns>
    public static bool IsSchool(PathString path, out PathString page)
    {
        page = path;
        if (!IsPage(path.Value ?? "", out var language, out var rest) || !new PathString(rest).StartsWithSegments(Segment, StringComparison.Ordinal, out var behind))
        {
            return false;
        }

        page = new PathString("/" + language).Add(behind);
        return true;
    }

    private static string PathOf(string address) => address.IndexOfAny(['?', '#']) is >= 0 and var end ? address[..end] : address;

    private static bool IsPage(string path, [NotNullWhen(true)] out string? language, out string rest)
    {
        foreach (var one in Language.All)
        {
            var root = "/" + one.Code;
            if (path.StartsWith(root, StringComparison.Ordinal) && (path.Length == root.Length || path[root.Length] is '/' or '?' or '#'))
            {
                (language, rest) = (one.Code, path[root.Length..]);
                return true;
            }
        }

        (language, rest) = (null, "");
        return false;
    }
}
