using System.Text.Json;
using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing;

/// <summary>Reads from the database all that visitors may read.</summary>
public static class MuseumReader
{
    /// <summary>Loads editions and publications with their bodies.</summary>
    /// <param name="database">The curators' database.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The snapshot; what was withdrawn or erased comes without its body, in every edition.</returns>
    public static async Task<MuseumSnapshot> LoadAsync(MuseumDbContext database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var editions = await database.Editions.AsNoTracking().OrderBy(edition => edition.Number)
            .Select(edition => new EditionRow(edition.Number, edition.PublishedUtc, edition.AuditHash)).ToListAsync(cancellation);
        var rows = await (
            from publication in database.Publications.AsNoTracking()
            join revision in database.Revisions on publication.RevisionId equals revision.Id
            join item in database.Items on publication.ItemId equals item.Id
            orderby item.Kind, item.Key, publication.FromEdition, publication.Language
            select new { publication, revision.Body, revision.Number, item.Kind, item.Key }).ToListAsync(cancellation);
        var all = rows.ConvertAll(row => new PublishedRow(
            row.publication.ItemId, row.Kind, row.Key, row.publication.Language, row.publication.Slug, row.Body, row.Number,
            row.publication.FromEdition, row.publication.UntilEdition, row.publication.EndedAs, row.publication.PublishedUtc,
            row.publication.IsCorrection, Reasons(row.publication.Reasons)) { MovedTo = row.publication.MovedTo });
        return new(editions, WithoutWithdrawn(all));
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
