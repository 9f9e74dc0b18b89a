using System.Globalization;
using KhojalyMemorial.Data;
using KhojalyMemorial.Operations;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing.Erasing;

/// <summary>
/// The list of what was erased, as a file beside the database: a backup that is older than an erasure brings back what was erased,
/// and not the table that says so. The file is never put back by a restore, only added to.
/// </summary>
/// <param name="folders">Where it lies.</param>
public sealed class ErasureLedger(MuseumFolders folders)
{
    private static readonly Lock Writing = new();

    /// <summary>Reads the list.</summary>
    /// <param name="path">The file; null for the site's own.</param>
    /// <returns>What was erased, each once; lines that cannot be read are left out.</returns>
    public IReadOnlyList<Erasure> Read(string? path = null)
    {
        var file = path ?? folders.Erasures;
        return File.Exists(file) ? [.. File.ReadLines(file).Select(Parse).OfType<Erasure>().DistinctBy(one => (one.Thing, one.ThingId))] : [];
    }

    /// <summary>Adds what the file does not hold yet.</summary>
    /// <param name="erased">What was erased.</param>
    public void Add(IEnumerable<Erasure> erased)
    {
        lock (Writing)
        {
            var known = Read().Select(one => (one.Thing, one.ThingId)).ToHashSet();
            var lines = erased.Where(one => known.Add((one.Thing, one.ThingId))).Select(Print).ToList();
            if (lines.Count > 0)
            {
                using var file = new FileStream(folders.Erasures, FileMode.Append, FileAccess.Write, FileShare.Read);
                using var writer = new StreamWriter(file);
                lines.ForEach(writer.WriteLine);
                writer.Flush();
                file.Flush(flushToDisk: true);
            }
        }
    }

    /// <summary>Brings file and database to the same list: what only the database knows is written to the file.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What the file holds and the database does not know as erased.</returns>
    public async Task<IReadOnlyList<Erasure>> CompareAsync(MuseumDbContext database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var known = await database.Erasures.AsNoTracking().ToListAsync(cancellation);
        Add(known);
        var ids = known.Select(one => (one.Thing, one.ThingId)).ToHashSet();
        return [.. Read().Where(one => !ids.Contains((one.Thing, one.ThingId)))];
    }

    private static string Print(Erasure one) => string.Create(CultureInfo.InvariantCulture, $"{one.AtUtc:yyyy-MM-ddTHH:mm:ssZ} {one.Thing} {one.ThingId:D}");

    private static Erasure? Parse(string line) =>
        line.Split(' ') is [var at, var thing, var id] && Guid.TryParseExact(id, "D", out var read)
        && DateTime.TryParseExact(at, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time)
            ? new() { Thing = thing, ThingId = read, AtUtc = time } : null;
}
