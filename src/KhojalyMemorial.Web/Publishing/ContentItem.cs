namespace KhojalyMemorial.Publishing;

/// <summary>An item of content: what stays the same through all its revisions.</summary>
public sealed class ContentItem
{
    /// <summary>UUID version 7, made by the application. Never order by it: providers sort it differently.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The name of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The permanent key, unique within the kind.</summary>
    public required string Key { get; init; }

    /// <summary>When the item was made.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>When the item was put in the trash; null while it is not.</summary>
    public DateTime? TrashedUtc { get; set; }

    /// <summary>When all that it held was erased; null while it was not. What is erased lies in the trash and never comes out.</summary>
    public DateTime? ErasedUtc { get; set; }
}
