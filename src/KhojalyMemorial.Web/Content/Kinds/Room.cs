using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>A room of the exhibition.</summary>
public sealed record RoomData : ItemData
{
    /// <summary>The room's place in the walk, from 1.</summary>
    [FromPath, Range(1, 99)]
    public int Order { get; init; }

    /// <summary>The set of design tokens that recolours the room.</summary>
    [Required, OneOf("stone", "hearth", "night", "vigil", "dawn", "garden")]
    public string Tone { get; init; } = "";

    /// <summary>Whether a light for each person killed stands at the head of the room.</summary>
    public bool Lights { get; init; }
}

/// <summary>A room in one language.</summary>
public sealed record RoomText : ItemText
{
    /// <summary>What a reference calls the short version.</summary>
    public const string ShortPart = "short";

    /// <summary>The room's part of the address.</summary>
    [Required, MaxLength(120)]
    public string Slug { get; init; } = "";

    /// <summary>The room's name.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = "";

    /// <summary>One or two sentences that can stand alone.</summary>
    [Required, MaxLength(1000)]
    public string Lede { get; init; } = "";

    /// <summary>The room told shortly and in plain language.</summary>
    [Markdown]
    public string? Short { get; init; }

    /// <summary>The room's introduction.</summary>
    [Markdown]
    public string Body { get; init; } = "";

    /// <inheritdoc/>
    public override string? AddressSlug => Slug;

    /// <inheritdoc/>
    public override string? Label => Title;
}
