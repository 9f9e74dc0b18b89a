using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KhojalyMemorial.Data;

/// <summary>The curators' database. Visitors never wait for it: they read the published museum.</summary>
/// <param name="options">Options of the provider's own context.</param>
public abstract class MuseumDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Items of content.</summary>
    public DbSet<ContentItem> Items => Set<ContentItem>();

    /// <summary>Everything that was ever saved.</summary>
    public DbSet<Revision> Revisions => Set<Revision>();

    /// <summary>What visitors read, and read before.</summary>
    public DbSet<Publication> Publications => Set<Publication>();

    /// <summary>The editions of the museum.</summary>
    public DbSet<Edition> Editions => Set<Edition>();

    /// <summary>The chained audit.</summary>
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>Which item refers to which.</summary>
    public DbSet<ItemReference> References => Set<ItemReference>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MuseumDbContext).Assembly);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);

        // Both providers give back times without a kind; all of ours are UTC.
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>().HavePrecision(6);
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
}

/// <summary>The museum on SQLite, the embedded default.</summary>
/// <param name="options">The options.</param>
public sealed class SqliteMuseumDbContext(DbContextOptions<SqliteMuseumDbContext> options) : MuseumDbContext(options);

/// <summary>The museum on SQL Server.</summary>
/// <param name="options">The options.</param>
public sealed class SqlServerMuseumDbContext(DbContextOptions<SqlServerMuseumDbContext> options) : MuseumDbContext(options);
