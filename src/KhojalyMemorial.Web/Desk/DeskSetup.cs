using KhojalyMemorial.Desk.Checks;
using KhojalyMemorial.Desk.Releases;
using KhojalyMemorial.Desk.Reviews;

namespace KhojalyMemorial.Desk;

/// <summary>Sets up what stands between writing and publishing: checks, reviews, releases.</summary>
public static class DeskSetup
{
    /// <summary>Adds checks, reviews, releases, and the clock that does releases at their time.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumReleases(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
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
