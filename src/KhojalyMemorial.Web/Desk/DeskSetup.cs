namespace KhojalyMemorial.Desk;

/// <summary>Sets up what curators write with.</summary>
public static class DeskSetup
{
    /// <summary>Adds drafts, working copies and rights.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumWriting(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddScoped<Drafts>();
        builder.Services.AddScoped<WritingRights>();
        builder.Services.AddScoped<WorkingCopies>();
        builder.Services.AddScoped<Presences>();
        builder.Services.AddScoped<Areas.Admin.Items.ItemFormPages>();
    }
}
