using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing.Register;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Operations.Commands;

/// <summary>The register of names.</summary>
internal static class RegisterCommands
{
    public static readonly Command Register = new(
        "register", "rebuild | import LIST", "make the visitors' file of the register anew, or bring a list in as drafts (import without a list says how)", RunAsync);

    private static Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output) => args switch
    {
        ["rebuild"] => RebuildAsync(services, output),
        ["import", .. var rest] => ListCommand.RunAsync(services, rest, output),
        _ => RefuseAsync(output),
    };

    private static async Task<int> RefuseAsync(TextWriter output)
    {
        await output.WriteLineAsync("register takes the word rebuild, or import and a list.");
        return 2;
    }

    private static async Task<int> RebuildAsync(IServiceProvider services, TextWriter output)
    {
        var database = services.GetRequiredService<MuseumDbContext>();
        var newest = await database.Editions.AsNoTracking().OrderByDescending(edition => edition.Number).FirstOrDefaultAsync();
        if (newest is null)
        {
            await output.WriteLineAsync("Nothing has been published yet.");
            return 1;
        }

        var count = await services.GetRequiredService<NamesRegister>().RebuildAsync(database, new RegisterStamp(newest.Number, newest.AuditHash));
        await output.WriteLineAsync(FormattableString.Invariant($"The register of edition {newest.Number} holds {count} public persons. A site that runs takes the file over with the next edition, or when it starts."));
        return 0;
    }
}
