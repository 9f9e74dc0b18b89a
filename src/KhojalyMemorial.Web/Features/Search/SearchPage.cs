using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing.Search;

namespace KhojalyMemorial.Features.Search;

/// <summary>The search of the site and what it found.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Words">What was asked, as typed.</param>
/// <param name="Message">The number of results, or what to do instead; null before anything was asked.</param>
public sealed record SearchPage(PageHead Head, string Words, string? Message) : VisitorPage(Head)
{
    /// <summary>What to try when nothing was found.</summary>
    public string? Advice { get; init; }

    /// <summary>The kind that is shown alone; kept when other words are asked.</summary>
    public string? Kind { get; init; }

    /// <summary>The kinds that were found, for choosing one; null where nothing was found.</summary>
    public Facets? Kinds { get; init; }

    /// <summary>The results of this page.</summary>
    public IReadOnlyList<FoundItem> Results { get; init; } = [];

    /// <summary>The number of the first result, for the list.</summary>
    public int First { get; init; } = 1;

    /// <summary>The pages before and after.</summary>
    public Pager? Pager { get; init; }
}

/// <summary>A result.</summary>
/// <param name="Link">Where it leads.</param>
/// <param name="TitlePieces">The title, with the words that were asked.</param>
/// <param name="Excerpt">A passage, with the words that were asked.</param>
/// <param name="Kind">Its kind, in words.</param>
/// <param name="OnlyIn">The mark of an item that is not in the page's language.</param>
public sealed record FoundItem(
    LabelledLink Link, IReadOnlyList<ExcerptPiece> TitlePieces, IReadOnlyList<ExcerptPiece> Excerpt, string Kind, string? OnlyIn);
