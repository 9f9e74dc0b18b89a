using System.Text.Json;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KhojalyMemorial.Operations.Health;

/// <summary>Two addresses for those who watch the site: whether the process lives, and whether it can serve visitors.</summary>
public static class HealthSetup
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the checks.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumHealth(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(builder.Configuration.GetSection("Health").Get<HealthOptions>() ?? new HealthOptions());
        builder.Services.TryAddSingleton(MuseumFolders.From(builder.Configuration, builder.Environment));
        builder.Services.TryAddSingleton<Museum>();
        builder.Services.TryAddSingleton<DatabaseState>();
        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", HealthStatus.Degraded)
            .AddCheck<EditionHealth>("edition")
            .AddCheck<DiskHealth>("disk");
    }

    /// <summary>Maps <c>/health/live</c> (200 while the process runs) and <c>/health/ready</c> (503 when visitors cannot be served).</summary>
    /// <param name="app">The endpoints.</param>
    public static void MapMuseumHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync })
            .WithMetadata(new HttpMethodMetadata(Methods));
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync })
            .WithMetadata(new HttpMethodMetadata(Methods));
    }

    // Words only: no exception, path or host, since anyone may ask.
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "application/json";
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            status = Word(report.Status),
            checks = report.Entries.ToDictionary(check => check.Key, check => Word(check.Value.Status), StringComparer.Ordinal),
        });
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
