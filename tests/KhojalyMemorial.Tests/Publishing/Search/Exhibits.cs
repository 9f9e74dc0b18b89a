using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Portable;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing.Search;

/// <summary>Museums without a database.</summary>
internal static class Exhibits
{
    /// <summary>An item with its texts.</summary>
    public static PortableItem Item(Kind kind, string key, ItemData data, params (Language Language, ItemText Text)[] texts) =>
        new(kind, key, data, texts.ToDictionary(text => text.Language, text => text.Text));

    /// <summary>The museum of an edition with these items.</summary>
    public static PublishedMuseum Museum(int edition, IEnumerable<PortableItem> items) =>
        new(new([new(edition, DateTime.UnixEpoch, "none")], [.. items.Where(item => !item.Draft).SelectMany(item => Rows(edition, item))]));

    /// <summary>The museum of the opening content.</summary>
    public static PublishedMuseum Opening() => Museum(1, PortableReader.Read(MuseumApp.SeedFolder).Items);

    private static IEnumerable<PublishedRow> Rows(int edition, PortableItem item)
    {
        var id = Guid.CreateVersion7();
        return item.Texts.Where(text => item.Publishes(text.Key))
            .Select(text => (Language: text.Key.Code, Slug: text.Value.AddressSlug, Record: (object)text.Value))
            .Prepend((Revision.Shared, null, item.Data))
            .Select(part => new PublishedRow(
                id, item.Kind.Name, item.Key, part.Item1, part.Item2, ContentJson.BodyOf(part.Item3), 1, edition, null, null, DateTime.UnixEpoch, false, null));
    }
}
