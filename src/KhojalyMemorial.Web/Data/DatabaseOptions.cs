namespace KhojalyMemorial.Data;

/// <summary>Settings of the section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary><c>Sqlite</c> (the default) or <c>SqlServer</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>The connection string; for SQLite, when empty, a file in the data folder.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Whether start-up brings the schema up to date. On SQL Server an operator runs the script instead, unless this is set.</summary>
    public bool? MigrateAtStart { get; set; }

    /// <summary>Most statements in one batch; empty for the provider's own limit.</summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>Whether the provider is SQL Server.</summary>
    public bool IsSqlServer => string.Equals(Provider, "SqlServer", StringComparison.OrdinalIgnoreCase);
}
