namespace KhojalyMemorial.Desk.Reports;

/// <summary>Sets up reports, and taking content out and in.</summary>
public static class ReportsSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Adds the reports and what gathers for them in the background.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumReports(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<PortingRoom>();
        builder.Services.AddScoped<DeskReports>();
        builder.Services.AddSingleton<SearchMissKeeper>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SearchMissKeeper>());
        builder.Services.AddSingleton<LinkChecker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<LinkChecker>());
        builder.Services.AddHttpClient(LinkChecker.Client, client => client.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    }
}
