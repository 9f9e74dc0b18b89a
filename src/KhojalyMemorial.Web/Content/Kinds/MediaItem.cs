using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>A picture, in its smallest form: the original with its rights.</summary>
public sealed record MediaItemData : ItemData
{
    /// <summary>Name of the original in <c>media/files</c>.</summary>
    [Required, MaxLength(200), RegularExpression("^[a-z0-9][a-z0-9.-]*$")]
    public string File { get; init; } = "";

    /// <summary>Its media type.</summary>
    [Required, OneOf("image/svg+xml", "image/png", "image/jpeg", "image/webp", "image/avif")]
    public string MediaType { get; init; } = "";

    /// <summary>Width in pixels.</summary>
    [Range(1, 100_000)]
    public int? Width { get; init; }

    /// <summary>Height in pixels.</summary>
    [Range(1, 100_000)]
    public int? Height { get; init; }

    /// <summary>The licence, or the rights statement.</summary>
    [Required, MaxLength(200)]
    public string Licence { get; init; } = "";

    /// <summary>Shows the dead or identifiable suffering: only after a deliberate act (editorial policy 5.2).</summary>
    public bool Difficult { get; init; }

    /// <summary>Where it comes from.</summary>
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];
}

/// <summary>A picture in one language.</summary>
public sealed record MediaItemText : ItemText
{
    /// <summary>What the picture shows, for those who do not see it.</summary>
    [Required, MaxLength(1000)]
    public string Alternative { get; init; } = "";

    /// <summary>Who made it and who holds it.</summary>
    [Required, MaxLength(400)]
    public string Credit { get; init; } = "";

    /// <summary>The caption.</summary>
    [MaxLength(1000)]
    public string? Caption { get; init; }

    /// <inheritdoc/>
    public override string? Label => Caption ?? Alternative;
}
