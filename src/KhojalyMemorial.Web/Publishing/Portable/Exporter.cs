using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing.Portable;

/// <summary>Writes the content of the database as a folder of the portable format.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="media">Where originals are.</param>
public sealed class Exporter(MuseumDbContext database, MediaFiles media)
{
    /// <summary>Exports everything that is not in the trash: what is published, else the newest draft, marked as draft.</summary>
    /// <param name="folder">A folder that is empty or does not exist.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The number of items.</returns>
    /// <exception cref="IOException">The folder holds something.</exception>
    public Task<int> RunAsync(string folder, CancellationToken cancellation = default) => RunAsync(folder, _ => true, cancellation);

    /// <summary>Exports a selection.</summary>
    /// <param name="folder">A folder that is empty or does not exist.</param>
    /// <param name="selected">Which items.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The number of items.</returns>
    /// <exception cref="IOException">The folder holds something.</exception>
    public async Task<int> RunAsync(string folder, Func<PortableItem, bool> selected, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(selected);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new IOException($"The folder {folder} is not empty; an export is written to a new one.");
        }

        Directory.CreateDirectory(folder);
        var items = await database.Items.AsNoTracking().Where(item => item.TrashedUtc == null && item.ErasedUtc == null).ToListAsync(cancellation);
        var revisions = await database.Revisions.AsNoTracking().ToListAsync(cancellation);
        var published = (await database.Publications.AsNoTracking().Where(one => one.UntilEdition == null).ToListAsync(cancellation))
            .ToDictionary(one => (one.ItemId, one.Language), one => one.RevisionId);
        var byItem = revisions.ToLookup(revision => revision.ItemId);
        var portable = items.Select(item => Portable(item, byItem[item.Id], published)).OfType<PortableItem>().Where(selected).ToList();
        PortableWriter.Write(folder, portable);
        media.CopyTo(folder, portable);
        return portable.Count;
    }

    private static PortableItem? Portable(ContentItem item, IEnumerable<Revision> revisions, Dictionary<(Guid, string), Guid> published)
    {
        var kind = Kind.Find(item.Kind)!;
        var parts = revisions.GroupBy(revision => revision.Language).ToDictionary(
            group => group.Key,
            group => published.TryGetValue((item.Id, group.Key), out var id) ? group.Single(one => one.Id == id) : group.MaxBy(one => one.Number)!);
        if (!parts.TryGetValue(Revision.Shared, out var data))
        {
            return null;
        }

        var texts = Language.All.Where(language => parts.ContainsKey(language.Code))
            .ToDictionary(language => language, language => (ItemText)ContentJson.Read(parts[language.Code].Body, kind.Text));
        var draft = !published.ContainsKey((item.Id, Revision.Shared));
        return new(kind, item.Key, (ItemData)ContentJson.Read(data.Body, kind.Data), texts)
        {
            Draft = draft,
            DraftLanguages = draft ? new HashSet<Language>() : texts.Keys.Where(language => !published.ContainsKey((item.Id, language.Code))).ToHashSet(),
        };
    }
}
