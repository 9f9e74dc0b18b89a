using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing;

/// <summary>Reads the address part out of the revisions that are to be published.</summary>
internal static class RevisionSlugs
{
    // Parameters in one query are limited (2,100 on SQL Server), so large orders are read in portions.
    private const int Portion = 500;

    public static async Task<Dictionary<Guid, string?>> OfAsync(MuseumDbContext database, IReadOnlyList<PublishPart> parts, CancellationToken cancellation)
    {
        var slugs = new Dictionary<Guid, string?>();
        foreach (var portion in parts.Where(part => part.Language != Revision.Shared).Select(part => part.RevisionId).Chunk(Portion))
        {
            var bodies = await (
                from revision in database.Revisions
                join item in database.Items on revision.ItemId equals item.Id
                where portion.Contains(revision.Id)
                select new { revision.Id, revision.Body, item.Kind }).ToListAsync(cancellation);
            foreach (var one in bodies)
            {
                slugs[one.Id] = Kind.Find(one.Kind) is { } kind ? ((ItemText)ContentJson.Read(one.Body, kind.Text)).AddressSlug : null;
            }
        }

        return slugs;
    }
}
