using KhojalyMemorial.Content;

namespace KhojalyMemorial.Features.School;

/// <summary>
/// That a request asks for the school view: <c>/{language}/school</c> before a page's own path. A request feature, which the layout and the last step of the pages read.
/// Decision 0013 says why it is an address and one step, and not something that each page knows.
/// </summary>
/// <param name="Full">The path of the same page in the full view.</param>
public sealed record SchoolView(PathString Full)
{
    /// <summary>The part of the address that stands for the view.</summary>
    public const string Segment = "school";

    /// <summary>The class of the page's root, by which stylesheets know the view.</summary>
    public const string Mark = "school-view";

    /// <summary>The view that a path asks for.</summary>
    /// <param name="path">The path as it was asked for.</param>
    /// <returns>Null where it does not begin with a language and the word for the view.</returns>
    public static SchoolView? Of(PathString path)
    {
        var parts = (path.Value ?? "").Split('/', 4);
        return parts is ["", var language, Segment, ..] && Language.TryParse(language, out _)
            ? new($"/{language}{(parts.Length > 3 ? "/" + parts[3] : "")}")
            : null;
    }

    /// <summary>Whether a path belongs to what the view does not have: candles, and letters to the museum.</summary>
    /// <param name="path">A path of the full view, decoded.</param>
    /// <returns>True for tributes and open forms.</returns>
    public static bool LeavesOut(PathString path)
    {
        var parts = (path.Value ?? "").Split('/', 3);
        return parts is ["", var language, var rest] && Language.TryParse(language, out _) && LeftOut.Any(one => new PathString("/" + rest).StartsWithSegments(one, StringComparison.OrdinalIgnoreCase));
    }

    // Where visitors leave something. A new form that is open to everybody belongs here.
    private static readonly PathString[] LeftOut = ["/remember", "/names/tell-us"];
}
