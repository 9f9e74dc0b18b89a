using System.Text.Json;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing;

/// <summary>Reads from the database all that visitors may read as one museum: everything but the register of names, which is read by key and by index.</summary>
public static class MuseumReader
{
    // Parameters in one query are limited (2,100 on SQL Server).
    private const int Portion = 500;

    /// <summary>Loads editions and publications with their bodies.</summary>
    /// <param name="database">The curators' database.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The snapshot; what was withdrawn or erased comes without its body, in every edition.</returns>
    public static Task<MuseumSnapshot> LoadAsync(MuseumDbContext database, CancellationToken cancellation = default) => LoadAsync(database, registered: null, cancellation);

    /// <summary>Loads editions and publications, and some items of the register with them: for checks.</summary>
    /// <param name="database">The curators' database.</param>
    /// <param name="registered">The items of the register; null for none.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The snapshot.</returns>
    public static async Task<MuseumSnapshot> LoadAsync(MuseumDbContext database, IReadOnlySet<Guid>? registered, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var editions = await database.Editions.AsNoTracking().OrderBy(edition => edition.Number)
            .Select(edition => new EditionRow(edition.Number, edition.PublishedUtc, edition.AuditHash)).ToListAsync(cancellation);
        string[] register = [.. Kind.Registered];
        var rows = await ReadAsync(database.Items.Where(item => !register.Contains(item.Kind)), database.Publications, database, cancellation);
        foreach (var ids in (registered ?? new HashSet<Guid>()).Chunk(Portion))
        {
            rows.AddRange(await ReadAsync(database.Items.Where(item => register.Contains(item.Kind) && ids.Contains(item.Id)), database.Publications, database, cancellation));
        }

        // Of the register the museum itself knows only that something was corrected, and why: no name, no body.
        var corrections = await ReadAsync(database.Items.Where(item => register.Contains(item.Kind)), database.Publications.Where(one => one.IsCorrection), database, cancellation);
        return new(editions, [.. WithoutWithdrawn(rows), .. corrections.Where(row => registered?.Contains(row.ItemId) != true).Select(row => row with { Body = "", Slug = null })])
        {
            Tributes = await database.Tributes.AsNoTracking().Where(one => one.State == TributeState.Shown).OrderByDescending(one => one.ReceivedUtc)
                .Select(one => new TributeRow(one.Id, one.Person, one.Language, one.Text, one.Name, one.ReceivedUtc)).ToListAsync(cancellation),
        };
    }

    /// <summary>The publications of items, with the bodies that they publish.</summary>
    internal static async Task<List<PublishedRow>> ReadAsync(IQueryable<ContentItem> items, IQueryable<Publication> publications, MuseumDbContext database, CancellationToken cancellation)
    {
        var rows = await (
            from publication in publications.AsNoTracking()
            join revision in database.Revisions on publication.RevisionId equals revision.Id
            join item in items on publication.ItemId equals item.Id
            orderby item.Kind, item.Key, publication.FromEdition, publication.Language
            select new { publication, revision.Body, revision.Number, item.Kind, item.Key }).ToListAsync(cancellation);
        return rows.ConvertAll(row => new PublishedRow(
            row.publication.ItemId, row.Kind, row.Key, row.publication.Language, row.publication.Slug, row.Body, row.Number,
            row.publication.FromEdition, row.publication.UntilEdition, row.publication.EndedAs, row.publication.PublishedUtc,
            row.publication.IsCorrection, Reasons(row.publication.Reasons)) { MovedTo = row.publication.MovedTo });
    }

    private static List<PublishedRow> WithoutWithdrawn(List<PublishedRow> rows)
    {
        var gone = rows.GroupBy(row => (row.ItemId, row.Language))
            .Where(group => group.OrderBy(row => row.From).Last().EndedAs is PublicationEnd.Withdrawn or PublicationEnd.Erased)
            .Select(group => group.Key).ToHashSet();
        return rows.ConvertAll(row => gone.Contains((row.ItemId, row.Language)) || gone.Contains((row.ItemId, Revision.Shared)) ? row with { Body = "" } : row);
    }

    private static Dictionary<string, string>? Reasons(string? json) =>
        json is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(json);
}
