using System.Text;

namespace KhojalyMemorial.Publishing.Cache;

/// <summary>What a stored page answers to, within its edition: the path, and the parameters that the page reads in one canonical order.</summary>
/// <param name="Path">The decoded path.</param>
/// <param name="Query">Empty, or <c>name=value</c> pairs.</param>
internal readonly record struct PageKey(string Path, string Query)
{
    // Longer keys are somebody trying things out; they are rendered and not kept.
    private const int Longest = 1024;

    /// <summary>Whether the key is short enough to be kept.</summary>
    public bool IsKept => Path.Length + Query.Length <= Longest;

    /// <summary>The key of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="page">Names the parameters that count.</param>
    public static PageKey Of(HttpRequest request, VisitorPageAttribute page) =>
        new((request.HttpContext.Features.Get<AskedPath>()?.Path ?? request.Path).Value ?? "/", request.QueryString.HasValue && page.Query.Count > 0 ? Canonical(request.Query, page.Query) : "");

    private static string Canonical(IQueryCollection query, IReadOnlyList<string> names)
    {
        var text = new StringBuilder();
        foreach (var name in names)
        {
            foreach (var value in query[name])
            {
                // Escaped, so that no value can pass for another parameter.
                text.Append(text.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value ?? ""));
            }
        }

        return text.ToString();
    }
}
