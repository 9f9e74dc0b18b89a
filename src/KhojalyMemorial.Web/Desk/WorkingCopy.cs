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
