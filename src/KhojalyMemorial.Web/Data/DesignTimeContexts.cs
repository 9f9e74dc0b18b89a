using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KhojalyMemorial.Data;

/// <summary>Lets <c>dotnet ef</c> make SQLite migrations without starting the site.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteMuseumDbContext>
{
    public SqliteMuseumDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteMuseumDbContext>();
        DataSetup.UseSqlite(options, "Data Source=:memory:");
        return new SqliteMuseumDbContext(options.Options);
    }
}

/// <summary>Lets <c>dotnet ef</c> make SQL Server migrations without a server.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerMuseumDbContext>
{
    public SqlServerMuseumDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerMuseumDbContext>();
        DataSetup.UseSqlServer(options, new DatabaseOptions { ConnectionString = "Server=none" });
        return new SqlServerMuseumDbContext(options.Options);
    }
}
