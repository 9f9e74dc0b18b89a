namespace KhojalyMemorial.Desk;

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
