using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KhojalyMemorial.Operations.Commands;

/// <summary>The schema of the database.</summary>
internal static class DatabaseCommands
{
    public static readonly Command Migrate = new("migrate", "", "bring the schema of the configured database up to date", MigrateAsync);

    public static readonly Command Script = new("script", "FILE", "write the idempotent SQL Server script of all migrations", ScriptAsync);

    /// <summary>The script that an operator runs on SQL Server; running it again changes nothing.</summary>
    public static string SqlServerScript()
    {
        using var context = new SqlServerDesignTime().CreateDbContext([]);
        return context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    }

    private static async Task<int> MigrateAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        var database = services.GetRequiredService<MuseumDbContext>();
        var pending = (await database.Database.GetPendingMigrationsAsync()).ToList();
        await DatabaseStart.MigrateAsync(database, services.GetRequiredService<TimeProvider>());
        await output.WriteLineAsync(pending.Count == 0 ? "The schema was up to date." : $"Applied: {string.Join(", ", pending)}");
        return 0;
    }

    private static async Task<int> ScriptAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        if (args is not [var file])
        {
            await output.WriteLineAsync("script takes one file.");
            return 2;
        }

        await File.WriteAllTextAsync(file, SqlServerScript());
        await output.WriteLineAsync($"Written to {Path.GetFullPath(file)}");
        return 0;
    }
}
