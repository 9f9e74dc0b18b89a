using KhojalyMemorial.Operations;
using Microsoft.Net.Http.Headers;

namespace KhojalyMemorial.Publishing.Cache;

/// <summary>The way out of every body that was held back: coding, ETag, 304, length, HEAD.</summary>
internal static class PassingBody
{
    /// <summary>Whether a response is text that gains from compression and has not been given its final form elsewhere.</summary>
    /// <param name="response">The response at its first byte.</param>
    public static bool IsHeld(HttpResponse response)
    {
        var headers = response.Headers;
        return response.StatusCode is StatusCodes.Status200OK or >= 400
            && headers.ContentEncoding.Count == 0 && headers.ETag.Count == 0 && headers.ContentRange.Count == 0
            && !headers.CacheControl.ToString().Contains("no-transform", StringComparison.OrdinalIgnoreCase)
            && MediaTypeHeaderValue.TryParse(response.ContentType, out var type) && IsText(type);
    }

    /// <summary>Sends what is not stored: compressed for this one client, and checked against what it holds.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="buffer">What was held back.</param>
    public static Task SendAsync(HttpContext context, ResponseBuffer buffer)
    {
        var response = context.Response;
        if (buffer.Passed || buffer.Held.Length == 0 || response.HasStarted)
        {
            return Task.CompletedTask; // An empty response stays as it is: the error pages look for it.
        }

        var headers = response.Headers;
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = response.StatusCode >= StatusCodes.Status500InternalServerError ? "no-store" : "no-cache";
        }

        var body = CodedBody.Of(buffer.Held.ToArray(), AcceptEncoding.Choose(context.Request.Headers.AcceptEncoding), Effort.Passing);
        return SendAsync(context, body, response.ContentType, lastModified: null);
    }

    /// <summary>Sends bytes, or 304 where the client holds them.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="body">The bytes in the coding that the client takes.</param>
    /// <param name="contentType">Content-Type.</param>
    /// <param name="lastModified">When it changed last, if that is known.</param>
    public static Task SendAsync(HttpContext context, CodedBody body, string? contentType, DateTimeOffset? lastModified)
    {
        var response = context.Response;
        var headers = response.Headers;
        headers.Vary = headers.Vary.Count == 0 ? "Accept-Encoding" : WithCoding(headers.Vary.ToString());
        if (response.StatusCode == StatusCodes.Status200OK && !headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase))
        {
            headers.ETag = body.ETag;
            if (Conditional.IsHeldBy(context.Request, body.ETag.ToString(), lastModified))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentLength = null;
                response.ContentType = null;
                return Task.CompletedTask;
            }
        }

        response.ContentType = contentType;
        headers.ContentEncoding = body.Header;
        response.ContentLength = body.Bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body.Bytes, context.RequestAborted).AsTask();
    }

    private static string WithCoding(string vary) =>
        vary.Contains("Accept-Encoding", StringComparison.OrdinalIgnoreCase) ? vary : vary + ", Accept-Encoding";

    private static bool IsText(MediaTypeHeaderValue type) =>
        type.Type == "text" && type.SubType != "event-stream"
        || type.SubType == "json" || type.SubType == "xml" || type.SubType == "javascript" || type.Suffix == "json" || type.Suffix == "xml"
        || type.SubType == "n-triples" || type.SubType == "n-quads";
}
