namespace KhojalyMemorial.Desk;

/// <summary>A revision that was sent for review, and what became of it.</summary>
public sealed class Review
{
    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The item.</summary>
    public Guid ItemId { get; init; }

    /// <summary>Language code, or <see cref="Publishing.Revision.Shared"/>.</summary>
    public string Language { get; init; } = Publishing.Revision.Shared;

    /// <summary>The revision under review.</summary>
    public Guid RevisionId { get; init; }

    /// <summary>A word of <see cref="ReviewState"/>.</summary>
    public string State { get; set; } = ReviewState.Open;

    /// <summary>Who asked for it.</summary>
    public Guid RequestedById { get; init; }

    /// <summary>Who shall do it; null for anyone who may.</summary>
    public Guid? AssignedToId { get; set; }

    /// <summary>When it was asked for.</summary>
    public DateTime RequestedUtc { get; init; }

    /// <summary>Who decided last.</summary>
    public Guid? DecidedById { get; set; }

    /// <summary>When it was decided.</summary>
    public DateTime? DecidedUtc { get; set; }

    /// <summary>What the reviewer said.</summary>
    public string? Remark { get; set; }
}

/// <summary>Where a review stands.</summary>
public static class ReviewState
{
    /// <summary>Waiting for a reader.</summary>
    public const string Open = "open";

    /// <summary>Approved: may be published.</summary>
    public const string Approved = "approved";

    /// <summary>Sent back with remarks.</summary>
    public const string Returned = "returned";

    /// <summary>Taken back by the one who asked, or overtaken by a newer revision.</summary>
    public const string Withdrawn = "withdrawn";
}
