using KhojalyMemorial.Features.Lti;

namespace KhojalyMemorial.Lti;

/// <summary>Sets up what lets learning systems open pages of the museum: LTI 1.3 with Deep Linking 2.0.</summary>
public static class LtiSetup
{
    /// <summary>Adds it.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumLti(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        PlatformClient.Add(builder.Services, builder.Environment.IsDevelopment());
        builder.Services.AddSingleton<PlatformClient>();
        builder.Services.AddSingleton<PlatformKeys>();
        builder.Services.AddSingleton<PlatformFrames>();
        builder.Services.AddSingleton<LaunchToken>();
        builder.Services.AddSingleton<Targets>();
        builder.Services.AddSingleton<Sealed>();
        builder.Services.AddSingleton<ToolDescription>();
        builder.Services.AddScoped<Platforms>();
        builder.Services.AddScoped<ToolKeys>();
        builder.Services.AddScoped<OnceOnly>();
        builder.Services.AddScoped<Logins>();
        builder.Services.AddScoped<Launches>();
        builder.Services.AddScoped<DeepLinkAnswers>();
        builder.Services.AddScoped<RegistrationLinks>();
        builder.Services.AddScoped<DynamicRegistration>();
        builder.Services.AddSingleton<LtiAway>();
    }

    /// <summary>Lets registered platforms frame what lies under <c>/lti</c>, and shows pages there; in front of headers and error pages, which must know it.</summary>
    /// <param name="app">The pipeline.</param>
    public static void UseMuseumLti(this IApplicationBuilder app) => app.UseMiddleware<FramedPages>();
}
