using System.Text;
using System.Text.RegularExpressions;
using KhojalyMemorial.Content;
using KhojalyMemorial.Lti;

namespace KhojalyMemorial.Features.Lti;

/// <summary>Keeps a framed page within its frame: links to pages lead to pages that may be framed too, all others open a window of their own.</summary>
public static partial class FramedLinks
{
    /// <summary>Rewrites the links and forms of a page.</summary>
    /// <param name="html">A page of the museum, whose attributes are written as Razor and the Markdown renderers write them.</param>
    /// <returns>The page for a frame.</returns>
    public static string Rewrite(string html) => Opening().Replace(html, tag =>
    {
        var address = tag.Groups["address"];
        var text = tag.Value;
        if (IsPage(address.Value))
        {
            return text.Insert(address.Index - tag.Index, Targets.PagePath);
        }

        // Forms of pages only ask for pages; a fragment or a query stays on its page.
        return tag.Groups["name"].Value == "form" || address.Value.Length == 0 || address.Value[0] is '#' or '?' ? text : Away(text);
    });

    /// <summary>Whether a path from the root is that of a page for visitors.</summary>
    /// <param name="path">A path, with or without query.</param>
    /// <returns>True where it begins with a language.</returns>
    public static bool IsPage(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith('/') && Language.TryParse(path.Split('/', '?', '#')[1], out _);
    }

    private static string Away(string tag)
    {
        var open = new StringBuilder(Window().Replace(tag, ""));
        return open.Insert(open.Length - 1, " target=\"_blank\" rel=\"noopener noreferrer\"").ToString();
    }

    [GeneratedRegex("""<(?<name>a|area|form)\s(?:[^>"]|"[^"]*")*?\b(?:href|action)="(?<address>[^"]*)"(?:[^>"]|"[^"]*")*>""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Opening();

    [GeneratedRegex("""\s(target|rel)="[^"]*"|\s(target|rel)=\w+""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Window();
}
