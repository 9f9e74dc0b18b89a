using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Operations;

/// <summary>Sets up what keeps the process small.</summary>
public static class MemorySetup
{
    // Long enough for the first visitors and for whatever a start still does behind them.
    private const double UsualSeconds = 3;

    /// <summary>Adds what gives memory back. Setting: <c>Memory:QuietSeconds</c>, how long after a start (where it is done after a fifth of it, too) or a new edition; 0 for never.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumMemory(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var quiet = TimeSpan.FromSeconds(builder.Configuration.GetValue("Memory:QuietSeconds", UsualSeconds));
        builder.Services.AddHostedService(services => new MemoryReturn(
            services.GetRequiredService<Museum>(), quiet, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<MemoryReturn>>()));
    }
}
