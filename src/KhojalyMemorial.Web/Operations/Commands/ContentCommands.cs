using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing.Portable;

namespace KhojalyMemorial.Operations.Commands;

/// <summary>Moving content in and out.</summary>
internal static class ContentCommands
{
    public static readonly Command Import = new("import", "FOLDER", "take a folder of the portable format in, or list everything that keeps it out", ImportAsync);

    public static readonly Command Export = new("export", "FOLDER", "write all content to a new folder", ExportAsync);

    private static async Task<int> ImportAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        if (args is not [var folder])
        {
            await output.WriteLineAsync("import takes one folder.");
            return 2;
        }

        await DatabaseStart.MigrateAsync(services.GetRequiredService<MuseumDbContext>(), services.GetRequiredService<TimeProvider>());
        var result = await services.GetRequiredService<Importer>().RunAsync(Path.GetFullPath(folder), "import");
        if (result.Problems.Count > 0)
        {
            foreach (var problem in result.Problems)
            {
                await output.WriteLineAsync(problem.ToString());
            }

            await output.WriteLineAsync(FormattableString.Invariant($"{result.Problems.Count} problems; nothing was imported."));
            return 1;
        }

        await output.WriteLineAsync(FormattableString.Invariant($"{result.Items} items read, {result.Saved} revisions saved, ")
            + (result.Edition is { } edition ? FormattableString.Invariant($"published as edition {edition}.") : "nothing new to publish."));
        return 0;
    }

    private static async Task<int> ExportAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        if (args is not [var folder])
        {
            await output.WriteLineAsync("export takes one folder, empty or not there yet.");
            return 2;
        }

        try
        {
            var items = await services.GetRequiredService<Exporter>().RunAsync(Path.GetFullPath(folder));
            await output.WriteLineAsync(FormattableString.Invariant($"{items} items written to {Path.GetFullPath(folder)}"));
            return 0;
        }
        catch (IOException problem)
        {
            await output.WriteLineAsync(problem.Message);
            return 1;
        }
    }
}
