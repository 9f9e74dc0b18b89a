namespace KhojalyMemorial.Operations.Commands;

/// <summary>Finds and runs the program's commands.</summary>
public static class CommandLine
{
    /// <summary>Every command, in the order of the help.</summary>
    public static readonly IReadOnlyList<Command> All =
    [
        ContentCommands.Import, ContentCommands.Export, StatusCommand.Status, DatabaseCommands.Migrate, DatabaseCommands.Script, AuditCommands.Verify, AccountCommands.Accounts,
        BackupCommands.Backup, BackupCommands.Restore, RegisterCommands.Register, ErasureCommands.Erasures,
    ];

    /// <summary>Runs the command that the arguments name.</summary>
    /// <param name="args">Arguments of the program.</param>
    /// <param name="services">The program's services; the web host is not started.</param>
    /// <param name="output">Where people read what came of it.</param>
    /// <returns>The exit code; null when the arguments name no command and the site shall start.</returns>
    public static async Task<int?> RunAsync(string[] args, IServiceProvider services, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        if (args.Contains("--help", StringComparer.Ordinal) || args.Contains("-h", StringComparer.Ordinal))
        {
            await output.WriteLineAsync(Help());
            return 0;
        }

        if (args.FirstOrDefault(arg => !arg.StartsWith('-')) is not { } name || args[0].StartsWith('-'))
        {
            return null;
        }

        if (All.Append(RehearsalCommand.Rehearse).FirstOrDefault(command => command.Name == name) is not { } command)
        {
            await output.WriteLineAsync($"There is no command \"{name}\".\n\n{Help()}");
            return 2;
        }

        await using var scope = services.CreateAsyncScope();
        return await command.RunAsync(scope.ServiceProvider, args[1..], output);
    }

    /// <summary>The help.</summary>
    /// <returns>Its text.</returns>
    public static string Help()
    {
        const string Run = "dotnet run --project src/KhojalyMemorial.Web";
        var width = All.Max(command => command.Name.Length + command.Usage.Length + 1) + 2;
        var lines = All.Select(command => $"  {$"{command.Name} {command.Usage}".PadRight(width)}{command.Purpose}");
        return $"""
            The Khojaly memorial museum's site.

            {Run}                start the site
            {Run} -- --reset     start over: the SQLite database is moved aside first (Development only)
            {Run} -- COMMAND     run one command and stop

            Commands:
            {string.Join('\n', lines)}
            """;
    }
}
