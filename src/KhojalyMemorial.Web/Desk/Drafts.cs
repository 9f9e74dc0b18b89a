using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk;

/// <summary>Reads what curators have before them: the newest revision, published or not, and those before it.</summary>
/// <param name="database">The curators' database.</param>
public sealed class Drafts(MuseumDbContext database)
{
    /// <summary>Finds an item.</summary>
    /// <param name="kind">Name of the kind.</param>
    /// <param name="key">Key of the item.</param>
    /// <param name="segment">The language as addresses write it.</param>
    /// <returns>Null where there is none, or it lies in the trash.</returns>
    public async Task<DraftAddress?> FindAsync(string kind, string key, string segment)
    {
        if (Kind.Find(kind) is not { } known || DraftAddress.LanguageOf(segment) is not { } language)
        {
            return null;
        }

        var item = await database.Items.SingleOrDefaultAsync(one => one.Kind == kind && one.Key == key && one.TrashedUtc == null);
        return item is null ? null : new(known, item, language);
    }

    /// <summary>The newest revision.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <returns>Null where nothing was saved.</returns>
    public Task<Revision?> NewestAsync(Guid item, string language) => Of(item, language).OrderByDescending(revision => revision.Number).FirstOrDefaultAsync();

    /// <summary>One revision of an item and language.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <param name="revision">Its id.</param>
    /// <returns>Null where it is not one of them.</returns>
    public Task<Revision?> RevisionAsync(Guid item, string language, Guid? revision) =>
        revision is null ? Task.FromResult<Revision?>(null) : Of(item, language).SingleOrDefaultAsync(one => one.Id == revision);

    /// <summary>One revision by its number.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <param name="number">Its number.</param>
    /// <returns>Null where there is none.</returns>
    public Task<Revision?> RevisionAsync(Guid item, string language, int number) => Of(item, language).SingleOrDefaultAsync(one => one.Number == number);

    /// <summary>All revisions without their bodies, the newest first.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <returns>The revisions.</returns>
    public Task<List<RevisionLine>> HistoryAsync(Guid item, string language) => Of(item, language).OrderByDescending(revision => revision.Number)
        .Select(revision => new RevisionLine(revision.Id, revision.Number, revision.Author, revision.SavedUtc, revision.Note, revision.IsSmall)).ToListAsync();

    /// <summary>The revision that visitors read.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <returns>Its id; null where they read none.</returns>
    public Task<Guid?> PublishedAsync(Guid item, string language) => database.Publications.AsNoTracking()
        .Where(publication => publication.ItemId == item && publication.Language == language && publication.UntilEdition == null)
        .Select(publication => (Guid?)publication.RevisionId).FirstOrDefaultAsync();

    /// <summary>The data of an item as it was saved last.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="item">The item.</param>
    /// <returns>Null where none was saved.</returns>
    public async Task<ItemData?> DataAsync(Kind kind, Guid item)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return await NewestAsync(item, Revision.Shared) is { } revision ? (ItemData)ContentJson.Read(revision.Body, kind.Data) : null;
    }

    /// <summary>What an item is called at the desk.</summary>
    /// <param name="at">The item.</param>
    /// <param name="language">The language to prefer.</param>
    /// <returns>Its name in that language, in another, its own, or its key.</returns>
    public async Task<string> NameAsync(DraftAddress at, Language language)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(language);
        foreach (var code in Language.All.Select(one => one.Code).OrderBy(code => code == at.Language ? 0 : code == language.Code ? 1 : 2))
        {
            if (await NewestAsync(at.Item.Id, code) is { } revision && ((ItemText)ContentJson.Read(revision.Body, at.Kind.Text)).Label is { Length: > 0 } label)
            {
                return label;
            }
        }

        return (await DataAsync(at.Kind, at.Item.Id))?.OwnName is { Name: { Length: > 0 } own } ? own : at.Item.Key;
    }

    private IQueryable<Revision> Of(Guid item, string language) =>
        database.Revisions.AsNoTracking().Where(revision => revision.ItemId == item && revision.Language == language);
}

/// <summary>A line of the history.</summary>
/// <param name="Id">The revision.</param>
/// <param name="Number">Its number.</param>
/// <param name="Author">Who saved it.</param>
/// <param name="SavedUtc">When.</param>
/// <param name="Note">The author's remark.</param>
/// <param name="IsSmall">Whether it only mended a slip.</param>
public sealed record RevisionLine(Guid Id, int Number, string Author, DateTime SavedUtc, string? Note, bool IsSmall);
