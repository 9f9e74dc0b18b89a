namespace KhojalyMemorial.Publishing;

/// <summary>Which revision of an item and language visitors read, from which edition and until which.</summary>
public sealed class Publication
{
    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The item.</summary>
    public Guid ItemId { get; init; }

    /// <summary>Language code, or <see cref="Revision.Shared"/>.</summary>
    public string Language { get; init; } = Revision.Shared;

    /// <summary>The revision that is read.</summary>
    public Guid RevisionId { get; init; }

    /// <summary>The address part under which it is read; null where the kind is addressed by key.</summary>
    public string? Slug { get; init; }

    /// <summary>The first edition that holds it.</summary>
    public int FromEdition { get; init; }

    /// <summary>The first edition that no longer holds it; null while it is current.</summary>
    public int? UntilEdition { get; set; }

    /// <summary>Why it ended: <see cref="PublicationEnd"/>; null while it is current.</summary>
    public string? EndedAs { get; set; }

    /// <summary>After a withdrawal, the item to which the address leads: kind and key with a slash between; null where the address answers 410.</summary>
    public string? MovedTo { get; set; }

    /// <summary>Who approved it.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>When it was published.</summary>
    public DateTime PublishedUtc { get; init; }

    /// <summary>Whether it corrects what stood there: it then appears in the public list of corrections.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Why it was changed, by language code, as JSON; null when nothing was said.</summary>
    public string? Reasons { get; init; }
}

/// <summary>Why a publication ended.</summary>
public static class PublicationEnd
{
    /// <summary>A newer revision took its place.</summary>
    public const string Superseded = "superseded";

    /// <summary>It was taken down: its address answers 410.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Its content was erased at a family's or the law's demand: gone from every edition.</summary>
    public const string Erased = "erased";
}
