namespace KhojalyMemorial.Publishing;

/// <summary>Everything that visitors read or may ask for by edition: what the edition file holds.</summary>
/// <param name="Editions">All editions, the newest last.</param>
/// <param name="Rows">All publications that were not erased.</param>
public sealed record MuseumSnapshot(IReadOnlyList<EditionRow> Editions, IReadOnlyList<PublishedRow> Rows)
{
    /// <summary>A museum in which nothing was ever published.</summary>
    public static readonly MuseumSnapshot Empty = new([], []);

    /// <summary>The lines of remembrance that are shown, the newest first.</summary>
    public IReadOnlyList<TributeRow> Tributes { get; init; } = [];

    /// <summary>The newest edition; 0 when nothing was ever published.</summary>
    public int Edition => Editions.Count == 0 ? 0 : Editions[^1].Number;

    /// <summary>The audit's head at the newest edition: two databases with the same edition number differ in it.</summary>
    public string AuditHash => Editions.Count == 0 ? AuditEntry.Beginning : Editions[^1].AuditHash;
}

/// <summary>An edition, as visitors may see it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="PublishedUtc">When it was published.</param>
/// <param name="AuditHash">The audit's head.</param>
public sealed record EditionRow(int Number, DateTime PublishedUtc, string AuditHash);

/// <summary>A line of remembrance, as visitors read it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Person">The public number of the person; null for all.</param>
/// <param name="Language">Language code of the words.</param>
/// <param name="Text">The words; empty for a candle alone.</param>
/// <param name="Name">The writer's name; null where none is given.</param>
/// <param name="ReceivedUtc">When it came.</param>
public sealed record TributeRow(Guid Id, string? Person, string Language, string Text, string? Name, DateTime ReceivedUtc);

/// <summary>A publication with the body that it publishes.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Kind">The kind's name.</param>
/// <param name="Key">The item's key.</param>
/// <param name="Language">Language code, or <see cref="Revision.Shared"/>.</param>
/// <param name="Slug">Address part.</param>
/// <param name="Body">The record as JSON; empty when withdrawn.</param>
/// <param name="Revision">The revision's number.</param>
/// <param name="From">First edition that holds it.</param>
/// <param name="Until">First edition that no longer does.</param>
/// <param name="EndedAs">Why it ended.</param>
/// <param name="PublishedUtc">When it was published.</param>
/// <param name="IsCorrection">Whether it corrects what stood there.</param>
/// <param name="Reasons">Why it was changed, by language code.</param>
public sealed record PublishedRow(
    Guid ItemId,
    string Kind,
    string Key,
    string Language,
    string? Slug,
    string Body,
    int Revision,
    int From,
    int? Until,
    string? EndedAs,
    DateTime PublishedUtc,
    bool IsCorrection,
    IReadOnlyDictionary<string, string>? Reasons)
{
    /// <summary>After a withdrawal, the item to which the address leads, as kind and key with a slash between.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Whether an edition holds the row.</summary>
    /// <param name="edition">The edition's number.</param>
    /// <returns>True when visitors read it then.</returns>
    public bool IsIn(int edition) => From <= edition && (Until is null || edition < Until);
}
