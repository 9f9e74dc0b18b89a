using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace KhojalyMemorial.Security;

/// <summary>What protects visitors and the site: headers, limits, reports.</summary>
public static class SecuritySetup
{
    // A query of 16 kB gets the styled error page; what is longer still, Kestrel refuses with a bare 414.
    private const int LongestRequestLine = 32 * 1024;

    /// <summary>Adds headers, request limits and the reports of broken policy.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumSecurity(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<SecurityHeaders>();
        builder.Services.AddSingleton<CspReports>();
        builder.AddMuseumRateLimits();
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        });
    }

    /// <summary>Sets the security headers of every response; the error pages, which clear what failed, set them again.</summary>
    /// <param name="app">The pipeline.</param>
    public static void UseMuseumHeaders(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var headers = app.ApplicationServices.GetRequiredService<SecurityHeaders>();
        app.Use(next => context =>
        {
            headers.Apply(context);
            return next(context);
        });
    }

    /// <summary>Maps the address to which browsers report what the policy stopped.</summary>
    /// <param name="app">The endpoints.</param>
    public static void MapMuseumCspReports(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var reports = app.ServiceProvider.GetRequiredService<CspReports>();
        app.MapPost(SecurityHeaders.ReportPath, reports.ReceiveAsync);
    }
}
