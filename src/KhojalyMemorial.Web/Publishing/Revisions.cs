using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing.Checks;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing;

/// <summary>Saves what curators write. Every save is a new revision; nothing is overwritten.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="clock">The time.</param>
public sealed class Revisions(MuseumDbContext database, TimeProvider clock)
{
    /// <summary>Finds an item, or makes it.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="key">Its key.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The item; a new one is stored with the next save.</returns>
    public async Task<ContentItem> ItemAsync(Kind kind, string key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var item = await database.Items.SingleOrDefaultAsync(one => one.Kind == kind.Name && one.Key == key, cancellation);
        if (item is null)
        {
            item = new ContentItem { Kind = kind.Name, Key = key, CreatedUtc = clock.GetUtcNow().UtcDateTime };
            database.Items.Add(item);
        }

        return item;
    }

    /// <summary>Saves a record as the next revision of an item, unless it says the same as the newest one. The revision and what it refers to are stored together or not at all.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/> for data.</param>
    /// <param name="record">The data or the text.</param>
    /// <param name="author">Who saves.</param>
    /// <param name="basedOn">The revision that the author had before them; null for the first.</param>
    /// <param name="note">The author's remark.</param>
    /// <param name="isSmall">Whether it only mends a slip, so that no language has to follow and none is brought up to date.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The saved revision, or a conflict with a newer one of somebody else.</returns>
    public async Task<SaveResult> SaveAsync(
        ContentItem item, string language, object record, string author, Guid? basedOn, string? note = null, bool isSmall = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        var body = ContentJson.BodyOf(record);
        await using var transaction = database.Database.CurrentTransaction is null ? await database.Database.BeginTransactionAsync(cancellation) : null;
        var newest = await NewestAsync(item.Id, language, cancellation);
        if (newest?.Says(body) == true)
        {
            return new(newest, Conflict: null);
        }

        if (newest?.Id != basedOn)
        {
            return new(null, newest);
        }

        await database.References.Where(reference => reference.ItemId == item.Id && reference.Language == language).ExecuteDeleteAsync(cancellation);
        var saved = Add(item, language, record, body, author, newest, note, isSmall);
        try
        {
            await database.SaveChangesAsync(cancellation);
            await (transaction?.CommitAsync(cancellation) ?? Task.CompletedTask);
            return new(saved, Conflict: null);
        }
        catch (DbUpdateException) when (transaction is not null)
        {
            // Somebody may have saved the same number between our look and our save: the unique index says so.
            await transaction.RollbackAsync(cancellation);
            database.ChangeTracker.Clear();
            if (await NewestAsync(item.Id, language, cancellation) is { } other && other.Id != basedOn)
            {
                return new(null, other);
            }

            throw;
        }
    }

    private Task<Revision?> NewestAsync(Guid item, string language, CancellationToken cancellation) => database.Revisions.AsNoTracking()
        .Where(revision => revision.ItemId == item && revision.Language == language)
        .OrderByDescending(revision => revision.Number).FirstOrDefaultAsync(cancellation);

    /// <summary>Adds the first or next revision to the context without storing it: for imports, which store thousands at once.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <param name="record">The data or the text.</param>
    /// <param name="body">The record as JSON.</param>
    /// <param name="author">Who saves.</param>
    /// <param name="before">The newest revision so far.</param>
    /// <param name="note">The author's remark.</param>
    /// <param name="isSmall">Whether it only mends a slip.</param>
    /// <returns>The revision.</returns>
    internal Revision Add(ContentItem item, string language, object record, string body, string author, Revision? before, string? note = null, bool isSmall = false)
    {
        var revision = new Revision
        {
            ItemId = item.Id,
            Language = language,
            Number = (before?.Number ?? 0) + 1,
            Body = body,
            BodyHash = Revision.HashOf(body),
            Author = author,
            SavedUtc = clock.GetUtcNow().UtcDateTime,
            Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
            IsSmall = isSmall && before is not null,
            BasedOnId = before?.Id,
        };
        database.Revisions.Add(revision);
        database.References.AddRange(ItemReferences.Of(record).DistinctBy(found => (found.Kind, found.Key)).Select(found => new ItemReference
        {
            ItemId = item.Id,
            Language = language,
            TargetKind = found.Kind,
            TargetKey = found.Key,
        }));
        return revision;
    }
}

/// <summary>How a save went.</summary>
/// <param name="Saved">The revision; null on conflict.</param>
/// <param name="Conflict">The newer revision that the author had not seen.</param>
public sealed record SaveResult(Revision? Saved, Revision? Conflict);
