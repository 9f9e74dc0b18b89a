using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KhojalyMemorial.Features;

/// <summary>Sets up the pages that visitors see.</summary>
public static class FeaturesSetup
{
    /// <summary>Adds controllers with their views, which lie beside them, and what the pages need.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumPages(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddControllersWithViews(mvc => mvc.Conventions.Add(new HeadWhereverGet()));
        builder.Services.Configure<RazorViewEngineOptions>(razor => razor.ViewLocationExpanders.Add(new FeatureViewLocations()));
        builder.Services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<LanguageConstraint>(LanguageConstraint.Name));
        builder.Services.AddSingleton<OldEditions>();
        builder.Services.TryAddScoped(services => services.GetRequiredService<Museum>().Current);
        builder.Services.TryAddSingleton(new PublicUrl(builder.Configuration["Site:PublicAddress"]));
        builder.Services.TryAddSingleton(builder.Configuration.GetSection("Site").Get<SiteOptions>() ?? new SiteOptions());
    }
}
