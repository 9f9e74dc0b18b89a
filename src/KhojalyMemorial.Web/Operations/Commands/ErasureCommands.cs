using KhojalyMemorial.Data;
using KhojalyMemorial.Desk.Cases;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Operations.Commands;

/// <summary>What was erased stays erased, also after a restore.</summary>
internal static class ErasureCommands
{
    public static readonly Command Erasures = new("erasures", "apply", "erase again what a restored backup has brought back", RunAsync);

    /// <summary>Applies the list; a database whose schema is older is seen to when the site starts.</summary>
    public static async Task<int> ApplyAsync(IServiceProvider services, TextWriter output)
    {
        if ((await services.GetRequiredService<MuseumDbContext>().Database.GetPendingMigrationsAsync()).Any())
        {
            await output.WriteLineAsync("The database is of an older version: what was erased since is erased again when the site has started, or by \"migrate\" and then \"erasures apply\".");
            return 0;
        }

        try
        {
            var done = await services.GetRequiredService<ErasedAgain>().ApplyAsync();
            await output.WriteLineAsync(FormattableString.Invariant($"Erased again: {done}."));
            return 0;
        }
        catch (InvalidOperationException problem)
        {
            await output.WriteLineAsync(problem.Message);
            return 1;
        }
    }

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        if (args is ["apply"])
        {
            return await ApplyAsync(services, output);
        }

        await output.WriteLineAsync("erasures takes the word apply.");
        return 2;
    }
}
