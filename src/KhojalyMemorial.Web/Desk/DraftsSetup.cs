namespace KhojalyMemorial.Desk;

/// <summary>Sets up what curators see of their drafts.</summary>
public static class DraftsSetup
{
    /// <summary>Adds the reader of drafts and the memory that it keeps.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumDrafts(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<DraftShelf>();
        builder.Services.AddScoped<DraftReader>();
        builder.Services.AddScoped<DraftOrder>();
        builder.Services.AddScoped<DraftTrash>();
    }
}
