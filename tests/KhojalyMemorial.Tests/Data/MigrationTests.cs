using KhojalyMemorial.Data;
using KhojalyMemorial.Operations.Commands;
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

    internal static IEnumerable<string> Tables(DbContext context) =>
        context.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct(StringComparer.Ordinal);

    private static List<string> Columns(DbContext context) =>
        [.. context.Model.GetEntityTypes().SelectMany(type => type.GetProperties().Select(property => $"{type.GetTableName()}.{property.GetColumnName()}")).Order(StringComparer.Ordinal)];
}
