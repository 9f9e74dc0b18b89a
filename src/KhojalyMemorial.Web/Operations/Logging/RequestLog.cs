using System.Diagnostics;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Http.Features;

namespace KhojalyMemorial.Operations.Logging;

/// <summary>One line for each request. It names the route's pattern and never the address that was asked for: no query, no search words, no visitor.</summary>
public sealed partial class RequestLog
{
    /// <summary>The log category. <c>Serilog:MinimumLevel:Override:KhojalyMemorial.Requests</c> set to <c>Warning</c> leaves the lines out.</summary>
    public const string Category = "KhojalyMemorial.Requests";

    private readonly RequestDelegate _next;
    private readonly Museum _museum;
    private readonly ILogger _logger;
    private readonly RequestLines? _files;

    /// <summary>Takes its place in the pipeline.</summary>
    /// <param name="next">The rest of it.</param>
    /// <param name="museum">Gives the edition where the request did not take one.</param>
    /// <param name="services">The log, and the files of Production where no other sinks are configured.</param>
    public RequestLog(RequestDelegate next, Museum museum, IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        (_next, _museum) = (next, museum);
        _logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
        _files = services.GetService<RequestLines>();
    }

    /// <summary>Lets the request pass and writes its line.</summary>
    /// <param name="context">The request.</param>
    /// <returns>When it is done.</returns>
    public Task InvokeAsync(HttpContext context) => _logger.IsEnabled(LogLevel.Information) ? LogAsync(context) : _next(context);

    private static string Known(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method) || HttpMethods.IsPut(method)
        || HttpMethods.IsDelete(method) || HttpMethods.IsOptions(method) || HttpMethods.IsPatch(method) ? method : "other";

    private async Task LogAsync(HttpContext context)
    {
        var began = Stopwatch.GetTimestamp();
        var before = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var counted = new CountedBody(before);
        context.Features.Set<IHttpResponseBodyFeature>(counted);
        try
        {
            await _next(context);
        }
        finally
        {
            context.Features.Set(before);
            Write(context, Math.Round(Stopwatch.GetElapsedTime(began).TotalMilliseconds, 2), counted.Written);
        }
    }

    private void Write(HttpContext context, double milliseconds, long written)
    {
        var (method, status) = (context.Request.Method, context.Response.StatusCode);
        var bytes = HttpMethods.IsHead(method) ? 0 : written;
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
        var edition = context.Features.Get<PublishedMuseum>()?.Edition ?? _museum.Current.Edition;
        var trace = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        if (_files is not null)
        {
            _files.Add(Known(method), route, status, milliseconds, bytes, edition, trace);
            return;
        }

        var level = status >= StatusCodes.Status500InternalServerError ? LogLevel.Warning : LogLevel.Information;
        Line(_logger, level, Known(method), route, status, milliseconds, bytes, edition, trace);
    }

    [LoggerMessage(Message = "{Method} {Route} {Status} in {Milliseconds} ms, {Bytes} bytes, edition {Edition}, trace {Trace}")]
    private static partial void Line(
        ILogger logger, LogLevel level, string method, string route, int status, double milliseconds, long bytes, int edition, string trace);
}

/// <summary>Puts the request log into the pipeline.</summary>
public static class RequestLogSetup
{
    /// <summary>Writes one line for each request; the outermost middleware, so that it sees the final status.</summary>
    /// <param name="app">The pipeline.</param>
    public static void UseMuseumRequestLog(this IApplicationBuilder app) => app.UseMiddleware<RequestLog>();
}
