using KhojalyMemorial.Content;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>What a search of the site found.</summary>
/// <param name="Query">The query, with the words marked that were taken for misspelt.</param>
/// <param name="Total">How many results there are of the kind asked for.</param>
/// <param name="Kinds">How many there are of each kind, whichever was asked for.</param>
/// <param name="Results">The results of the page, the best first.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Pages">How many pages there are; 0 when nothing was found.</param>
/// <param name="Edition">The edition that was searched.</param>
public sealed record SiteResults(
    SearchQuery Query, int Total, IReadOnlyList<SiteKindCount> Kinds, IReadOnlyList<SiteResult> Results, int Page, int Pages, int Edition);

/// <summary>How many results are of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">At least 1.</param>
public sealed record SiteKindCount(Kind Kind, int Count);

/// <summary>An item that was found.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Its key.</param>
/// <param name="Item">The item.</param>
/// <param name="Title">What it is called.</param>
/// <param name="TitleLanguage">BCP 47 code of the title, which may be another than that of the page.</param>
/// <param name="Address">Where it can be read.</param>
/// <param name="AddressLanguage">The language of the page at the address: another than asked for where the item has no text in that.</param>
/// <param name="TitlePieces">The title with the words of the query marked.</param>
/// <param name="Excerpt">The part of its text that holds the words, in <paramref name="AddressLanguage"/>; empty when it has none.</param>
/// <param name="Score">The greater the better.</param>
/// <param name="Match">How the word was found that was found worst.</param>
public sealed record SiteResult(
    Kind Kind,
    string Key,
    PublishedItem Item,
    string Title,
    string TitleLanguage,
    string Address,
    Language AddressLanguage,
    IReadOnlyList<ExcerptPiece> TitlePieces,
    IReadOnlyList<ExcerptPiece> Excerpt,
    float Score,
    WordMatch Match);

/// <summary>A document of the site's index.</summary>
/// <param name="Item">The item.</param>
/// <param name="Title">What it is called in the language of the index, or in another.</param>
/// <param name="Body">Its plain text in the language; empty when it has none.</param>
internal sealed record SiteText(PublishedItem Item, OwnName Title, string Body);
