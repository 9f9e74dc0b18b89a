using System.Runtime.InteropServices;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>All documents that hold all words of a query, in the order in which they were given; made into pages by <see cref="InvertedIndex{TDocument}.Page"/>.</summary>
/// <param name="Query">The query, with the words marked that were taken for misspelt.</param>
/// <param name="Hits">The documents.</param>
public sealed record IndexAnswer(SearchQuery Query, IReadOnlyList<IndexHit> Hits);

/// <summary>A document that was found.</summary>
/// <param name="Document">Its place among the documents of the index.</param>
/// <param name="Score">The greater the better.</param>
/// <param name="Match">How the word was found that was found worst.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct IndexHit(int Document, float Score, WordMatch Match);

/// <summary>A page of an answer.</summary>
/// <typeparam name="TDocument">What the index holds.</typeparam>
/// <param name="Query">The query, with the words marked that were taken for misspelt.</param>
/// <param name="Total">How many there are of the kind asked for.</param>
/// <param name="Kinds">How many there are of each kind, whichever was asked for, in the order of the index.</param>
/// <param name="Hits">The documents of the page, the best first.</param>
public sealed record IndexPage<TDocument>(SearchQuery Query, int Total, IReadOnlyList<KindCount> Kinds, IReadOnlyList<FoundDocument<TDocument>> Hits);

/// <summary>A document on a page of an answer.</summary>
/// <typeparam name="TDocument">What the index holds.</typeparam>
/// <param name="Document">The document.</param>
/// <param name="Score">The greater the better.</param>
/// <param name="Match">How the word was found that was found worst.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FoundDocument<TDocument>(TDocument Document, float Score, WordMatch Match);

/// <summary>How many documents of a kind were found.</summary>
/// <param name="Kind">The kind's name.</param>
/// <param name="Count">At least 1.</param>
public sealed record KindCount(string Kind, int Count);
