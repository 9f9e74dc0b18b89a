using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Sources;

/// <summary>The record of a source.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Kind">Its kind, with the list of that kind.</param>
/// <param name="Name">Its title in the page's language, else its own.</param>
/// <param name="Original">Its own title, where the name above is a translation.</param>
public sealed record SourcePage(PageHead Head, LabelledLink Kind, ItemName Name, OwnName? Original) : VisitorPage(Head)
{
    /// <summary>Whether that title is a description or a translation: the source has another title or none.</summary>
    public bool Described { get; init; }

    /// <summary>Who wrote it; null when not recorded.</summary>
    public ItemName? Author { get; init; }

    /// <summary>Who issued it; null when not recorded.</summary>
    public ItemName? IssuedBy { get; init; }

    /// <summary>When it was issued.</summary>
    public required PrintedDate Issued { get; init; }

    /// <summary>The language in which it was read, in words.</summary>
    public required string Language { get; init; }

    /// <summary>How much of it the museum has read, in words.</summary>
    public required string Read { get; init; }

    /// <summary>Its address on another site; null when not recorded.</summary>
    public string? Url { get; init; }

    /// <summary>The address as people read it: with letters in place of their codes, where these are Latin or Cyrillic.</summary>
    public string? UrlInLetters => Url is not null && Uri.UnescapeDataString(Url) is var plain
        && plain.All(letter => letter < '\u0530' && !char.IsWhiteSpace(letter) && !char.IsControl(letter)) ? plain : Url;

    /// <summary>Where it is kept.</summary>
    public string? Archive { get; init; }

    /// <summary>What a reader should know of it.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it takes a side.</summary>
    public bool Partisan { get; init; }

    /// <summary>Whether the museum has not read it and names it as others do.</summary>
    public bool Unverified { get; init; }

    /// <summary>Whether it stands for several items read together.</summary>
    public bool Collective { get; init; }

    /// <summary>Where it is cited.</summary>
    public IReadOnlyList<Mention> CitedOn { get; init; } = [];
}
