namespace KhojalyMemorial.Desk.Persons;

/// <summary>Two persons that became one, or one that became two, with all revisions that came of it, so that it can be undone.</summary>
public sealed class PersonChange
{
    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary><see cref="Merge"/> or <see cref="Split"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The person whose records moved: in a merge the one that is no more, in a split the one that stays.</summary>
    public required string FromKey { get; init; }

    /// <summary>The person who has the records now: in a split the new one.</summary>
    public required string IntoKey { get; init; }

    /// <summary>Who did it.</summary>
    public Guid ById { get; init; }

    /// <summary>When.</summary>
    public DateTime AtUtc { get; init; }

    /// <summary>What was done to which item, as JSON: a list of <see cref="PersonStep"/>.</summary>
    public required string Steps { get; init; }

    /// <summary>The release that takes the change to visitors; null where they read nothing of it.</summary>
    public Guid? ReleaseId { get; set; }

    /// <summary>When it was undone.</summary>
    public DateTime? UndoneUtc { get; set; }

    /// <summary>Who undid it.</summary>
    public Guid? UndoneById { get; set; }

    /// <summary>Two became one.</summary>
    public const string Merge = "merge";

    /// <summary>One became two.</summary>
    public const string Split = "split";
}

/// <summary>What a change did to an item.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Before">The revision of its data before; null where the item was made.</param>
/// <param name="After">The revision that the change made; null where it made none.</param>
/// <param name="Trashed">Whether the item went into the trash.</param>
public sealed record PersonStep(Guid ItemId, Guid? Before, Guid? After, bool Trashed = false);

/// <summary>Two persons who were found not to be one: they are not proposed again.</summary>
public sealed class PersonDifference
{
    /// <summary>The lower of the two keys by ordinal comparison.</summary>
    public required string OneKey { get; init; }

    /// <summary>The higher.</summary>
    public required string OtherKey { get; init; }

    /// <summary>Who found so.</summary>
    public Guid ById { get; init; }

    /// <summary>When.</summary>
    public DateTime AtUtc { get; init; }
}
