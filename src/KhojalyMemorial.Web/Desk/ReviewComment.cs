namespace KhojalyMemorial.Desk;

/// <summary>A remark on a paragraph of a revision.</summary>
public sealed class ReviewComment
{
    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The item.</summary>
    public Guid ItemId { get; init; }

    /// <summary>Language code, or <see cref="Publishing.Revision.Shared"/>.</summary>
    public string Language { get; init; } = Publishing.Revision.Shared;

    /// <summary>The revision that the writer had before them.</summary>
    public Guid RevisionId { get; init; }

    /// <summary>The paragraph, from 1; 0 for the whole.</summary>
    public int Paragraph { get; init; }

    /// <summary>The paragraph's first words as they stood.</summary>
    public string? Quote { get; init; }

    /// <summary>What is said.</summary>
    public required string Text { get; init; }

    /// <summary>The account that says it; null for a guest of a review link.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The name that a guest gave.</summary>
    public string? GuestName { get; init; }

    /// <summary>When.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>When it was settled; null while it is open.</summary>
    public DateTime? ResolvedUtc { get; set; }

    /// <summary>Who settled it.</summary>
    public Guid? ResolvedById { get; set; }
}
