namespace KhojalyMemorial.Publishing.Cache;

/// <summary>The path as a visitor asked for it, where the pipeline has changed it since: a request feature. The cache keeps a page under the path that was asked for.</summary>
/// <param name="Path">The decoded path.</param>
public sealed record AskedPath(PathString Path);
