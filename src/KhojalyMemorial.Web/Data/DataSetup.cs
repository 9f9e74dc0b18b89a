using KhojalyMemorial.Operations;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Data;

/// <summary>Chooses the database. All code asks for <see cref="MuseumDbContext"/>; which provider it is, is known here only.</summary>
public static class DataSetup
{
    /// <summary>Adds the database context of the configured provider.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumData(this IHostApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        var folders = MuseumFolders.From(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(folders);
        if (options.IsSqlServer)
        {
            builder.Services.AddDbContext<MuseumDbContext, SqlServerMuseumDbContext>(context => UseSqlServer(context, options));
        }
        else
        {
            var connection = options.ConnectionString ?? $"Data Source={Path.Combine(folders.Data, "museum.db")}";
            builder.Services.AddDbContext<MuseumDbContext, SqliteMuseumDbContext>(context => UseSqlite(context, connection, options.MaxBatchSize));
        }
    }

    /// <summary>Configures a context for SQLite as the site uses it.</summary>
    /// <param name="context">The options to fill.</param>
    /// <param name="connection">The connection string.</param>
    /// <param name="maxBatchSize">Most statements in one batch.</param>
    public static void UseSqlite(DbContextOptionsBuilder context, string connection, int? maxBatchSize = null) => context
        .UseSqlite(connection, sqlite =>
        {
            if (maxBatchSize is { } size)
            {
                sqlite.MaxBatchSize(size);
            }
        })
        .AddInterceptors(new SqlitePragmas());

    /// <summary>Configures a context for SQL Server as the site uses it.</summary>
    /// <param name="context">The options to fill.</param>
    /// <param name="options">The connection and its limits.</param>
    public static void UseSqlServer(DbContextOptionsBuilder context, DatabaseOptions options) => context
        .UseSqlServer(options.ConnectionString, server =>
        {
            server.UseCompatibilityLevel(150);
            if (options.MaxBatchSize is { } size)
            {
                server.MaxBatchSize(size);
            }
        });
}
