using System.Diagnostics;
using KhojalyMemorial.Security;

namespace KhojalyMemorial.Operations.Errors;

/// <summary>Turns exceptions and empty error responses into a styled page in the visitor's language, by a second run to <c>/error/{status}</c>; under <c>/api</c> into a problem for programs.</summary>
/// <param name="next">The rest of the pipeline, which must hold the routing.</param>
/// <param name="headers">What the failed response lost when it was cleared.</param>
/// <param name="logger">The log.</param>
public sealed partial class ErrorPages(RequestDelegate next, SecurityHeaders headers, ILogger<ErrorPages> logger)
{
    /// <summary>Lets the request pass and answers for it where it fails.</summary>
    /// <param name="context">The request.</param>
    /// <returns>When it is answered.</returns>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400 and < 600, ContentLength: null, ContentType: null or "" })
            {
                NoteBadRequest(context, context.Response.StatusCode);
                await ShowAsync(context, context.Response.StatusCode);
            }
        }
        catch (Exception problem)
        {
            await AnswerAsync(context, problem);
        }
    }

    private static string Trace(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    private async Task AnswerAsync(HttpContext context, Exception problem)
    {
        if (context.RequestAborted.IsCancellationRequested && problem is OperationCanceledException or IOException)
        {
            // The visitor left: nobody is there to answer, and nothing went wrong.
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            }

            return;
        }

        var status = (problem as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError;
        if (problem is BadHttpRequestException)
        {
            NoteBadRequest(context, status);
        }
        else
        {
            Failed(logger, Route(context), Trace(context), problem);
        }

        if (context.Response.HasStarted)
        {
            context.Abort(); // Half a page must not look like a whole one.
            return;
        }

        await ShowAsync(context, status);
    }

    private async Task ShowAsync(HttpContext context, int status)
    {
        if (ProblemError.IsFor(context.Request.Path))
        {
            SecondRun.Clear(context.Response, status);
            headers.Apply(context);
            await ProblemError.WriteAsync(context, status, Trace(context));
            return;
        }

        var error = new ErrorRequest(status, ErrorRequest.LanguageOf(context.Request), context.Request.Path, Trace(context));
        using (new SecondRun(context, error))
        {
            headers.Apply(context); // Cleared with everything else; said here, the order of the pipeline does not matter.
            try
            {
                await next(context);
                if (context.Response.HasStarted || context.Response.ContentType is { Length: > 0 })
                {
                    return;
                }
            }
            catch (Exception problem) when (!context.Response.HasStarted)
            {
                PageFailed(logger, status, error.Trace, problem);
            }

            SecondRun.Clear(context.Response, status);
            headers.Apply(context);
            await PlainError.WriteAsync(context, error);
        }
    }

    private void NoteBadRequest(HttpContext context, int status)
    {
        // The exception's own message may quote what was sent: only its kind is noted.
        if (status is StatusCodes.Status400BadRequest or StatusCodes.Status408RequestTimeout or StatusCodes.Status413PayloadTooLarge
            or StatusCodes.Status414UriTooLong or StatusCodes.Status431RequestHeaderFieldsTooLarge)
        {
            Refused(logger, status, Route(context), Trace(context));
        }
    }

    private static string Route(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";

    [LoggerMessage(Level = LogLevel.Error, Message = "A request for {Route} failed, trace {Trace}")]
    private static partial void Failed(ILogger logger, string route, string trace, Exception problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "The error page for {Status} failed, trace {Trace}")]
    private static partial void PageFailed(ILogger logger, int status, string trace, Exception problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A bad request was refused with {Status} for {Route}, trace {Trace}")]
    private static partial void Refused(ILogger logger, int status, string route, string trace);
}

/// <summary>Puts the error pages into the pipeline.</summary>
public static class ErrorPagesSetup
{
    /// <summary>Answers for everything that fails further in; in front of routing, which the error page runs through again.</summary>
    /// <param name="app">The pipeline.</param>
    public static void UseMuseumErrorPages(this IApplicationBuilder app) => app.UseMiddleware<ErrorPages>();
}
