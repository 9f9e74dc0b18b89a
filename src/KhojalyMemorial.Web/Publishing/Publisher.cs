using System.Text.Json;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing.Checks;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing;

/// <summary>The only door between what curators write and what visitors read: checks, writes publications, audit and edition in one transaction.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="clock">The time.</param>
public sealed class Publisher(MuseumDbContext database, TimeProvider clock)
{
    // Two nodes that publish at the same moment both want the next edition number and the next audit entry;
    // the unique keys let one through, and the other does its whole work again on what it finds then.
    private const int Tries = 5;

    // Parameters in one query are limited (2,100 on SQL Server).
    private const int Portion = 500;

    /// <summary>Makes the next edition.</summary>
    /// <param name="order">What it changes.</param>
    /// <param name="cancellation">Stops the work; nothing is then published.</param>
    /// <returns>The edition, or the problems that keep it from being made.</returns>
    public async Task<PublishResult> PublishAsync(PublishOrder order, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (database.Database.CurrentTransaction is not null)
        {
            return await PublishOnceAsync(order, cancellation);
        }

        for (var attempt = 1; ; attempt++)
        {
            await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
            try
            {
                var result = await PublishOnceAsync(order, cancellation);
                if (result.Edition is not null)
                {
                    await transaction.CommitAsync(cancellation);
                }

                return result;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                await transaction.RollbackAsync(cancellation);
                database.ChangeTracker.Clear();
            }
        }
    }

    private async Task<PublishResult> PublishOnceAsync(PublishOrder order, CancellationToken cancellation)
    {
        var ids = order.Publish.Select(part => part.ItemId).Concat(order.Withdraw.Select(part => part.ItemId)).ToHashSet();
        var current = await CurrentAsync(ids, cancellation);
        var changed = order.Publish.Where(part => current.GetValueOrDefault((part.ItemId, part.Language))?.RevisionId != part.RevisionId).ToList();
        var ended = order.Withdraw.SelectMany(part => current.Values.Where(one =>
            one.ItemId == part.ItemId && (part.Language == Revision.Shared || one.Language == part.Language))).Distinct().ToList();
        if (changed.Count == 0 && ended.Count == 0)
        {
            return new(null, []);
        }

        if (await InTrashAsync(changed, cancellation) is { Count: > 0 } trashed)
        {
            return new(null, trashed);
        }

        var edition = (await database.Editions.MaxAsync(one => (int?)one.Number, cancellation) ?? 0) + 1;
        foreach (var one in ended)
        {
            one.UntilEdition = edition;
            one.EndedAs = PublicationEnd.Withdrawn;
            one.MovedTo = order.Withdraw.FirstOrDefault(part => part.ItemId == one.ItemId && part.Language == one.Language)?.MovedTo
                ?? order.Withdraw.FirstOrDefault(part => part.ItemId == one.ItemId && part.Language == Revision.Shared)?.MovedTo;
        }

        await ReplaceAsync(order, changed, current, edition, cancellation);
        var audit = await AuditAsync(order, changed, ended, edition, cancellation);
        database.Editions.Add(new Edition
        {
            Number = edition,
            PublishedUtc = clock.GetUtcNow().UtcDateTime,
            PublishedBy = order.Actor,
            Note = order.Note,
            AuditHash = audit.Hash,
        });
        await database.SaveChangesAsync(cancellation);

        // The checks see the museum exactly as visitors would; nothing is committed when they find something.
        var after = new PublishedMuseum(await MuseumReader.LoadAsync(database, ids, cancellation));
        var problems = PublishChecks.Of(after, ids).Concat(order.AllowsArtificial ? [] : RegisterChecks.Artificial(after))
            .Concat(await RegisterChecks.LeftBehindAsync(database, after, ids, cancellation)).ToList();
        return problems.Count == 0 ? new(edition, []) : new(null, problems);
    }

    private async Task<Dictionary<(Guid ItemId, string Language), Publication>> CurrentAsync(HashSet<Guid> items, CancellationToken cancellation)
    {
        var current = new Dictionary<(Guid ItemId, string Language), Publication>();
        foreach (var ids in items.Chunk(Portion))
        {
            foreach (var one in await database.Publications.Where(one => one.UntilEdition == null && ids.Contains(one.ItemId)).ToListAsync(cancellation))
            {
                current[(one.ItemId, one.Language)] = one;
            }
        }

        return current;
    }

    private async Task<List<ContentProblem>> InTrashAsync(List<PublishPart> parts, CancellationToken cancellation)
    {
        var ids = parts.Select(part => part.ItemId).ToHashSet();
        return [.. (await database.Items.AsNoTracking().Where(item => item.TrashedUtc != null).ToListAsync(cancellation))
            .Where(item => ids.Contains(item.Id)).Select(item => new ContentProblem($"{item.Kind} {item.Key}", null, item.ErasedUtc is null ? "It is in the trash." : "It was erased."))];
    }

    private async Task ReplaceAsync(
        PublishOrder order, List<PublishPart> changed, Dictionary<(Guid ItemId, string Language), Publication> current, int edition, CancellationToken cancellation)
    {
        var reasons = order.Reasons.Count == 0 ? null : JsonSerializer.Serialize(order.Reasons);
        var slugs = await RevisionSlugs.OfAsync(database, changed, cancellation);
        foreach (var part in changed)
        {
            if (current.GetValueOrDefault((part.ItemId, part.Language)) is { UntilEdition: null } before)
            {
                before.UntilEdition = edition;
                before.EndedAs = PublicationEnd.Superseded;
            }

            database.Publications.Add(new Publication
            {
                ItemId = part.ItemId,
                Language = part.Language,
                RevisionId = part.RevisionId,
                Slug = slugs.GetValueOrDefault(part.RevisionId),
                FromEdition = edition,
                ApprovedBy = part.ApprovedBy ?? order.Actor,
                PublishedUtc = clock.GetUtcNow().UtcDateTime,
                IsCorrection = order.IsCorrection,
                Reasons = reasons,
            });
        }
    }

    private async Task<AuditEntry> AuditAsync(
        PublishOrder order, List<PublishPart> changed, List<Publication> ended, int edition, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var last = await database.Audit.OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellation);
        var steps = changed.GroupBy(part => part.ItemId).Select(group => ("publish", group.Key, Languages(group.Select(part => part.Language))))
            .Concat(ended.GroupBy(one => one.ItemId).Select(group => ("withdraw", group.Key, Languages(group.Select(one => one.Language)))));
        foreach (var (action, item, languages) in steps)
        {
            last = AuditEntry.After(last, now, order.Actor, action, item, languages, edition);
            database.Audit.Add(last);
        }

        return last!;
    }

    private static string Languages(IEnumerable<string> languages) =>
        string.Join(' ', languages.Select(language => language == Revision.Shared ? "shared" : language).Distinct().Order(StringComparer.Ordinal));
}
