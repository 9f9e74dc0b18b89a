namespace KhojalyMemorial.Desk;

/// <summary>Several items and languages that are published or withdrawn as one edition, now or at a set time.</summary>
public sealed class Release
{
    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What curators call it.</summary>
    public required string Name { get; set; }

    /// <summary>A word of <see cref="ReleaseState"/>.</summary>
    public string State { get; set; } = ReleaseState.Draft;

    /// <summary>When it shall be done; null for by hand.</summary>
    public DateTime? DueUtc { get; set; }

    /// <summary>Whether it corrects what stood there.</summary>
    public bool IsCorrection { get; set; }

    /// <summary>Why, by language code, as JSON, for the public.</summary>
    public string? Reasons { get; set; }

    /// <summary>Who made it.</summary>
    public Guid CreatedById { get; init; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>The publisher who ordered it, now or for its time; null while it is being put together.</summary>
    public Guid? OrderedById { get; set; }

    /// <summary>The node that does it; null while none has taken it.</summary>
    public Guid? ClaimedBy { get; set; }

    /// <summary>When it was taken: another node may take it over from a killed one after a while.</summary>
    public DateTime? ClaimedUtc { get; set; }

    /// <summary>When it was done or failed.</summary>
    public DateTime? DoneUtc { get; set; }

    /// <summary>The edition that came of it.</summary>
    public int? Edition { get; set; }

    /// <summary>Why it could not be done.</summary>
    public string? Problem { get; set; }

    /// <summary>Raised with each change, so that two nodes cannot take the same row.</summary>
    public int Version { get; set; }
}

/// <summary>Where a release stands.</summary>
public static class ReleaseState
{
    /// <summary>Being put together.</summary>
    public const string Draft = "draft";

    /// <summary>Waits for its time.</summary>
    public const string Scheduled = "scheduled";

    /// <summary>Done.</summary>
    public const string Done = "done";

    /// <summary>Refused by the checks, with the reason.</summary>
    public const string Failed = "failed";

    /// <summary>Called off.</summary>
    public const string Cancelled = "cancelled";
}

/// <summary>One revision of a release, or one withdrawal.</summary>
public sealed class ReleasePart
{
    /// <summary>The release.</summary>
    public Guid ReleaseId { get; init; }

    /// <summary>The item.</summary>
    public Guid ItemId { get; init; }

    /// <summary>Language code, or <see cref="Publishing.Revision.Shared"/>.</summary>
    public string Language { get; init; } = Publishing.Revision.Shared;

    /// <summary>The revision to publish; null where the item is withdrawn.</summary>
    public Guid? RevisionId { get; set; }

    /// <summary>After a withdrawal, the item to which the address leads: kind and key with a slash between; null for 410.</summary>
    public string? MovedTo { get; set; }
}
