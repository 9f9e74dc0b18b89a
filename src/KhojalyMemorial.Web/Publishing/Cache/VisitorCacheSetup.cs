using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KhojalyMemorial.Publishing.Cache;

/// <summary>The visitor cache and the edition that a request sees.</summary>
public static class VisitorCacheSetup
{
    /// <summary>Adds the cache, and lets controllers ask for <see cref="PublishedMuseum"/>: the one edition of their request.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumVisitorCache(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Museum>();
        services.AddSingleton(builder.Configuration.GetSection("VisitorCache").Get<VisitorCacheOptions>() ?? new VisitorCacheOptions());
        services.AddSingleton<VisitorShelves>();
        services.AddSingleton<BestCompression>();
        services.AddHostedService(provider => provider.GetRequiredService<BestCompression>());
        services.AddScoped<VisitorMuseum>();
        services.AddScoped(provider => provider.GetRequiredService<VisitorMuseum>().Museum);
    }

    /// <summary>Puts the cache into the pipeline: directly after <c>UseRouting</c>, which finds the page's attribute.</summary>
    /// <param name="app">The pipeline.</param>
    public static void UseMuseumVisitorCache(this IApplicationBuilder app) => app.UseMiddleware<VisitorCache>();
}
