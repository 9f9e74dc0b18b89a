using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KhojalyMemorial.Publishing.Cache;

/// <summary>Whether the client holds already what would be sent (RFC 9110, 13.1).</summary>
internal static class Conditional
{
    /// <summary>Looks at If-None-Match, and at If-Modified-Since only where there is no If-None-Match.</summary>
    /// <param name="request">The request.</param>
    /// <param name="etag">The ETag of what would be sent.</param>
    /// <param name="lastModified">When it changed last, if that is known.</param>
    /// <returns>Whether 304 is the answer.</returns>
    public static bool IsHeldBy(HttpRequest request, string etag, DateTimeOffset? lastModified)
    {
        var tags = request.Headers.IfNoneMatch;
        if (tags.Count > 0)
        {
            return Lists(tags, etag);
        }

        return lastModified is { } changed
            && request.Headers.IfModifiedSince is [{ } since]
            && HeaderUtilities.TryParseDate(since, out var held)
            && changed.ToUnixTimeSeconds() <= held.ToUnixTimeSeconds();
    }

    private static bool Lists(StringValues tags, string etag)
    {
        if (tags.Count == 1 && string.Equals(tags[0], etag, StringComparison.Ordinal))
        {
            return true; // What browsers send: exactly the tag that they were given.
        }

        if (tags is ["*"])
        {
            return true;
        }

        // Weak comparison: W/"x" and "x" name the same content. A header that cannot be read names nothing.
        return EntityTagHeaderValue.TryParseList(tags!, out var held)
            && held.Any(one => one.Tag.Equals(etag, StringComparison.Ordinal) || one.Equals(EntityTagHeaderValue.Any));
    }
}
