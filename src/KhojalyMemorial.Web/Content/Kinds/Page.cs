using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>A page of a room.</summary>
public sealed record PageData : ItemData
{
    /// <summary>The room that the page belongs to.</summary>
    [FromPath, Required, Reference("room")]
    public string Room { get; init; } = "";

    /// <summary>The page's place in its room, from 1.</summary>
    [FromPath, Range(1, 999)]
    public int Order { get; init; }

    /// <summary>The time that the page tells of.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>What a reader may want to know before reading.</summary>
    [OneOf("killing", "dead", "captivity", "violence", "grief")]
    public IReadOnlyList<string> Advisory { get; init; } = [];

    /// <summary>Whether the page shows where to pause and where to turn.</summary>
    public bool Help { get; init; }
}

/// <summary>A page of a room in one language.</summary>
public sealed record PageText : ItemText
{
    /// <summary>The page's part of the address.</summary>
    [Required, MaxLength(120)]
    public string Slug { get; init; } = "";

    /// <summary>The heading.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = "";

    /// <summary>One or two sentences that can stand alone.</summary>
    [Required, MaxLength(1000)]
    public string Lede { get; init; } = "";

    /// <summary>The text.</summary>
    [Required, Markdown]
    public string Body { get; init; } = "";

    /// <inheritdoc/>
    public override string? AddressSlug => Slug;

    /// <inheritdoc/>
    public override string? Label => Title;

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ItemData data)
    {
        if (Slug == "short")
        {
            yield return "\"short\" is the address of the room's short version and cannot be a page's.";
        }
    }
}
