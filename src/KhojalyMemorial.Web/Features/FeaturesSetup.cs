using System.Text.Encodings.Web;
using System.Text.Unicode;
using KhojalyMemorial.Features.Api;
using KhojalyMemorial.Features.Exhibition;
using KhojalyMemorial.Features.Learn;
using KhojalyMemorial.Features.Learn.Pack;
using KhojalyMemorial.Features.Names;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Security;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace KhojalyMemorial.Features;

/// <summary>Sets up the pages that visitors see.</summary>
public static class FeaturesSetup
{
    /// <summary>Adds controllers with their views, which lie beside them, and what the pages need.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumPages(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddControllersWithViews();
        builder.Services.Configure<RazorViewEngineOptions>(razor => razor.ViewLocationExpanders.Add(new FeatureViewLocations()));
        builder.Services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<LanguageConstraint>(LanguageConstraint.Name));

        // Without this every letter that is not Latin would be written as a number: pages twice the size.
        builder.Services.Configure<WebEncoderOptions>(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddSingleton<KhojalyMemorial.Areas.Admin.Shared.DatabaseAway>();
        builder.Services.AddSingleton<OldEditions>();
        builder.Services.AddSingleton<ReadingPages>();
        builder.Services.AddSingleton<RoomPages>();
        builder.Services.AddSingleton<PersonPages>();
        builder.Services.AddSingleton<LessonPages>();
        builder.Services.AddSingleton<LessonPacks>();
        builder.Services.AddSingleton<FormPace>();
        builder.AddMuseumReadApi();
    }

    /// <summary>Maps the addresses of the pages, each for GET and HEAD.</summary>
    /// <param name="app">The endpoints.</param>
    public static void MapMuseumPages(this IEndpointRouteBuilder app)
    {
        app.MapControllers().WithStaticAssets().AnswerHead();
        app.MapMuseumReadApi();
    }
}
