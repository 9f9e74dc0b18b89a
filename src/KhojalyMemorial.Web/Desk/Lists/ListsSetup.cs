using KhojalyMemorial.Desk.Persons;

namespace KhojalyMemorial.Desk.Lists;

/// <summary>Sets up what brings lists into the register, and what joins and parts the persons in it.</summary>
public static class ListsSetup
{
    /// <summary>Adds the importer, the clock that runs it, the candidates for merging, and merging itself.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumLists(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddScoped<ListCheck>();
        builder.Services.AddScoped<ListDesk>();
        builder.Services.AddScoped<ListImporter>();
        builder.Services.AddSingleton<ListClock>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ListClock>());
        builder.Services.AddSingleton<CandidateShelf>();
        builder.Services.AddScoped<PersonDrafts>();
        builder.Services.AddScoped<Candidates>();
        builder.Services.AddScoped<PersonChanges>();
        builder.Services.AddScoped<PersonReleases>();
    }
}
