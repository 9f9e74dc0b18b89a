using KhojalyMemorial.Operations.Backup;

namespace KhojalyMemorial.Operations.Commands;

/// <summary>Copies of everything that cannot be made again.</summary>
internal static class BackupCommands
{
    public static readonly Command Backup = new("backup", "FOLDER", "copy database and media to a new folder, while the site runs", BackupAsync);

    public static readonly Command Restore = new("restore", "FOLDER", "put a backup back; stop the site first, what is there is moved aside", RestoreAsync);

    private const string OnServer = "The database is on SQL Server, whose own backup copies it; only the media are copied here.";

    private static Task<int> BackupAsync(IServiceProvider services, string[] args, TextWriter output) => RunAsync(services, args, output, "backup", async (backup, folder) =>
        FormattableString.Invariant($"{await backup.MakeAsync(folder)} files copied to {folder} and verified."));

    private static Task<int> RestoreAsync(IServiceProvider services, string[] args, TextWriter output) => RunAsync(services, args, output, "restore", async (backup, folder) =>
        $"Restored from {folder}. What was there before lies in {await backup.RestoreAsync(folder)}.", after: ErasureCommands.ApplyAsync);

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, string name, Func<MuseumBackup, string, Task<string>> work, Func<IServiceProvider, TextWriter, Task<int>>? after = null)
    {
        if (args is not [var folder])
        {
            await output.WriteLineAsync($"{name} takes one folder.");
            return 2;
        }

        var backup = ActivatorUtilities.CreateInstance<MuseumBackup>(services);
        if (!backup.CopiesDatabase)
        {
            await output.WriteLineAsync(OnServer);
        }

        try
        {
            await output.WriteLineAsync(await work(backup, Path.GetFullPath(folder)));
            return after is null ? 0 : await after(services, output);
        }
        catch (IOException problem)
        {
            await output.WriteLineAsync(problem.Message);
            return 1;
        }
    }
}
