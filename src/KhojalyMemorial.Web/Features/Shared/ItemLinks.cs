using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared;

/// <summary>Names items and links to them, as the pages of one language do.</summary>
/// <param name="museum">The museum.</param>
/// <param name="language">The language of the page.</param>
public sealed class ItemLinks(PublishedMuseum museum, Language language)
{
    private readonly Addresses _addresses = new(museum);
    private readonly Texts _texts = Strings.For(language);

    /// <summary>Whether an item can be shown at all: it has a name in some language.</summary>
    /// <param name="item">The item.</param>
    /// <returns>True when it has.</returns>
    public static bool HasName(PublishedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Languages.Count > 0 || item.SharedData.OwnName is not null;
    }

    /// <summary>What a list calls an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Its name in the page's language, else in another one, which is marked.</returns>
    public ItemName NameOf(PublishedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var name = item.LabelIn(language);
        return new(name.Name, Foreign(name.Language), OnlyIn(item));
    }

    /// <summary>The mark of an item that is not published in the page's language.</summary>
    /// <param name="item">The item.</param>
    /// <returns>For example <c>only in English</c>; null where there is nothing to mark.</returns>
    public string? OnlyIn(PublishedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Languages.ContainsKey(language) || item.SharedData.OwnName is not null || !HasName(item)
            ? null
            : _texts["Language.Only." + TextKey.From(ReadIn(item).Code)];
    }

    /// <summary>The language in which a reader of the page's language finds an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The page's language where the item has it, else English, else the first that it has.</returns>
    public Language ReadIn(PublishedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Languages.ContainsKey(language) || item.SharedData.OwnName is not null ? language
            : item.Languages.ContainsKey(Language.En) ? Language.En
            : item.Languages.Keys.FirstOrDefault() ?? language;
    }

    /// <summary>Where the page links for an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>A path that answers with the item: lists of a language hold all items, pages of their own exist only in the item's languages.</returns>
    public string PathOf(PublishedItem item)
    {
        var path = _addresses.Of(item, language);
        return path.Contains('#', StringComparison.Ordinal) ? path : _addresses.Of(item, ReadIn(item));
    }

    /// <summary>A link to an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The link.</returns>
    public LabelledLink To(PublishedItem item)
    {
        var name = NameOf(item);
        return new(PathOf(item), name.Text, name.InLanguage);
    }

    /// <summary>Links to items by key.</summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="keys">Their keys.</param>
    /// <returns>Those that are published, in the order of the keys.</returns>
    public IReadOnlyList<LabelledLink> To(Kind kind, params IEnumerable<string?> keys)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return [.. keys.Select(key => key is null ? null : museum.Find(kind.Name, key)).OfType<PublishedItem>().Where(HasName).Select(To)];
    }

    /// <summary>The sources of a statement.</summary>
    /// <param name="references">What the statement cites.</param>
    /// <returns>Each source with what a reader needs to weigh it.</returns>
    public IReadOnlyList<SourceLink> Sources(IEnumerable<SourceReference> references) => [.. references.Select(Source)];

    /// <summary>The name of somebody whom the record names once for all languages.</summary>
    /// <param name="name">The name; null when not recorded.</param>
    /// <returns>The name, marked where it is not in the page's language.</returns>
    public ItemName? Of(OwnName? name) => name is null ? null : new(name.Name, Foreign(name.Language), null);

    /// <summary>Where a name is not in the page's language, its language.</summary>
    /// <param name="code">BCP 47 code.</param>
    /// <returns>The code; null where it is the page's or unknown.</returns>
    public string? Foreign(string? code) =>
        code is null or "und" || string.Equals(code, language.Code, StringComparison.OrdinalIgnoreCase) ? null : code;

    private SourceLink Source(SourceReference reference)
    {
        if (!museum.Sources.TryGetValue(reference.Source, out var source))
        {
            return new(null, reference.Source, null) { Issued = PrintedDate.Of(null, language), Locator = reference.Locator };
        }

        var data = source.Data;
        var name = source.Writer(language) ?? source.Issuer(language) ?? source.LabelIn(language);
        return new(_addresses.Of(source, language), name.Name, Foreign(name.Language))
        {
            Title = SourcePrinter.Title(museum, source, language),
            Issued = PrintedDate.Of(data.Date, language),
            Locator = reference.Locator is { } place ? SourcePrinter.Locator(place, language) : null,
            Kind = _texts["Source.Kind." + TextKey.From(data.Kind)],
            Partisan = data.Partisan ? _texts["Source.Partisan"] : null,
        };
    }
}
