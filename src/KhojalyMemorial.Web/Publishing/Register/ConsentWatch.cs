using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing.Register;

/// <summary>
/// Takes a person down as soon as a consent is withdrawn (editorial policy 4.3: first down, then talked about): what visitors read is withdrawn in the moment in which
/// the withdrawal is saved, without waiting for a review. What is left to show goes the usual way of two people.
/// </summary>
/// <param name="database">The curators' database.</param>
/// <param name="publisher">The door to visitors.</param>
public sealed class ConsentWatch(MuseumDbContext database, Publisher publisher)
{
    /// <summary>Looks at an item after it was saved.</summary>
    /// <param name="item">The item, of any kind.</param>
    /// <param name="actor">Who saved it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether a person was taken down.</returns>
    public async Task<bool> LookAsync(ContentItem item, string actor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Kind != Kind.Person.Name || await PublishedAsync(item.Id, cancellation) is not { NeedsConsent: true } published || await NewestAsync(item.Id, cancellation) is not { } newest)
        {
            return false;
        }

        if (Scope(published).IsSubsetOf(Scope(newest)))
        {
            return false;
        }

        var result = await publisher.PublishAsync(new PublishOrder(actor, []) { Withdraw = [new WithdrawPart(item.Id, Revision.Shared)] }, cancellation);
        return result.Edition is not null;
    }

    private static HashSet<string> Scope(PersonData person) => [.. person.Consents.Where(one => one.Withdrawn is null).SelectMany(one => one.Scope)];

    private async Task<PersonData?> PublishedAsync(Guid item, CancellationToken cancellation) => Read(await (
        from publication in database.Publications.AsNoTracking()
        where publication.ItemId == item && publication.Language == Revision.Shared && publication.UntilEdition == null
        join revision in database.Revisions on publication.RevisionId equals revision.Id
        select revision.Body).FirstOrDefaultAsync(cancellation));

    private async Task<PersonData?> NewestAsync(Guid item, CancellationToken cancellation) => Read(await database.Revisions.AsNoTracking()
        .Where(revision => revision.ItemId == item && revision.Language == Revision.Shared).OrderByDescending(revision => revision.Number).Select(revision => revision.Body).FirstOrDefaultAsync(cancellation));

    private static PersonData? Read(string? body) => body is null ? null : (PersonData)ContentJson.Read(body, typeof(PersonData));
}
