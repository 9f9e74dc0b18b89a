namespace KhojalyMemorial.Content;

/// <summary>A source and the place in it, as a citation writes them: <c>hrw-1993, p. 12</c>.</summary>
/// <param name="Source">The source's key.</param>
/// <param name="Locator">Page, section or time in the source; null when the whole source is meant.</param>
public sealed record SourceReference(string Source, string? Locator)
{
    /// <summary>Reads <c>key</c> or <c>key, locator</c>.</summary>
    /// <param name="text">The written form.</param>
    /// <returns>The reference; whether its key is well formed and exists is checked elsewhere.</returns>
    public static SourceReference Parse(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma < 0
            ? new(text.Trim(), null)
            : new(text[..comma].Trim(), text[(comma + 1)..].Trim() is { Length: > 0 } locator ? locator : null);
    }

    /// <summary>The written form, which <see cref="Parse"/> reads back.</summary>
    /// <returns>For example <c>hrw-1993, p. 12</c>.</returns>
    public override string ToString() => Locator is null ? Source : $"{Source}, {Locator}";
}
