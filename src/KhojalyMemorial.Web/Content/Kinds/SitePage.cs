using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>A page of the site itself, found by its key: home, visit, about, accessibility, privacy, editorial-policy.</summary>
public sealed record SitePageData : ItemData;

/// <summary>A page of the site itself in one language.</summary>
public sealed record SitePageText : ItemText
{
    /// <summary>The heading.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = "";

    /// <summary>One or two sentences that can stand alone.</summary>
    [MaxLength(1000)]
    public string? Lede { get; init; }

    /// <summary>The text.</summary>
    [Markdown]
    public string Body { get; init; } = "";

    /// <inheritdoc/>
    public override string? Label => Title;
}
