using KhojalyMemorial.Desk.Tributes;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Erasing;

namespace KhojalyMemorial.Desk.Cases;

/// <summary>Sets up letters of families and readers, lines of remembrance, and erasure.</summary>
public static class CasesSetup
{
    /// <summary>Adds what takes letters in, what curators do with them, and what keeps and forgets them.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumCases(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(builder.Configuration.GetSection("Cases").Get<CaseOptions>() ?? new CaseOptions());
        builder.Services.AddSingleton<ErasureLedger>();
        builder.Services.AddSingleton<ErasedTraces>();
        builder.Services.AddScoped<EditionStep>();
        builder.Services.AddScoped<Eraser>();
        builder.Services.AddSingleton<CaseFiles>();
        builder.Services.AddSingleton<FileCleaner>();
        builder.Services.AddScoped<CaseEraser>();
        builder.Services.AddScoped<CaseSteps>();
        builder.Services.AddScoped<CaseDecisions>();
        builder.Services.AddScoped<CaseDesk>();
        builder.Services.AddScoped<ErasedAgain>();
        builder.Services.AddScoped<Intake>();
        builder.Services.AddScoped<TributeBox>();
        builder.Services.AddScoped<TributeDesk>();
        builder.Services.AddSingleton<CaseKeeper>();
        builder.Services.AddHostedService(services => services.GetRequiredService<CaseKeeper>());
    }
}
