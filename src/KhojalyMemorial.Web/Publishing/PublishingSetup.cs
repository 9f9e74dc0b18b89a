using KhojalyMemorial.Publishing.Portable;
using KhojalyMemorial.Publishing.Register;
using KhojalyMemorial.Publishing.Search;

namespace KhojalyMemorial.Publishing;

/// <summary>Sets up what curators write through and what visitors read from.</summary>
public static class PublishingSetup
{
    /// <summary>Adds the published museum, its watcher, and the services that change it.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumPublishing(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Museum>();
        builder.Services.AddSingleton<DatabaseState>();
        builder.Services.AddSingleton<SiteSearch>();
        builder.Services.AddSingleton<SearchMisses>();
        builder.Services.AddSingleton<EditionFile>();
        builder.Services.AddSingleton<RegisterFile>();
        builder.Services.AddSingleton<NamesRegister>();
        builder.Services.AddSingleton<EditionWatcher>();
        builder.Services.AddHostedService(services => services.GetRequiredService<EditionWatcher>());
        builder.Services.AddScoped<Revisions>();
        builder.Services.AddScoped<Publisher>();
        builder.Services.AddScoped<ConsentWatch>();
        builder.Services.AddScoped<AuditLog>();
        builder.Services.AddScoped<MediaFiles>();
        builder.Services.AddScoped<Importer>();
        builder.Services.AddScoped<Exporter>();
    }
}
