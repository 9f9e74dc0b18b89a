using System.Collections.Frozen;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>The search of one edition: an index for each language, because a page in one language is a different text from the same page in another.</summary>
public sealed class SiteIndex
{
    /// <summary>How many results a page has.</summary>
    public const int PageSize = 20;

    // Nobody reads so far; a robot would.
    private const int LastPage = 500;

    private readonly FrozenDictionary<Language, InvertedIndex<SiteText>> _indexes;
    private readonly Addresses _addresses;

    /// <summary>Reads an edition.</summary>
    /// <param name="museum">The edition.</param>
    public SiteIndex(PublishedMuseum museum)
    {
        ArgumentNullException.ThrowIfNull(museum);
        Museum = museum;
        _addresses = new Addresses(museum);
        _indexes = Language.All.ToFrozenDictionary(
            language => language, language => new InvertedIndex<SiteText>(SiteDocuments.Of(museum, language)));
    }

    /// <summary>The edition's number.</summary>
    public int Edition => Museum.Edition;

    /// <summary>The edition that was read.</summary>
    public PublishedMuseum Museum { get; }

    /// <summary>Searches all kinds, texts of the language first.</summary>
    /// <param name="query">What the visitor typed, parsed.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="kind">The name of the kind to keep to; null for all.</param>
    /// <param name="page">The page of the results, from 1.</param>
    /// <returns>The results; none for an empty query.</returns>
    public SiteResults Search(SearchQuery query, Language language, string? kind = null, int page = 1)
    {
        page = Math.Clamp(page, 1, LastPage);
        var found = _indexes[language].Page(query, (page - 1) * PageSize, PageSize, kind);
        return new(
            found.Query,
            found.Total,
            [.. found.Kinds.Select(one => new SiteKindCount(Kind.Find(one.Kind)!, one.Count))],
            [.. found.Hits.Select(hit => Result(hit, found.Query, language))],
            page,
            (found.Total + PageSize - 1) / PageSize,
            Edition);
    }

    private SiteResult Result(FoundDocument<SiteText> hit, SearchQuery query, Language language)
    {
        var (item, title) = (hit.Document.Item, hit.Document.Title);

        // Without a text in the language of the page, and without a name that all languages share, only the text in the other language can be read.
        var readIn = item.Languages.ContainsKey(language) || item.SharedData.OwnName is not null ? language
            : Language.TryParse(title.Language, out var other) ? other : language;
        return new(
            item.Kind, item.Key, item, title.Name, title.Language, _addresses.Of(item, readIn), readIn,
            Excerpt.Whole(title.Name, query), Excerpt.Of(hit.Document.Body, query), hit.Score, hit.Match);
    }
}
