namespace KhojalyMemorial.Publishing;

/// <summary>The newest revision of an item refers to another item: how "used in" is known.</summary>
public sealed class ItemReference
{
    /// <summary>The item that refers.</summary>
    public Guid ItemId { get; init; }

    /// <summary>The language of the text that refers, or <see cref="Revision.Shared"/>.</summary>
    public string Language { get; init; } = Revision.Shared;

    /// <summary>The kind of the item referred to.</summary>
    public required string TargetKind { get; init; }

    /// <summary>The key of the item referred to.</summary>
    public required string TargetKey { get; init; }
}
