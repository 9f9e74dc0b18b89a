using System.Text.Json;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk.Releases;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Persons;

/// <summary>Puts together the release that takes a change of persons to visitors: it goes the way of all releases, with its two people.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="persons">Reads persons.</param>
/// <param name="releases">Puts releases together.</param>
public sealed class PersonReleases(MuseumDbContext database, PersonDrafts persons, ReleaseDesk releases)
{
    /// <summary>Makes the release of a merge: the person who is no more is withdrawn and its address leads to the other, and what of the others is published already goes out as it is now.</summary>
    /// <param name="change">The merge.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where visitors read nothing of it.</returns>
    public async Task<Release?> OfMergeAsync(PersonChange change, Guid by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var gone = await database.Items.SingleAsync(one => one.Kind == Kind.Person.Name && one.Key == change.FromKey, cancellation);
        if (!await persons.IsPublishedAsync(gone.Id, cancellation))
        {
            return null;
        }

        var release = await releases.CreateAsync($"{change.FromKey} → {change.IntoKey}", by, cancellation);
        await releases.AddWithdrawalAsync(release, gone, Revision.Shared, $"{Kind.Person.Name}/{change.IntoKey}", by, cancellation);
        await AddAsync(release, change, by, cancellation);
        await NoteAsync(change, release, cancellation);
        return release;
    }

    /// <summary>Calls the release of a change off, or makes the one that brings back what it took away.</summary>
    /// <param name="change">The change, which was undone.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The release that brings it back; null where none is needed.</returns>
    public async Task<Release?> OfUndoAsync(PersonChange change, Guid by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.ReleaseId is not { } id)
        {
            return null;
        }

        var made = await database.Releases.AsNoTracking().SingleAsync(one => one.Id == id, cancellation);
        if (made.State != ReleaseState.Done)
        {
            // What waits for its time becomes a draft first, and a draft is put away.
            _ = await releases.CancelAsync(id, by, cancellation) && made.State == ReleaseState.Scheduled && await releases.CancelAsync(id, by, cancellation);
            return null;
        }

        var release = await releases.CreateAsync($"{change.FromKey} ↔ {change.IntoKey}", by, cancellation);
        var back = await database.Items.SingleAsync(one => one.Kind == Kind.Person.Name && one.Key == change.FromKey, cancellation);
        foreach (var language in Language.All.Select(one => one.Code).Prepend(Revision.Shared))
        {
            await releases.AddAsync(release, back, language, by, cancellation);
        }

        await AddAsync(release, change, by, cancellation);
        return release;
    }

    private async Task AddAsync(Release release, PersonChange change, Guid by, CancellationToken cancellation)
    {
        foreach (var step in JsonSerializer.Deserialize<List<PersonStep>>(change.Steps)!.Where(step => step.After is not null))
        {
            if (await persons.IsPublishedAsync(step.ItemId, cancellation))
            {
                await releases.AddAsync(release, await database.Items.SingleAsync(one => one.Id == step.ItemId, cancellation), Revision.Shared, by, cancellation);
            }
        }
    }

    private async Task NoteAsync(PersonChange change, Release release, CancellationToken cancellation)
    {
        await database.PersonChanges.Where(one => one.Id == change.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.ReleaseId, release.Id), cancellation);
        change.ReleaseId = release.Id;
    }
}
