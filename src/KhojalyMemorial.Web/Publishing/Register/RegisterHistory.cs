using System.Runtime.CompilerServices;
using System.Text.Json;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing.Register;

/// <summary>Reads from the publications when persons were added, changed, merged and withdrawn.</summary>
/// <param name="database">The curators' database.</param>
internal sealed class RegisterHistory(MuseumDbContext database)
{
    private sealed record Row(string Key, string Language, int From, int? Until, string? EndedAs, string? MovedTo, DateTime PublishedUtc, bool IsCorrection, string? Reasons);

    /// <summary>The changes of persons, one person after the other.</summary>
    /// <param name="keys">Their keys, at most 500; null for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Key and changes.</returns>
    public async IAsyncEnumerable<(string Key, IReadOnlyList<RegisterChange> Changes)> ReadAsync(string[]? keys, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var times = await database.Editions.AsNoTracking().ToDictionaryAsync(edition => edition.Number, edition => edition.PublishedUtc, cancellation);
        var items = database.Items.Where(item => item.Kind == Kind.Person.Name);
        var rows =
            from publication in database.Publications.AsNoTracking()
            join item in keys is null ? items : items.Where(item => keys.Contains(item.Key)) on publication.ItemId equals item.Id
            orderby item.Key, publication.FromEdition, publication.Language
            select new Row(
                item.Key, publication.Language, publication.FromEdition, publication.UntilEdition, publication.EndedAs, publication.MovedTo, publication.PublishedUtc, publication.IsCorrection, publication.Reasons);
        var person = new List<Row>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (person.Count > 0 && person[0].Key != row.Key)
            {
                yield return (person[0].Key, ChangesOf(person, times));
                person = [];
            }

            person.Add(row);
        }

        if (person.Count > 0)
        {
            yield return (person[0].Key, ChangesOf(person, times));
        }
    }

    private static List<RegisterChange> ChangesOf(List<Row> rows, Dictionary<int, DateTime> times)
    {
        var number = PersonNumber.TryParse(rows[0].Key, out var read) ? read : 0;
        var data = rows.Where(row => row.Language == Revision.Shared).ToList();
        var begun = rows.GroupBy(row => row.From).Select(group => new RegisterChange(
            group.Key, number, group.First().PublishedUtc,
            data.Exists(row => row.From < group.Key && (row.Until is null || row.Until > group.Key || (row.Until == group.Key && row.EndedAs == PublicationEnd.Superseded))) ? "changed" : "added",
            group.Any(row => row.IsCorrection), group.Select(row => row.Reasons).OfType<string>().Select(reasons => JsonSerializer.Deserialize<Dictionary<string, string>>(reasons)).FirstOrDefault()));
        var ended = data.Where(row => row.Until is not null && row.EndedAs != PublicationEnd.Superseded).Select(row => new RegisterChange(
            row.Until!.Value, number, times.GetValueOrDefault(row.Until.Value), row.MovedTo is null ? "withdrawn" : "merged", IsCorrection: false, Reasons: null));
        return [.. begun.Concat(ended).OrderBy(change => change.Edition)];
    }
}
