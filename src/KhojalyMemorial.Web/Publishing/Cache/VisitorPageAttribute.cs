namespace KhojalyMemorial.Publishing.Cache;

/// <summary>
/// Marks an action whose answer is the same for every visitor of one edition: it is rendered once and then sent from memory.
/// It may depend on the path, on the named query parameters and on the published museum, and on nothing else.
/// </summary>
/// <param name="query">The query parameters that the page reads; all others are ignored for the key, so the page must not print them.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class VisitorPageAttribute(params string[] query) : Attribute
{
    /// <summary>The query parameters that the page reads, in the order of the key.</summary>
    public IReadOnlyList<string> Query { get; } = [.. query.Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether the page shows something that depends on the day in Baku, such as "on this day" or "accessed on".</summary>
    public bool ExpiresAtBakuMidnight { get; set; }
}
