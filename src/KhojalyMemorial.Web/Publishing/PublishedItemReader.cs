using System.Reflection;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Publishing;

/// <summary>Makes items out of the rows of one edition. An item whose shared data is not published does not exist for visitors.</summary>
internal static class PublishedItemReader
{
    private static readonly MethodInfo MakeOne = typeof(PublishedItemReader).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly Dictionary<Kind, Func<PublishedRow, IReadOnlyList<PublishedRow>, PublishedItem>> Makers = Kind.All.ToDictionary(
        kind => kind,
        kind => MakeOne.MakeGenericMethod(kind.Data, kind.Text).CreateDelegate<Func<PublishedRow, IReadOnlyList<PublishedRow>, PublishedItem>>());

    public static Dictionary<(string Kind, string Key), PublishedItem> Read(IEnumerable<PublishedRow> rows)
    {
        var items = new Dictionary<(string, string), PublishedItem>();
        foreach (var group in rows.GroupBy(row => (row.Kind, row.Key)))
        {
            var all = group.ToList();
            if (Kind.Find(group.Key.Kind) is { } kind && all.Find(row => row.Language == Revision.Shared) is { } data)
            {
                items[group.Key] = Makers[kind](data, all);
            }
        }

        return items;
    }

    private static Published<TData, TText> Make<TData, TText>(PublishedRow data, IReadOnlyList<PublishedRow> rows)
        where TData : ItemData
        where TText : ItemText
    {
        var texts = new Dictionary<Language, TText>();
        var since = new Dictionary<Language, PublishedSince>();
        foreach (var language in Language.All)
        {
            if (rows.FirstOrDefault(row => row.Language == language.Code) is { } row)
            {
                texts[language] = (TText)ContentJson.Read(row.Body, typeof(TText));
                since[language] = Since(row);
            }
        }

        var kind = Kind.Find(data.Kind)!;
        return new Published<TData, TText>(data.ItemId, kind, data.Key, Since(data), (TData)ContentJson.Read(data.Body, typeof(TData)), texts) { Languages = since };
    }

    private static PublishedSince Since(PublishedRow row) => new(row.From, row.PublishedUtc, row.Revision);
}
