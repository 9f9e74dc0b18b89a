using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing.Register;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Operations.Commands;

/// <summary>The register of names.</summary>
internal static class RegisterCommands
{
    public static readonly Command Register = new("register", "rebuild", "make the visitors' file of the register of names anew from the database", RunAsync);

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        if (args is not ["rebuild"])
        {
            await output.WriteLineAsync("register takes the word rebuild.");
            return 2;
        }

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
