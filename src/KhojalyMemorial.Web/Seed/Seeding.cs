using KhojalyMemorial.Data;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing.Portable;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Seed;

/// <summary>Puts the opening content into an empty database, in the same way as any import.</summary>
public static class Seeding
{
    /// <summary>Seeds a database that holds no item.</summary>
    /// <param name="services">A scope's services.</param>
    /// <returns>Null when there was nothing to do; otherwise what came of it.</returns>
    /// <exception cref="InvalidOperationException">The opening content has problems; the message lists them all.</exception>
    public static async Task<ImportResult?> RunAsync(IServiceProvider services)
    {
        if (await services.GetRequiredService<MuseumDbContext>().Items.AnyAsync())
        {
            return null;
        }

        var result = await services.GetRequiredService<Importer>().RunAsync(services.GetRequiredService<MuseumFolders>().Seed, "seed");
        return result.Problems.Count == 0
            ? result
            : throw new InvalidOperationException("The opening content has problems:\n" + string.Join('\n', result.Problems));
    }
}
