using Microsoft.Extensions.Primitives;

namespace KhojalyMemorial.Publishing.Cache;

/// <summary>Which responses are stored, and with which of their headers.</summary>
internal static class StoredHeaders
{
    // What the cache itself writes, and what belongs to one response only.
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "Cache-Control", "Connection", "Content-Encoding", "Content-Length", "Content-Type", "Date", "ETag", "Last-Modified", "Server", "Set-Cookie",
        "Transfer-Encoding", "Vary",
    };

    /// <summary>Whether the answer is the same for everyone, as far as its headers tell.</summary>
    /// <param name="response">The response, complete and not yet sent.</param>
    /// <param name="length">The length of its body; an empty page is a mistake that must not stay.</param>
    public static bool IsStorable(HttpResponse response, int length)
    {
        var headers = response.Headers;
        var control = headers.CacheControl.ToString();
        return response is { StatusCode: StatusCodes.Status200OK, HasStarted: false } && length > 0
            && headers.SetCookie.Count == 0 && headers.ContentEncoding.Count == 0
            && !control.Contains("no-store", StringComparison.OrdinalIgnoreCase) && !control.Contains("private", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The headers that the page set, beyond those that the pipeline sets for every response anyway.</summary>
    /// <param name="response">The response.</param>
    /// <param name="before">Its headers before the page was rendered.</param>
    public static IReadOnlyList<KeyValuePair<string, StringValues>> Of(HttpResponse response, IReadOnlyCollection<KeyValuePair<string, StringValues>> before) =>
        [.. response.Headers.Where(header => !Own.Contains(header.Key) && !before.Contains(header))];
}
