namespace KhojalyMemorial.Publishing;

/// <summary>One state of the whole published museum. Publishing anything makes the next edition.</summary>
public sealed class Edition
{
    /// <summary>Counts from 1; the primary key, so that two nodes cannot make the same edition.</summary>
    public int Number { get; init; }

    /// <summary>When it was published.</summary>
    public DateTime PublishedUtc { get; init; }

    /// <summary>Who published it.</summary>
    public required string PublishedBy { get; init; }

    /// <summary>The publisher's remark.</summary>
    public string? Note { get; init; }

    /// <summary>The hash of the last audit entry of the edition: with it, a cut tail of the audit is seen.</summary>
    public required string AuditHash { get; init; }
}
