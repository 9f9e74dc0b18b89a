namespace KhojalyMemorial.Publishing.Cache;

/// <summary>The path as the visitor asked for it, where it was led on to another page's: what stands there is a page of its own to the cache. A request feature.</summary>
/// <param name="Path">The decoded path.</param>
public sealed record AskedPath(string Path);
