namespace KhojalyMemorial.Features.Shared;

/// <summary>A choice beside a list, with the number of things that it leaves.</summary>
/// <param name="Name">The choice.</param>
/// <param name="Path">The list with that choice.</param>
/// <param name="Count">How many it leaves, printed.</param>
/// <param name="Current">Whether it is chosen.</param>
public sealed record Facet(string Name, string Path, string Count, bool Current);

/// <summary>The choices of one kind.</summary>
/// <param name="Title">What is chosen.</param>
/// <param name="List">The choices.</param>
public sealed record Facets(string Title, IReadOnlyList<Facet> List);
