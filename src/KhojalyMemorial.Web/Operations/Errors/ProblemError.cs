using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace KhojalyMemorial.Operations.Errors;

/// <summary>What programs get instead of an error page: a problem by RFC 9457.</summary>
public static class ProblemError
{
    /// <summary>The media type of a problem.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>Whether whoever asks for a path is a program.</summary>
    /// <param name="path">The path.</param>
    /// <returns>True for the read API.</returns>
    public static bool IsFor(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>A problem.</summary>
    /// <param name="status">The status.</param>
    /// <param name="detail">What is wrong, in a sentence; null where the status says all.</param>
    /// <returns>The problem, with the words of the status as its title.</returns>
    public static ProblemDetails Of(int status, string? detail = null) => new() { Type = "about:blank", Title = ReasonPhrases.GetReasonPhrase(status), Status = status, Detail = detail };

    /// <summary>Writes what a failed request is answered with.</summary>
    /// <param name="context">The request, its response emptied.</param>
    /// <param name="status">The status.</param>
    /// <param name="trace">What the reader may quote and the log can be searched for.</param>
    /// <returns>When it is written.</returns>
    internal static Task WriteAsync(HttpContext context, int status, string trace)
    {
        var problem = Of(status);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            problem.Extensions["trace"] = trace;
        }

        context.Response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.WriteAsJsonAsync(problem, options: null, MediaType, context.RequestAborted);
    }
}
