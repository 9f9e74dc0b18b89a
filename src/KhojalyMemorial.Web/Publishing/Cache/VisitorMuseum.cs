namespace KhojalyMemorial.Publishing.Cache;

/// <summary>The one edition that a request sees from beginning to end, whatever is published meanwhile.</summary>
/// <param name="museum">The museum of the process.</param>
public sealed class VisitorMuseum(Museum museum)
{
    private PublishedMuseum? _shown;

    /// <summary>The edition of this request; the current one from the first asking on, unless another was chosen before.</summary>
    public PublishedMuseum Museum => _shown ??= museum.Current;

    /// <summary>Chooses the edition, before a controller asks for it: the cache the one of its key, a preview or <c>?v=</c> another.</summary>
    /// <param name="edition">What this request shall see.</param>
    public void Show(PublishedMuseum edition) => _shown = edition;
}
