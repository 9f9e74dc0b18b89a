using System.Runtime.CompilerServices;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Publishing;

/// <summary>Finds items by the address part that they have, or had, in a language. What an old address leads to is derived from the publications, never stored apart.</summary>
public sealed class Slugs
{
    private static readonly ConditionalWeakTable<PublishedMuseum, Slugs> Editions = [];
    private readonly Dictionary<(string Kind, string Language, string Slug), PublishedItem> _current = [];
    private readonly Dictionary<(string Kind, string Language, string Slug), Guid> _former = [];
    private readonly Dictionary<Guid, PublishedItem> _items = [];
    private readonly PublishedMuseum _museum;

    /// <summary>Reads all address parts of a museum.</summary>
    /// <param name="museum">The museum.</param>
    public Slugs(PublishedMuseum museum)
    {
        ArgumentNullException.ThrowIfNull(museum);
        _museum = museum;
        foreach (var item in museum.Items)
        {
            _items[item.Id] = item;
            foreach (var language in item.Languages.Keys)
            {
                if (item.TextIn(language)!.AddressSlug is { } slug)
                {
                    _current[(item.Kind.Name, language.Code, slug)] = item;
                }
            }
        }

        // The newest former holder of an address is the one that readers' links mean.
        foreach (var row in museum.Snapshot.Rows.Where(row => row.Slug is not null).OrderBy(row => row.From))
        {
            _former[(row.Kind, row.Language, row.Slug!)] = row.ItemId;
        }
    }

    /// <summary>The address parts of an edition, read once.</summary>
    /// <param name="museum">The edition.</param>
    /// <returns>Its address parts.</returns>
    public static Slugs Of(PublishedMuseum museum) => Editions.GetValue(museum, static one => new(one));

    /// <summary>Finds what an address part means.</summary>
    /// <param name="kind">The kind that the address is of.</param>
    /// <param name="language">The language of the address.</param>
    /// <param name="slug">The address part.</param>
    /// <returns>The item and how it was found; never null.</returns>
    public SlugAnswer Find(Kind kind, Language language, string slug)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(language);
        if (_current.TryGetValue((kind.Name, language.Code, slug), out var item))
        {
            return new(SlugMatch.Current, item);
        }

        if (_former.TryGetValue((kind.Name, language.Code, slug), out var id))
        {
            return _items.TryGetValue(id, out var moved) && moved.Languages.ContainsKey(language)
                ? new(SlugMatch.Former, moved)
                : Withdrawn.Successor(_museum, id, language) is { } successor ? new(SlugMatch.Former, successor) : new(SlugMatch.Gone, null);
        }

        if (_museum.Find(kind.Name, slug) is { } byKey)
        {
            return new(byKey.Languages.ContainsKey(language) ? SlugMatch.Former : SlugMatch.OtherLanguage, byKey);
        }

        // A link that was cut and pasted with another language in front of it still means the item.
        var elsewhere = Language.All.Select(other => _current.GetValueOrDefault((kind.Name, other.Code, slug))).FirstOrDefault(found => found is not null);
        return elsewhere is null ? new(SlugMatch.Unknown, null)
            : new(elsewhere.Languages.ContainsKey(language) ? SlugMatch.Former : SlugMatch.OtherLanguage, elsewhere);
    }
}

/// <summary>How an address part was found.</summary>
public enum SlugMatch
{
    /// <summary>There never was such an address: 404.</summary>
    Unknown,

    /// <summary>It is the item's address.</summary>
    Current,

    /// <summary>It was the item's address, is its key, or its address in another language: 301 to the current one.</summary>
    Former,

    /// <summary>The item is published, but not in this language: 404 with links to the languages it has.</summary>
    OtherLanguage,

    /// <summary>What stood there was withdrawn: 410.</summary>
    Gone,
}

/// <summary>What an address part means.</summary>
/// <param name="Match">How it was found.</param>
/// <param name="Item">The item; null for unknown and gone.</param>
public sealed record SlugAnswer(SlugMatch Match, PublishedItem? Item);
