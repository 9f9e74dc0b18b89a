namespace KhojalyMemorial.Desk;

/// <summary>What somebody has typed and not yet saved as a revision: one row for each account, item and language.</summary>
public sealed class WorkingCopy
{
    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public Guid AccountId { get; init; }

    /// <summary>The item.</summary>
    public Guid ItemId { get; init; }

    /// <summary>Language code, or <see cref="Publishing.Revision.Shared"/>.</summary>
    public string Language { get; init; } = Publishing.Revision.Shared;

    /// <summary>The fields of the form by name, as JSON: what was typed, valid or not.</summary>
    public required string Fields { get; set; }

    /// <summary>The revision that the curator began from; null where there was none.</summary>
    public Guid? BasedOnId { get; set; }

    /// <summary>The tab that typed last.</summary>
    public Guid Tab { get; set; }

    /// <summary>Counts each save, so that an older request cannot overwrite a newer one.</summary>
    public long Sequence { get; set; }

    /// <summary>When.</summary>
    public DateTime SavedUtc { get; set; }
}

/// <summary>Who has an item open: written by the autosave request, which is the only channel.</summary>
public sealed class Presence
{
    /// <summary>The tab; a tab has one item open.</summary>
    public Guid Tab { get; init; }

    /// <summary>Who.</summary>
    public Guid AccountId { get; init; }

    /// <summary>The item.</summary>
    public Guid ItemId { get; set; }

    /// <summary>Language code, or <see cref="Publishing.Revision.Shared"/>.</summary>
    public string Language { get; set; } = Publishing.Revision.Shared;

    /// <summary>When the tab was heard last.</summary>
    public DateTime SeenUtc { get; set; }
}

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

/// <summary>A setting that administrators change at the desk.</summary>
public sealed class DeskSetting
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its value.</summary>
    public required string Value { get; set; }
}

/// <summary>A word that was searched on the site on some day without result. Never from the search for names.</summary>
public sealed class SearchMiss
{
    /// <summary>The day in Baku.</summary>
    public DateOnly Day { get; init; }

    /// <summary>The folded word.</summary>
    public required string Word { get; init; }
}

/// <summary>What the last look at an outside address gave.</summary>
public sealed class LinkCheck
{
    /// <summary>SHA-256 of the address.</summary>
    public required string AddressHash { get; init; }

    /// <summary>The address.</summary>
    public required string Address { get; init; }

    /// <summary>When it was looked at.</summary>
    public DateTime CheckedUtc { get; set; }

    /// <summary>The HTTP status; 0 where no answer came.</summary>
    public int Status { get; set; }
}
