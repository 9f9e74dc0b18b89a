using KhojalyMemorial.Data;
using KhojalyMemorial.Operations.Commands;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace KhojalyMemorial.Tests.Data;

public sealed class MigrationTests
{
    [Fact]
    public void No_change_of_the_model_waits_for_a_migration()
    {
        using var sqlite = new SqliteDesignTime().CreateDbContext([]);
        using var server = new SqlServerDesignTime().CreateDbContext([]);

        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(server.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_SQL_Server_script_contains_every_table()
    {
        using var context = new SqlServerDesignTime().CreateDbContext([]);
        var script = DatabaseCommands.SqlServerScript();

        Assert.All(Tables(context), table => Assert.Contains($"CREATE TABLE [{table}]", script, StringComparison.Ordinal));
    }

    [Fact]
    public void Both_providers_have_the_same_tables_and_columns()
    {
        using var sqlite = new SqliteDesignTime().CreateDbContext([]);
        using var server = new SqlServerDesignTime().CreateDbContext([]);

        Assert.Equal(Columns(sqlite), Columns(server));
    }

    [Fact]
    public async Task A_migration_lock_that_a_killed_process_left_is_cleared_once_it_is_old()
    {
        if (TestDatabase.SqlServer is not null)
        {
            return; // SQL Server ends the lock with the connection that held it.
        }

        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.NewContext();
        await context.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
        await context.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2020-01-01 00:00:00.0000000+00:00')");

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await DatabaseStart.MigrateAsync(context, TimeProvider.System, limit.Token);

        Assert.Empty(await context.Database.GetPendingMigrationsAsync(limit.Token));
    }

    internal static IEnumerable<string> Tables(DbContext context) =>
        context.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct(StringComparer.Ordinal);

    private static List<string> Columns(DbContext context) =>
        [.. context.Model.GetEntityTypes().SelectMany(type => type.GetProperties().Select(property => $"{type.GetTableName()}.{property.GetColumnName()}")).Order(StringComparer.Ordinal)];
}
