namespace KhojalyMemorial.Publishing.Erasing;

/// <summary>Something that was erased: ids only. The list outlives backups, and is applied again to whatever is restored.</summary>
public sealed class Erasure
{
    /// <summary>What was erased: a word of <see cref="ErasedThing"/>.</summary>
    public required string Thing { get; init; }

    /// <summary>Its id.</summary>
    public Guid ThingId { get; init; }

    /// <summary>When.</summary>
    public DateTime AtUtc { get; init; }

    /// <summary>The edition that came of it; null for what visitors never read.</summary>
    public int? Edition { get; init; }
}

/// <summary>What can be erased.</summary>
public static class ErasedThing
{
    /// <summary>An item of content with all its revisions.</summary>
    public const string Item = "item";

    /// <summary>What came with a case.</summary>
    public const string Case = "case";

    /// <summary>A line of remembrance.</summary>
    public const string Tribute = "tribute";
}
