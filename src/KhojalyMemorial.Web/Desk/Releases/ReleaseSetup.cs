using KhojalyMemorial.Desk.Checks;
using KhojalyMemorial.Desk.Reviews;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Desk.Releases;

/// <summary>Sets up what stands between writing and publishing: checks, reviews, releases.</summary>
public static class ReleaseSetup
{
    /// <summary>Adds checks, reviews, releases, and the clock that does releases at their time.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumReleases(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddScoped<AuditedChanges>();
        builder.Services.AddScoped<DraftItems>();
        builder.Services.AddScoped<DeskChecks>();
        builder.Services.AddScoped<ReviewDesk>();
        builder.Services.AddScoped<Remarks>();
        builder.Services.AddScoped<GuestLinks>();
        builder.Services.AddScoped<ItemStates>();
        builder.Services.AddScoped<Areas.Admin.Reviews.ReviewRows>();
        builder.Services.AddScoped<ReleaseDesk>();
        builder.Services.AddScoped<ReleaseGate>();
        builder.Services.AddScoped<ReleaseRunner>();
        builder.Services.AddSingleton<ReleaseClock>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ReleaseClock>());
    }
}
