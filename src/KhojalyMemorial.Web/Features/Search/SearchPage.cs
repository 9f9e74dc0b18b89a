using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing.Search;

namespace KhojalyMemorial.Features.Search;

/// <summary>The search of the site, with what it found.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Query">What was typed; empty when nothing was, or too much.</param>
public sealed record SearchPage(PageHead Head, string Query) : VisitorPage(Head)
{
    /// <summary>What is said of the search: how much was found, or why nothing was looked for; null for the empty form.</summary>
    public string? Status { get; init; }

    /// <summary>What else can be tried; null where something was found.</summary>
    public string? Advice { get; init; }

    /// <summary>The kinds to keep to; null where nothing was found.</summary>
    public Facets? Kinds { get; init; }

    /// <summary>The kind that is kept to, for the form; null for all.</summary>
    public string? Kind { get; init; }

    /// <summary>What was found, the best first.</summary>
    public IReadOnlyList<SearchLine> Lines { get; init; } = [];

    /// <summary>The number of the first line, from 1.</summary>
    public int Start { get; init; } = 1;

    /// <summary>The pages of results; empty where one holds all.</summary>
    public IReadOnlyList<PageLink> Pages { get; init; } = [];
}

/// <summary>Something that was found.</summary>
/// <param name="Path">Where it can be read.</param>
/// <param name="Title">Its name, the words found marked.</param>
/// <param name="TitleLanguage">BCP 47 code of the name where it is not in the page's language.</param>
/// <param name="Excerpt">The part of its text that holds the words.</param>
/// <param name="ReadIn">The language in which it can be read, where that is not the page's.</param>
/// <param name="Kind">Its kind, in words.</param>
/// <param name="OnlyIn">Says that it is not there in the page's language; else null.</param>
public sealed record SearchLine(
    string Path, IReadOnlyList<ExcerptPiece> Title, string? TitleLanguage, IReadOnlyList<ExcerptPiece> Excerpt, Language? ReadIn, string Kind, string? OnlyIn);

/// <summary>A step of the pagination.</summary>
/// <param name="Label">The number, or the words for the page before or after.</param>
/// <param name="Path">Its address; null for a gap.</param>
/// <param name="Relation"><c>prev</c>, <c>next</c>, or null for a number.</param>
/// <param name="Current">Whether it is the page shown.</param>
public sealed record PageLink(string Label, string? Path, string? Relation = null, bool Current = false);
