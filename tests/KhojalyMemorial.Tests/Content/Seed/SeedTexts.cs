using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Portable;
using KhojalyMemorial.Publishing.Search;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Content.Seed;

/// <summary>Everything of the opening content that people read, in the order of its files: the one reader for all tests of the texts.</summary>
internal static class SeedTexts
{
    // Not for reading: an address, and a mark for curators.
    private static readonly string[] Unread = [nameof(PageText.Slug), nameof(ItemText.Review)];

    private static readonly Lazy<IReadOnlyList<PortableItem>> Read = new(() => PortableReader.Read(MuseumApp.SeedFolder).Items);
    private static readonly Lazy<IReadOnlyList<SeedText>> Texts = new(() => [.. Read.Value.SelectMany(Of)]);

    /// <summary>The items.</summary>
    public static IReadOnlyList<PortableItem> Items => Read.Value;

    /// <summary>All texts, one for each member and language.</summary>
    public static IReadOnlyList<SeedText> All => Texts.Value;

    /// <summary>The long texts: bodies and short versions of rooms, pages and site texts.</summary>
    public static IEnumerable<SeedText> Markdown => All.Where(text => text.IsMarkdown);

    /// <summary>Fails with a line for each problem.</summary>
    public static void AssertNone(IEnumerable<string> problems)
    {
        var all = problems.ToList();
        Assert.True(all.Count == 0, $"{all.Count} problems:\n{string.Join('\n', all.Take(80))}");
    }

    private static IEnumerable<SeedText> Of(PortableItem item) =>
        from part in item.Texts
        from property in part.Value.GetType().GetProperties()
        where property.CanWrite && !Unread.Contains(property.Name)
        let isMarkdown = property.IsDefined(typeof(MarkdownAttribute), inherit: false)
        let member = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name)
        from one in property.GetValue(part.Value) switch
        {
            string { Length: > 0 } text => [(Member: member, Text: text)],
            IReadOnlyDictionary<string, string> several => several.Select(pair => (Member: $"{member}.{pair.Key}", Text: pair.Value)),
            _ => Enumerable.Empty<(string Member, string Text)>(),
        }
        select new SeedText(item, part.Key, one.Member, one.Text, isMarkdown);
}

/// <summary>A text of the opening content.</summary>
/// <param name="Item">The item.</param>
/// <param name="Language">Its language.</param>
/// <param name="Member">The member, as its file names it.</param>
/// <param name="Text">The text as it is written.</param>
/// <param name="IsMarkdown">Whether it is in the house's Markdown.</param>
internal sealed record SeedText(PortableItem Item, Language Language, string Member, string Text, bool IsMarkdown)
{
    private readonly PartOrigin _origin = Item.Origin!.Texts[Language];

    /// <summary>The key of its item.</summary>
    public string Key => Item.Key;

    /// <summary>Its file.</summary>
    public string File => _origin.File;

    /// <summary>What is in it, where it is Markdown.</summary>
    public MarkdownDocumentInfo Info => field ??= MarkdownReader.Read(Text);

    /// <summary>Its words without marks; figures of the ledger are not in it.</summary>
    public string Plain => IsMarkdown ? Info.PlainText : Text;

    /// <summary>Its words as visitors read them, figures included.</summary>
    public string As(PublishedMuseum museum) => IsMarkdown ? new PlainContext(museum, Language).Read(Text) : Text;

    /// <summary>File and line, for people who look for what a test found.</summary>
    public string At(int line = 1) => $"{File}:{_origin.LineOf(Member, line)} ({Language} {Member})";
}
