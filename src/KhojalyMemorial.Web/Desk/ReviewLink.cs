namespace KhojalyMemorial.Desk;

/// <summary>A link with which somebody without account reads a draft.</summary>
public sealed class ReviewLink
{
    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the secret in the link.</summary>
    public required string SecretHash { get; init; }

    /// <summary>The item.</summary>
    public Guid ItemId { get; init; }

    /// <summary>Language code.</summary>
    public required string Language { get; init; }

    /// <summary>The revision that is shown; null where the link follows the draft.</summary>
    public Guid? RevisionId { get; init; }

    /// <summary>For whom, as the maker of the link noted it.</summary>
    public required string Label { get; init; }

    /// <summary>Who made it.</summary>
    public Guid CreatedById { get; init; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>When it ends.</summary>
    public DateTime ExpiresUtc { get; init; }

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTime? RevokedUtc { get; set; }
}
